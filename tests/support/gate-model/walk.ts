import { randomUUID } from 'node:crypto';
import { markOf } from '@/lib/data/draft-digest';
import { lookedAt, sendAndCompare, Wait, type World } from './commands';
import type { Form } from './evidence-rules';
import type { Book } from './naive';

type Step = readonly [name: string, form: (book: Book, world: World) => Form, why: string];

/** Ways that chance seldom goes to their end, each form with what must come of it. */
export async function walk(world: World): Promise<void> {
  const [book] = world.books as [Book, Book];
  for (const [name, fill, why] of steps) {
    if (name === 'wait') {
      await new Wait(1).run(world.books, world);
      continue;
    }
    const form: Form = { token: randomUUID(), ...fill(book, world) };
    if (name === 'savePerson') form.opened = await lookedAt(world.tokens[0] ?? '', form);
    const told = `${name} ${JSON.stringify(form)}`;
    const [ruled] = await sendAndCompare(world, { by: 0, name, form }, told);
    if (ruled?.why !== why) throw new Error(`${ruled?.why} instead of ${why}: ${told}`);
  }
}

const of = (book: Book, name: string): string => book.people.find((one) => one.name === name)?.id ?? '';
const gate = (kind: string, name: string, more: { area?: string; beside?: string } = {}) => {
  const { area = '', beside = '' } = more;
  return (book: Book): Form => ({ kind, who: of(book, name), with: of(book, beside), area });
};
const last = <One extends { id: string }>(list: readonly One[]) => list.at(-1)?.id ?? '';
const standing = (name: string, to: string, more: Form = {}) => {
  return (book: Book): Form => {
    const from = book.people.find((one) => one.name === name)?.standing ?? '';
    return { person: of(book, name), from, to, reason: 'so', terms: 'so', was: '', kinds: [], ...more };
  };
};
const begin =
  (first: string) =>
  (book: Book): Form => {
    const whom = { first: of(book, first), one: of(book, first), warned: of(book, first) };
    return { check: last(book.checks), somebody: '', ...whom, benefit: 'rye', withBenefit: 'books' };
  };
const move =
  (step: string, words = '') =>
  (book: Book, { today }: World): Form => {
    const one = book.introductions.at(-1);
    const said: Form = words ? { of: 'text', words, opened: markOf(one?.text ?? '') } : {};
    return {
      ...{ introduction: one?.id ?? '', step, seen: String(one?.steps.length ?? 0), on: today, note: '' },
      ...said,
    };
  };
const saved =
  (name: string, more: Form) =>
  (book: Book): Form => ({
    ...{ person: of(book, name), name, howMet: 'somewhere', ...more },
  });
const vouch =
  (more: Form = {}) =>
  (book: Book): Form => ({
    ...{
      check: last(book.checks),
      recipient: 'Bob',
      benefit: 'rye',
      withBenefit: '',
      text: 'Bob, meet them.',
    },
    ...more,
  });
const anyway =
  (more: Form = {}) =>
  (book: Book): Form => ({
    ...{ check: last(book.checks), recipient: 'Bob', text: 'Bob, meet them.', stake: 'on' },
    ...{ reason: 'I worked beside them for years.', ...more },
  });
const ask =
  (name: string, more: Form) =>
  (book: Book, { today }: World): Form => ({
    ...{ who: of(book, name), on: today, text: 'Would you?', areas: '', ...more },
  });
const lineOf = (area: string) => (book: Book) => {
  const ask = last(book.asks);
  const line = book.checks.find((check) => check.ask === ask && check.area === area);
  return vouch({ check: line?.id ?? '' })(book);
};
const forLine = (beside: string) => (book: Book) => {
  return { ...gate('match', 'lena', { beside })(book), line: last(book.checks) };
};
const seen =
  (name: string, area: string) =>
  (book: Book, { today }: World): Form => ({
    ...{ with: of(book, name), on: today, spoke: 'none', 'sightings.0.area': area },
    ...{ 'sightings.0.good': 'yes', 'sightings.0.basis': 'first-hand' },
  });
const answer =
  (given: string, more: Form = {}) =>
  (book: Book): Form => {
    const { id = '', state = '', until } = book.asks.at(-1) ?? {};
    return { ask: id, was: state, wasUntil: until ?? '', answer: given, until: '', note: '', ...more };
  };

