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
  isPitchFirst,
  measure,
  observedAgainst,
  suggestedDrafts,
} from '@/lib/domain';
import { listWords } from '@/lib/format';

/** The words that suit an ask, the best first: by what the gate said of all its lines, and by how near they are. */
export function draftsFor(ask: Ask): DraftCode[] {
  const reasons = ask.lines.flatMap((line) => line.ruling.reasons);
  return suggestedDrafts(
    {
      lines: linesOf(ask),
      flags: ask.flags,
      pitchFirst: isPitchFirst(ask.history, ask.on, ask.context),
      reaction: ask.reaction as AskReaction | null,
    },
    farther(ask.person.stage, ask.stageAtAsk),
    { reasons },
  );
}

/** What is known for the words: who, what they asked for and when, how it felt, what was seen oneself. */
export function factsOf(ask: Ask, today: CalendarDate): DraftFacts & { date: CalendarDate } {
  const areas = ask.lines.flatMap(({ area }) => area ?? []);
  const [area] = areas;
  const observed = observedAgainst(ask.history, area, today);
  const impact = ask.feeling ? IMPACTS[ask.feeling as AskFeeling] : null;
  return {
    name: ask.person.name,
    date: ask.on,
    behaviour: `asked me to ${askedFor(ask.lines, 'you')}`,
    talked: measure(ask.history, ask.on).twoWayDays > 0,
    ...(areas.length > 0 && { area: listWords(areas) }),
    thing: askedFor(ask.lines, 'you'),
    ...(impact && { impact }),
    ...(observed && { observed: { text: observed } }),
  };
}

function linesOf(ask: Ask) {
  return ask.lines.map(({ kind, area }) => (area === null ? { kind } : { kind, area }));
}
