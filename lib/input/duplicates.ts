import { z } from 'zod';
import { id } from './ids';

const two = { one: id(), other: id() };

/** Making two entries one: `keep` is whose words stay where both have some. */
export const merging = z
  .object({ ...two, keep: z.string('Whose words stay?') })
  .refine(({ one, other, keep }) => keep === one || keep === other, {
    path: ['keep'],
    error: 'Whose words stay where both have some?',
    when: () => true,
  });

/** Two who look alike and are two. */
export const tellingApart = z.object(two);

/** Making them two again. */
export const undoingMerge = z.object({ merge: id() });
