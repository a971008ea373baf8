import { z } from 'zod';
import { STAGES } from '@/lib/domain';
import { id } from './ids';

const stage = z.enum(STAGES, 'That is no ring.');

/** The answer to a proposed move: the move as it was shown, and whether it is made or put off. */
export const moveAnswer = z.object({
  person: id(),
  from: stage,
  to: stage,
  answer: z.enum(['move', 'keep'], 'Which of the two is it?'),
});
