import { z } from 'zod';
import { id } from './ids';
import { sentenceMax } from './rows';
import { requiredLine } from './text';

/** One small detail from a person's page; what it is about and how deep it goes is suggested by the words. */
export const smallDetail = z.object({
  person: id(),
  token: id(),
  text: requiredLine(sentenceMax, 'What small thing is it?'),
});
