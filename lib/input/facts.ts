import { z } from 'zod';
import { id } from './ids';
import { requiredText } from './text';

/** One small detail from a person's page; what it is about and how deep it goes is suggested by the words. */
export const smallDetail = z.object({
  person: id(),
  token: id(),
  text: requiredText(2000, 'What small thing is it?'),
});
