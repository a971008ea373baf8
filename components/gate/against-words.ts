import type { Ruling } from '@/lib/domain';
import { numberWords } from '@/lib/format';

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
  const [first, ...others] = changed.shown;
  if (!first) return 'Not granted: since you looked, something has changed. Look again, and decide then.';
  const more = others.length > 0 ? `, and ${numberWords(others.length)} more` : '';
  const now = changed.verdict === 'never' ? 'the answer is never' : 'it is not earned any more';
  return `Not granted: since you looked, ${now}. ${of ? `With ${of}: ` : ''}${first.what}${more}. Look again, and decide then.`;
}
