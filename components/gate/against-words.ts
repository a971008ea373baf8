import type { CalendarDate, Ruling } from '@/lib/domain';
import { dayWords, numberWords } from '@/lib/format';

/** What stands against putting one's name to an answer, as lib/data says it. */
type Against = 'unearned' | 'answered' | 'unnamed' | { changed: Ruling; of: string | null };

/** Why a name is not put to something, and what would change that: "Not granted: since you looked, …". */
export function againstWords(against: Against): string {
  if (against === 'unearned')
    return 'Not granted: this answer was not “earned”. Ask again, and see what it says today.';
  if (against === 'answered')
    return 'Not granted: you have given another answer to this ask. Open it again there first, if you see it differently now.';
  if (against === 'unnamed')
    return 'Not granted: you wrote that they are not to be named in introductions. Their page is where that can change.';
  const { changed, of } = against;
  return `Not granted: since you looked, ${turned('earned', changed.verdict)}.${because(changed, of)}`;
}

type Answered = { verdict: Ruling['verdict']; on: CalendarDate };

/**
 * That an answer is another today, softly: "Since you looked, it is not earned any more." Null where it is not. `now`
 * carries what the gate would say today, and of two people, of whom.
 */
export function sinceWords(
  { verdict, on }: Answered,
  now: { ruling: Ruling; of: string | null },
  today: CalendarDate,
): string | null {
  if (now.ruling.verdict === verdict) return null;
  const since = on === today ? 'Since you looked' : `Since ${dayWords(on, today)}`;
  return `${since}, ${turned(verdict, now.ruling.verdict)}.${because(now.ruling, now.of)}`;
}

function turned(from: Ruling['verdict'], to: Ruling['verdict']): string {
  if (to === 'earned') return 'it has been earned';
  if (to === 'never') return 'the answer is never';
  return from === 'earned' ? 'it is not earned any more' : 'the answer is no longer never; it is not yet';
}

function because({ shown: [first, ...others] }: Ruling, of: string | null): string {
  if (!first) return '';
  const more = others.length > 0 ? `, and ${numberWords(others.length)} more` : '';
  return ` ${of ? `With ${of}: ` : ''}${first.what}${more}.`;
}
