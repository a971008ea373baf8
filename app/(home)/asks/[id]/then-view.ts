import type { Ask } from '@/lib/data/asks';
import { addDays, type Measures, measure, STAGE_NAMES } from '@/lib/domain';
import { dayWords, numberWords } from '@/lib/format';

const mostDetails = 8;

/** What was known on the day of the ask, in sentences, and the small details noted last; of what was kept then alone. */
export function knownThen({ history, subject, on, stageAtAsk }: Ask): { lines: string[]; details: string[] } {
  const known = measure(history, on);
  const facts = history.filter((entry) => entry.type === 'fact' && entry.on <= on);
  const lastTalk = known.fresh === null ? null : addDays(on, -known.fresh);
  const lines = [
    `By what was written down: ${STAGE_NAMES[stageAtAsk]}. By your own word: ${STAGE_NAMES[subject.confirmedStage]}.`,
    lastTalk
      ? `You had talked on ${days(known.twoWayDays)}, ${warm(known)}; the last was ${dayWords(lastTalk, on)}.`
      : 'You had never really talked.',
    known.r + known.broken > 0
      ? `Promises of theirs: ${known.r > 0 ? `kept on ${days(known.r)}` : 'none kept'}, ${numberWords(known.broken)} broken.`
      : 'No promise of theirs had come to its day.',
    `Help: you to them ${times(known.given)}, they to you, with no strings, ${times(known.received)}.`,
    facts.length > 0 ? `Small details: ${numberWords(facts.length)}.` : 'Not one small detail.',
  ];
  return {
    lines,
    details: facts.slice(-mostDetails).flatMap(({ text }) => (text ? [text.slice(0, 200)] : [])),
  };
}

/** "five of them warm"; of a single day, whether it was. */
function warm({ twoWayDays, warmDays }: Pick<Measures, 'twoWayDays' | 'warmDays'>): string {
  if (twoWayDays === 1) return warmDays === 1 ? 'and it was warm' : 'and not warmly';
  return `${numberWords(warmDays)} of them warm`;
}

function days(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'day' : 'days'}`;
}

function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWords(count)} times`;
}
