import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '@/lib/domain';
import { askForms, isAnswered, isUndecided } from './ask-forms';
import { evidenceForms, isBad, isUnsettled } from './evidence-forms';
import type { Form } from './evidence-rules';
import { type Book, type Checked, isVouched, standsAt, vouches } from './naive';
import { hasRipened, isGoingOn, isOnTheWay, isSpoilt, namingForms, pressedToday } from './naming-forms';
import type { Picks } from './picks';
import { standingForms } from './standing-forms';

/** What a browser would send, mostly from a page as it is now, sometimes from one that is not. */
export type Fill = (book: Book, pick: Picks, today: CalendarDate) => Form;

/** Every form that has a part in the gate, by the name of its action. */
export const forms: Readonly<Record<string, Fill>> = {
  ...evidenceForms,
  ...standingForms,
  ...askForms,
  ...namingForms,
};

export function filled(name: string, book: Book, pick: Picks, today: CalendarDate): Form {
  return forms[name]?.(book, pick, today) ?? { token: randomUUID() };
}

const asked = (book: Book) => book.asks.length > 0;
const bad = (book: Book) => book.people.some(({ pieces }) => pieces.some(isBad));

/** What a form must be about: it is seldom sent before there is any, because one "not here" is much like another. */
export const needs: Readonly<Record<string, (book: Book) => boolean>> = {
  ...{ answerAsk: asked, askWasMistaken: asked, keepUnsent: asked },
  noteReaction: (book) => book.asks.some(isAnswered),
  putNameTo: (book) => book.checks.length > 0,
  putNameAnyway: (book) =>
    book.checks.some(({ verdict, stands, put }) => verdict !== 'never' && !stands && !put),
  tellHowItWent: (book) => book.checks.some(({ stands }) => stands !== null),
  ...{ sayCause: bad, putOutcomeRight: bad },
  bringBackPerson: (book) => book.removed.length > 0,
  beginIntroduction: (book) => book.checks.some(isOnTheWay),
  settlePromise: (book) => book.people.some(({ pieces }) => pieces.some(isUnsettled)),
  moveIntroduction: (book) => book.introductions.some(isGoingOn),
};

/** Forms that would matter just now; what is only drawn at random seldom comes so far. */
export function urgent(book: Book, today: CalendarDate): string[] {
  const states = book.introductions.map((one) => standsAt(one, today).state);
  const isOpen = states.some((state) => ['begun', 'recipient', 'person', 'both'].includes(state));
  if (book.introductions.some((one) => isSpoilt(book, one, today))) return ['moveIntroduction'];
  const touchy = ['moveIntroduction', 'noteBreach', 'changeStanding', 'savePerson', 'drawLine'];
  const undecided = book.asks.filter(isUndecided);
  // Not a line of the ask itself, but the same asked of the gate since.
  const wouldDo = (check: Checked) => {
    const isFree = check.verdict === 'earned' && check.stands === null && check.ask === null;
    const stood: Checked = { ...check, stands: { on: today, by: 'grant' } };
    return isFree && undecided.some((ask) => ask.lines.some((line) => vouches(stood, ask, line)));
  };
  const isPressed = book.people.some(({ id }) => pressedToday(book, id, today));
  return [
    ...(isOpen ? ['moveIntroduction', 'moveIntroduction', 'moveIntroduction'] : []),
    ...(states.includes('both') ? touchy : []),
    ...(undecided.some((ask) => isVouched(book, ask)) ? ['answerAsk', 'answerAsk'] : []),
    ...(book.checks.some((check) => hasRipened(book, check, today)) ? ['putNameTo'] : []),
    ...(book.checks.some(wouldDo) ? ['putNameTo', 'putNameTo'] : []),
    ...(isPressed ? ['putNameAnyway', 'putNameAnyway'] : []),
    ...(bad(book) ? ['sayCause', 'putOutcomeRight'] : []),
  ];
}
