import { Link } from '@/components/ui/link';
import type { CalendarDate, Reason, ReasonCode } from '@/lib/domain';
import { dayWords } from '@/lib/format';

/** Codes whose have and need are things that people count; a share or a yes and no would be a score. */
const counted: readonly ReasonCode[] = [
  ...(['K1', 'K2', 'K3', 'L1', 'L2', 'L4', 'L6', 'T2', 'T3', 'T5', 'T6', 'A1'] as const),
  ...(['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const),
];

/** Whether "2 of 3" can be said of a reason. */
export function isCounted(code: ReasonCode): boolean {
  return counted.includes(code);
}

/** A never in kind words; undefined for every other reason, which has words of its own. */
export function neverWords(code: ReasonCode, name: string): string | undefined {
  switch (code) {
    case 'N1':
      return 'Nobody’s friends are a mailing list. No evidence changes this one.';
    case 'N2':
      return 'You ended this connection. You don’t owe everyone a place in your circle.';
    case 'N3':
      return 'Nothing of theirs is brought to you any more, and your name does not go to them.';
    case 'N4':
      return 'You drew a line here yourself, and it holds.';
    case 'N5':
      return 'A grave breach stands between you. Deeds do not mend that one; only you could.';
    case 'N6':
      return `${name} stays in your book. Nothing is asked of them any more.`;
    default:
      return undefined;
  }
}

/** What the steps are, over them: a never has one human act that could lift it, and a mass request has none. */
export function stepsTitle(reasons: readonly Reason[]): string {
  if (reasons.some((reason) => reason.code === 'N1')) return 'What might do instead';
  return reasons.some((reason) => reason.code.startsWith('N'))
    ? 'What could lift it'
    : 'What would change this';
}

/** What would change the answer: the next kind steps, each leading to where it is done. */
export function Steps({ reasons, person }: { reasons: readonly Reason[]; person: { id: string } }) {
  const steps = [...new Map(reasons.map((reason) => [reason.next, reason])).values()];
  return (
    <ol className="steps">
      {steps.map(({ code, next }) => {
        const href = whereTo(code, person.id);
        const words = `${next}.`;
        return <li key={code}>{href ? <Link href={href}>{words}</Link> : words}</li>;
      })}
    </ol>
  );
}

/** The earliest day on which the answer could be another, as it was on the day it was asked. */
export function Earliest({ day, on, today }: { day: CalendarDate; on: CalendarDate; today: CalendarDate }) {
  return (
    <p className="when">
      {day > on
        ? `Not before ${dayWords(day, today)}.`
        : 'Nothing here takes time: once it is done, ask again, the same day if you like.'}
    </p>
  );
}

/** Where a step is done: their page, their settings, or the log opened at the right question. */
function whereTo(code: ReasonCode, id: string): string | null {
  const log = (kind?: string) => `/log?with=${id}${kind ? `&kind=${kind}` : ''}`;
  switch (code) {
    case 'T1':
    case 'F1':
    case 'L3':
    case 'N1':
      return null;
    case 'K1':
    case 'K2':
    case 'F4':
    case 'F5':
    case 'L6':
    case 'H2':
      return log('fact');
    case 'T3':
    case 'F7':
      return log('promise');
    case 'T5':
    case 'T6':
      return log('help');
    case 'F8':
    case 'F9':
      return log('moment');
    case 'A1':
    case 'A2':
      return log('sighting');
    case 'H1':
      return `/people/${id}/edit`;
    case 'N4':
      return `/people/${id}/boundaries`;
    case 'N2':
    case 'N3':
    case 'N5':
      return `/people/${id}/standing/again`;
    case 'N6':
      return `/people/${id}/standing`;
    case 'T4':
    case 'X1':
    case 'X2':
    case 'C1':
      return `/people/${id}`;
    default:
      return log();
  }
}
