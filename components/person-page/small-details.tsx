import { type DetailLine, DetailLines } from './detail-lines';
import { ended, shorten } from './entry-words';

/** A small detail as the page shows it; depth 3 was confided. */
export type Detail = { id: string; text: string; depth: 1 | 2 | 3 };

// Enough for a sentence or two; the whole of a longer one is on its own page.
const room = 180;

/** What is known of a person, in the user's own sentences; the confided ones last. Each leads to its correction. */
export function SmallDetails({ person, details }: { person: string; details: readonly Detail[] }) {
  if (details.length === 0) return null;
  const words = ({ text }: Detail) => ended(shorten(text, room).short);
  const open = details.filter((detail) => detail.depth < 3);
  const confided = details.filter((detail) => detail.depth === 3);
  const lines = [
    ...open.map((detail): DetailLine => [detail.id, words(detail)]),
    ...confided.map((detail): DetailLine => [detail.id, words(detail), true]),
  ];
  return <DetailLines person={person} lines={lines} />;
}
