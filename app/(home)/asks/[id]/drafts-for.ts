import { askedFor } from '@/components/asks/ask-words';
import type { Ask } from '@/lib/data/asks';
import {
  type AskFeeling,
  type AskReaction,
  type CalendarDate,
  type DraftCode,
  type DraftFacts,
  farther,
  IMPACTS,
  isOutside,
  isPitchFirst,
  isUnseen,
  measure,
  observedAgainst,
  suggestedDrafts,
} from '@/lib/domain';
import { listWords } from '@/lib/format';

/**
 * The words that suit an ask, the best first: by what the gate said of all its lines, and by how near they are. Who is
 * outside by now is not answered as on the day they asked, when the way may still have been open.
 */
export function draftsFor(ask: Ask): DraftCode[] {
  // Work that was seen, though too seldom or going badly, is not called unseen.
  const then = ask.lines.flatMap(({ area, ruling }) =>
    ruling.reasons.filter(({ code }) => code !== 'A1' || (area && isUnseen(ask.history, area, ask.on))),
  );
  return suggestedDrafts(
    {
      lines: linesOf(ask),
      flags: ask.flags,
      pitchFirst: isPitchFirst(ask.history, ask.on, ask.context),
      reaction: ask.reaction as AskReaction | null,
    },
    farther(ask.person.stage, ask.stageAtAsk),
    { reasons: isOutside(ask.person) ? [...then, { code: 'N2' }] : then },
  );
}

/** What is known for the words: who, what they asked for and when, how it felt, what was seen oneself. */
export function factsOf(ask: Ask, today: CalendarDate): DraftFacts & { date: CalendarDate } {
  const lines = refusable(ask);
  const [observed] = lines.flatMap(
    ({ area }) => observedAgainst(ask.history, area ?? undefined, today) ?? [],
  );
  const unseen = lines.flatMap(({ area }) => (area && isUnseen(ask.history, area, today) ? area : []));
  const impact = ask.feeling ? IMPACTS[ask.feeling as AskFeeling] : null;
  return {
    name: ask.person.name,
    date: ask.on,
    behaviour: `asked me to ${askedFor(ask.lines, 'you')}`,
    talked: measure(ask.history, ask.on).twoWayDays > 0,
    ...(unseen.length > 0 && { area: listWords(unseen) }),
    thing: askedFor(lines, 'you'),
    ...(impact && { impact }),
    ...(observed && { observed: { text: observed } }),
  };
}

/** What a no is about: nothing that was granted, and of the rest what is not earned, where there is any. */
function refusable(ask: Ask): Ask['lines'] {
  const rest = ask.lines.filter(({ granted }) => !granted);
  const unearned = rest.filter(({ ruling }) => ruling.verdict !== 'earned');
  const [first = ask.lines] = [unearned, rest].filter((lines) => lines.length > 0);
  return first;
}

function linesOf(ask: Ask) {
  return ask.lines.map(({ kind, area }) => (area === null ? { kind } : { kind, area }));
}
