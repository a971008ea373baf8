import { markOf } from '@/lib/data/draft-digest';
import type { CalendarDate, IntroductionStepName } from '@/lib/domain';
import { inItsWay, introductionOf, isSpent, isUnderWay } from './beginning-rules';
import { dayOf, type Take, word } from './evidence-rules';
import {
  type Book,
  checkHere,
  type Due,
  here,
  type Introduced,
  introductionHere,
  madeOf,
  type Note,
  newcomer,
  no,
  noteOf,
  type Ruled,
  standsAt,
} from './naive';
import { unearned, vouch } from './naming-rules';

/** Introductions, from the beginning to the thanks. */
export const introductionRules: Record<string, Take> = {
  beginIntroduction: (book, form, today) => {
    const check = checkHere(book, form.check);
    const isNew = form.which === 'new';
    const recipient = isNew ? null : here(book.people, form.first);
    const [benefit, back, token] = [word(form, 'benefit'), word(form, 'withBenefit'), word(form, 'token')];
    if (!benefit || !back) return no('invalid');
    if (!check || recipient === undefined) return no('notHere');
    const obstacle = inItsWay(book, check, recipient, today);
    if (obstacle === 'offPath' || obstacle === 'same') return no(obstacle);
    const against = unearned(book, check, today);
    if (against) return no(against);
    if (obstacle === 'already') return { why: 'already', rows: [] };
    if (obstacle) return no(obstacle);
    if (book.tokens.has(token)) return no('again');
    book.tokens.add(token);
    const found = isNew ? newcomer(book, word(form, 'somebody')) : null;
    const due = introductionOf(book, check, recipient, { benefit, back, newcomer: found }, today);
    return { why: 'begun', rows: [...(found ? [found.due] : []), due] };
  },

  moveIntroduction: (book, form, today) => {
    const one = introductionHere(book, form.introduction);
    const [on, text] = [dayOf(form), word(form, 'words')];
    const step = form.step === 'words' ? null : (word(form, 'step') as IntroductionStepName);
    if (on > today) return no('tomorrow');
    if (!one) return no('notHere');
    if (Number(form.seen) !== one.steps.length) return no('stale');
    const of = form.of ? (word(form, 'of') as Note) : null;
    if (of && form.opened !== markOf(one.texts[of])) return no('stale');
    if (step && on < (one.steps.at(-1)?.on ?? on)) return no('day');
    const { state, isWaiting, ...at } = standsAt(one, step ? on : today);
    // Where one of the two is outside or in memory, nobody is asked any more: it may be let go, or a no be noted.
    const rests =
      !at.madeOn && state !== 'closed' && [one.person, one.recipient].some((id) => isOut(book, id));
    const may = rests ? at.may.filter((next) => ['close', 'recipientNo', 'personNo'].includes(next)) : at.may;
    if (step && !may.includes(step)) return no(rests ? 'rests' : state === 'closed' ? 'closed' : 'order');
    if (!step && rests) return no('rests');
    if (!step && (isWaiting || !['begun', 'recipient', 'both'].includes(state))) return no('stale');
    if (of && !may.some((next) => noteOf[next] === of)) return no('late');
    // An answer that came in time, though silence had closed it: not beside another that was begun since.
    const opens = (all: typeof one.steps) => standsAt({ ...one, steps: all }, today).state !== 'closed';
    const isReopened = step && !opens(one.steps) && opens([...one.steps, { step, on }]);
    if (isReopened && isUnderWay(book, [one.person, one.recipient], today)) return no('another');
    const rows: Due[] = [];
    if (step === 'made') {
      const made = make(book, one, of === 'text' ? text : one.texts.text, today, on);
      if (!made.rows) return made;
      rows.push(...made.rows);
    }
    if (of) one.texts[of] = text;
    if (!step) return { why: 'words', rows };
    one.steps.push({ step, on });
    const check = here(book.checks, one.check);
    const has = { introduction_id: one.id, step, on, note: word(form, 'note') };
    const made = step === 'made' && check ? { made: madeOf(book, check, today) } : {};
    return { why: step, rows: [...rows, { table: 'introduction_step', has, ...made }] };
  },
};

const isOut = (book: Book, id: string) =>
  ['severed', 'pest', 'memorial'].includes(here(book.people, id)?.standing ?? '');

/** The making: what a name is put to, or what stands in the way. */
function make(book: Book, one: Introduced, text: string, today: CalendarDate, on: CalendarDate): Ruled {
  const [check, recipient, person] = [
    here(book.checks, one.check),
    here(book.people, one.recipient),
    here(book.people, one.person),
  ];
  if (!check || !recipient || !person) return no('notHere');
  if (!recipient.shareable) return no('unnamed');
  if ((one.agreed.recipient && !recipient.consent) || (one.agreed.person && !person.consent))
    return no('revoked');
  const against = unearned(book, check, today);
  if (against) return no(`make:${against}`);
  if (!text) return no('wordless');
  if (isSpent(book, check)) return no('spent');
  if (check.stands) return { why: 'made', rows: [] };
  if (check.put) {
    const stood = vouch(book, check, today, 'override', {});
    // What was put one's name to anyway stands from the day on which they were introduced.
    if (stood.rows) check.stands = { on, by: 'override' };
    return stood;
  }
  const isTurned = check.kind === 'match' && check.person === one.recipient;
  const [benefit, withBenefit] =
    check.kind !== 'match' ? [one.benefit, ''] : isTurned ? [one.benefit, one.back] : [one.back, one.benefit];
  const to = check.kind === 'match' ? '' : recipient.name;
  return vouch(book, check, today, 'grant', { text, benefit, with_benefit: withBenefit, recipient: to });
}
