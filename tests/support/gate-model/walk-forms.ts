import { randomUUID } from 'node:crypto';
import { markOf } from '@/lib/data/draft-digest';
import type { Form } from './evidence-rules';
import { type Book, noteOf, saidOf } from './naive';
import type { World } from './world';

export const of = (book: Book, name: string): string =>
  book.people.find((one) => one.name === name)?.id ?? '';
export const saidBy = (book: Book, name: string): string => {
  const person = book.people.find((one) => one.name === name);
  return person ? saidOf(person) : '';
};
export const gate = (kind: string, name: string, more: { area?: string; beside?: string } = {}) => {
  const { area = '', beside = '' } = more;
  return (book: Book): Form => ({ kind, who: of(book, name), with: of(book, beside), area });
};
export const last = <One extends { id: string }>(list: readonly One[]) => list.at(-1)?.id ?? '';
export const standing = (name: string, to: string, more: Form = {}) => {
  return (book: Book): Form => {
    const from = book.people.find((one) => one.name === name)?.standing ?? '';
    return { person: of(book, name), from, to, reason: 'so', terms: 'so', was: '', kinds: [], ...more };
  };
};
export const begun =
  (first: string) =>
  (book: Book): Form => {
    const whom = { first: of(book, first), one: of(book, first), warned: of(book, first) };
    return { check: last(book.checks), somebody: '', ...whom, benefit: 'rye', withBenefit: 'books' };
  };
export const move =
  (step: string, words = '', more: Form = {}) =>
  (book: Book, { today }: World): Form => {
    const one = book.introductions.at(-1);
    const of = noteOf[step] ?? 'text';
    const said: Form = words ? { of, words, opened: markOf(one?.texts[of] ?? '') } : {};
    return {
      ...{ introduction: one?.id ?? '', step, seen: String(one?.steps.length ?? 0), on: today, note: '' },
      ...said,
      ...more,
    };
  };
export const saved =
  (name: string, more: Form) =>
  (book: Book): Form => ({
    ...{ person: of(book, name), name, howMet: 'somewhere', saw: saidBy(book, name), ...more },
  });
export const vouch =
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
export const anyway =
  (more: Form = {}) =>
  (book: Book): Form => ({
    ...{ check: last(book.checks), recipient: 'Bob', text: 'Bob, meet them.', stake: 'on' },
    ...{ reason: 'I worked beside them for years.', ...more },
  });
/** The same where both are asked first. */
export const hear =
  (first: string, more: Form = {}) =>
  (book: Book): Form => {
    const hearing = { first: of(book, first), one: of(book, first), warned: of(book, first) };
    return anyway({ ...hearing, somebody: '', benefit: 'rye', withBenefit: 'books', ...more })(book);
  };
export const ask =
  (name: string, more: Form) =>
  (book: Book, { today }: World): Form => ({
    ...{ who: of(book, name), on: today, text: 'Would you?', areas: '', tone: 'polite', ...more },
  });
export const lineOf = (area: string) => (book: Book) => {
  const ask = last(book.asks);
  const line = book.checks.find((check) => check.ask === ask && check.area === area);
  return vouch({ check: line?.id ?? '' })(book);
};
export const forLine = (beside: string) => (book: Book) => {
  return { ...gate('match', 'lena', { beside })(book), line: last(book.checks) };
};
export const seen =
  (name: string, area: string) =>
  (book: Book, { today }: World): Form => ({
    ...{ with: of(book, name), on: today, spoke: 'none', 'sightings.0.area': area },
    ...{ 'sightings.0.good': 'yes', 'sightings.0.basis': 'first-hand' },
  });
export const answer =
  (given: string, more: Form = {}) =>
  (book: Book): Form => {
    const { id = '', state = '', until } = book.asks.at(-1) ?? {};
    return { ask: id, was: state, wasUntil: until ?? '', answer: given, until: '', note: '', ...more };
  };
/** A kind of piece that somebody has the latest of, to be said more of. */
export const entry =
  (name: string, type: string, more: Form = {}) =>
  (book: Book, { today }: World): Form => {
    const pieces = book.people.find((one) => one.name === name)?.pieces ?? [];
    const id = pieces.findLast(({ is }) => is.type === type)?.id ?? '';
    return { person: of(book, name), entry: id, on: today, ...more };
  };
export const line =
  (name: string, kinds: string[], note = 'so') =>
  (book: Book): Form => {
    const was = book.people.find((one) => one.name === name)?.never.join() ?? '';
    return { person: of(book, name), was, kinds, note };
  };
/** The line of the latest ask that the gate said this of. */
export const ofAsk =
  (verdict: string, form: (more: Form) => (book: Book) => Form) =>
  (book: Book): Form => {
    const lines = book.checks.filter(({ ask }) => ask === book.asks.at(-1)?.id);
    return form({ check: lines.find((check) => check.verdict === verdict)?.id ?? '' })(book);
  };
export const breach =
  (name: string, severity: string) =>
  (book: Book, { today }: World): Form => ({
    ...{ person: of(book, name), ask: '', on: today, of: 'integrity', severity, text: 'a lie' },
  });
export const moved =
  (name: string, from: string, to: string, answer: string) =>
  (book: Book): Form => ({ person: of(book, name), from, to, answer });
export const placed =
  (name: string, to: string) =>
  (book: Book): Form => {
    const from = book.people.find((one) => one.name === name)?.confirmed ?? '';
    return { person: of(book, name), from, to };
  };
export const close = move('close');
/** The latest check that a name stands behind. */
export const named = (book: Book): string => last(book.checks.filter(({ stands }) => stands !== null));
export const promised =
  (name: string) =>
  (book: Book, { today }: World): Form => ({
    ...{ with: of(book, name), on: today, spoke: 'none' },
    ...{ 'promises.0.text': 'the letter', 'promises.0.by': 'them' },
  });
/** A promise corrected in a form that was opened when it stood so. */
export const corrected =
  (name: string, was: string) =>
  (book: Book, world: World): Form => {
    const fields = { text: 'a letter', by: 'them', status: 'broken', resolvedOn: world.today };
    const amendsOn = was === 'made good' ? world.today : '';
    const row = Object.entries({ ...fields, amendsOn }).map(([field, is]) => [`row.${field}`, is]);
    return entry(name, 'promise', { was, type: 'promise', ...Object.fromEntries(row) })(book, world);
  };
export const took =
  (was: string, reaction: string) =>
  (book: Book, { today }: World): Form => ({ ask: last(book.asks), was, reaction, on: today });
export const unsent =
  (was: string, text: string) =>
  (book: Book): Form => ({ ask: last(book.asks), was, unsent: text });
/** A form with the same token each time it is opened. */
export const once = (fill: (book: Book, world: World) => Form) => {
  const token = randomUUID();
  return (book: Book, world: World): Form => ({ ...fill(book, world), token });
};
/** The same form, filled from the other notebook. */
export const theirs =
  (fill: (book: Book, world: World) => Form) =>
  (_mine: Book, world: World): Form =>
    fill(world.books[1] as Book, world);