const steps: readonly Step[] = [
  // A not yet that is never by now, and one that was earned: neither is overridden.
  ['askGate', gate('endorse', 'morgan', { area: 'design' }), 'not yet'],
  ['changeStanding', standing('morgan', 'severed'), 'unconfirmed'],
  ['changeStanding', standing('morgan', 'severed', { confirmed: 'on' }), 'severed'],
  ['putNameAnyway', anyway(), 'never'],
  ['putNameTo', vouch(), 'unearned'],
  ['changeStanding', standing('morgan', 'watch'), 'chanceFirst'],
  ['changeStanding', standing('morgan', 'open', { terms: '' }), 'wordless'],
  ['changeStanding', standing('morgan', 'open'), 'secondChance'],

  // Both have said yes, and then something comes between.
  ['askGate', gate('introduce', 'dana'), 'earned'],
  ['putNameTo', vouch(), 'unasked'],
  ['beginIntroduction', begin('tomas'), 'begun'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'order'],
  ['moveIntroduction', move('askRecipient'), 'askRecipient'],
  ['moveIntroduction', move('recipientYes'), 'recipientYes'],
  ['savePerson', saved('dana', {}), 'asks'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'revoked'],
  ['savePerson', saved('dana', { standingConsent: 'on' }), 'agreed'],
  ['changeStanding', standing('tomas', 'pest'), 'pest'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'shut'],
  ['changeStanding', standing('tomas', 'open'), 'secondChance'],
  ['changeStanding', standing('dana', 'severed', { confirmed: 'on' }), 'severed'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'make:noLonger'],
  ['putNameAnyway', anyway(), 'otherwise'],

  // All the way, both asked; and the answer of the gate is used up.
  ['askGate', gate('match', 'lena', { beside: 'sam' }), 'earned'],
  ['beginIntroduction', begin('sam'), 'begun'],
  ['moveIntroduction', move('askPerson'), 'askPerson'],
  ['moveIntroduction', move('personYes'), 'personYes'],
  ['moveIntroduction', move('made'), 'wordless'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'made'],
  ['moveIntroduction', move('met'), 'met'],
  ['moveIntroduction', move('thanked'), 'thanked'],
  ['beginIntroduction', begin('sam'), 'spent'],

  // Pressed today: not before tomorrow, and then once.
  ['logAsk', ask('lena', { kinds: ['recommend'], areas: 'design', tone: 'pressure' }), 'logged'],
  ['putNameAnyway', anyway(), 'tomorrow'],
  ['wait', () => ({}), ''],
  ['putNameAnyway', anyway({ reason: 'because' }), 'lacking'],
  ['putNameAnyway', anyway(), 'override'],
  ['putNameAnyway', anyway(), 'already'],
  ['answerAsk', answer('declined'), 'final'],
  ['askWasMistaken', (book) => ({ ask: last(book.asks) }), 'granted'],

  // A no is opened again before anything else; and granted is what was granted.
  ['logAsk', ask('sam', { kinds: ['recommend'], areas: 'photography', tone: 'polite' }), 'logged'],
  ['answerAsk', answer('granted'), 'unvouched'],
  ['answerAsk', answer('declined'), 'declined'],
  ['putNameTo', vouch(), 'answered'],
  ['askGate', gate('recommend', 'sam', { area: 'photography' }), 'earned'],
  ['putNameTo', vouch({ text: '' }), 'wordless'],
  ['putNameTo', vouch(), 'grant'],
  ['putNameTo', vouch(), 'already'],
  ['answerAsk', answer('granted'), 'order'],
  ['answerAsk', answer('reconsider', { was: 'open' }), 'stale'],
  ['answerAsk', answer('reconsider'), 'reconsider'],
  ['answerAsk', answer('granted'), 'granted'],

  // Several things at once: each line has its own yes, a no is about the rest, and what ripens may be granted then.
  ['logAsk', ask('lena', { kinds: ['endorse'], areas: 'design,plumbing', tone: 'polite' }), 'logged'],
  ['putNameTo', lineOf('plumbing'), 'noLonger'],
  ['putNameTo', lineOf('design'), 'grant'],
  ['answerAsk', answer('granted'), 'unvouched'],
  ['answerAsk', answer('declined'), 'declined'],
  ['saveLog', seen('lena', 'plumbing'), 'saved'],
  ['putNameTo', lineOf('plumbing'), 'answered'],
  ['answerAsk', answer('reconsider'), 'reconsider'],
  ['putNameTo', lineOf('plumbing'), 'grant'],
  ['answerAsk', answer('declined'), 'final'],

  // Whom they would be woven together with is said later.
  ['logAsk', ask('lena', { kinds: ['match'], tone: 'polite' }), 'logged'],
  ['putNameTo', vouch(), 'unearned'],
  ['askGate', forLine('sam'), 'for an ask: earned'],
  ['beginIntroduction', begin('sam'), 'begun'],
  ['moveIntroduction', move('askPerson'), 'askPerson'],
  ['moveIntroduction', move('personYes'), 'personYes'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'made'],
  ['answerAsk', answer('declined'), 'final'],
];
