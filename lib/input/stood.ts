import { z } from 'zod';

const words = z
  .string()
  .catch('')
  .default('')
  .transform((sent) => sent.replace(/\r\n?/g, '\n').trim());

/** What stands in a form of words when they are to be written anew: as they are, as Gus wrote them, and what stood before. */
export const standing = { text: words, written: words, stood: words };

/** The words of a form, written anew: what was changed by hand in the earlier ones stands beside them, and is not lost. */
export function writtenAnew(
  { text, written, stood }: { text: string; written: string; stood: string },
  anew: string,
): { text: string; written: string; stood: string } {
  const isChanged = text !== '' && text !== written && text !== anew.trim();
  const kept = isChanged ? [text, stood].filter(Boolean).join('\n\n') : stood;
  return { text: anew, written: anew, stood: kept };
}
