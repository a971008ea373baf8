import type { Ask } from '@/lib/data/asks';
import { addDays, measure, STAGE_NAMES } from '@/lib/domain';
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
      ? `You had talked on ${days(known.twoWayDays)}, ${days(known.warmDays)} of them warm; the last was ${dayWords(lastTalk, on)}.`
      : 'You had never really talked.',
    known.r + known.broken > 0
      ? `Promises of theirs: kept on ${days(known.r)}, broken ${numberWords(known.broken)}.`
      : 'No promise of theirs had come to its day.',
    `Help: you to them ${times(known.given)}, they to you, with no strings, ${times(known.received)}.`,
    facts.length > 0 ? `Small details: ${numberWords(facts.length)}.` : 'Not one small detail.',
  ];
  return {
    lines,
    details: facts.slice(-mostDetails).flatMap(({ text }) => (text ? [text.slice(0, 200)] : [])),
  };
}

function days(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'day' : 'days'}`;
}

function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWords(count)} times`;
}
