import { rank, STAGE_NAMES, type Stage } from '@/lib/domain';
import { listWords } from '@/lib/format';

/** What a ring confirmed says in the timeline, as the owner's own act. */
export function turnWords(from: Stage, to: Stage): string {
  if (rank(to) < rank(from)) return `You moved them a little further out: ${STAGE_NAMES[to]}.`;
  return inward[to];
}

const inward: Record<Stage, string> = {
  stranger: 'A respected stranger.',
  known: 'You knew them.',
  liked: 'You liked them.',
  trusted: 'You trusted them.',
  friend: 'You welcomed them as a friend.',
};

// The loudest few of a ring's criteria; time and counting go without saying.
const reasons: readonly (readonly [codes: readonly string[], words: string])[] = [
  [['secondChance'], 'a second chance'],
  [['F8', 'F9'], 'moments you gave each other'],
  [['F5'], 'personal things you told each other'],
  [['F2'], 'many warm conversations'],
  [['T3', 'T4', 'F7'], 'promises kept'],
  [['T5', 'T6'], 'help both ways'],
  [['L1', 'L2', 'L3'], 'warm conversations over weeks'],
  [['L4', 'F6'], 'conversations they began'],
  [['L6'], 'something personal you know'],
  [['K4', 'K3'], 'a real talk'],
  [['K1', 'K2'], 'small things you know'],
];

const outward: typeof reasons = [
  [['X1', 'X2'], 'something that came between you'],
  [['T4'], 'a promise that was not kept'],
  [['L5'], 'cold days'],
  [['T5', 'T6'], 'help that came with strings'],
];

/** "Because: promises kept and help both ways." Nothing where no criterion was kept with the move. */
export function becauseWords(codes: readonly string[], isOutward: boolean): string {
  const found = (isOutward ? outward : reasons)
    .filter(([any]) => any.some((code) => codes.includes(code)))
    .map(([, words]) => words);
  return found.length > 0 ? `Because: ${listWords(found.slice(0, 3))}.` : '';
}
