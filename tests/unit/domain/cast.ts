import {
  type CalendarDate,
  calendarDate,
  type Evidence,
  type FactCategory,
  type RequestKind,
  type Subject,
} from '../../../lib/domain';

/** The people of the golden examples (model.md, section 10), in its notation. Clock: Monday 2026-11-16. */
export const TODAY = calendarDate('2026-11-16');

export const d = calendarDate;

/** Days given as 'YYYY-MM-DD', 'MM-DD' (year of the day before it) with '*' for "started by them". */
function expand(days: string): { on: CalendarDate; theirs: boolean }[] {
  let year = '2026';
  return days
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => {
      const theirs = word.endsWith('*');
      const text = theirs ? word.slice(0, -1) : word;
      if (text.length === 10) year = text.slice(0, 4);
      return { on: d(text.length === 10 ? text : `${year}-${text}`), theirs };
    });
}

export const B = (days: string): Evidence[] =>
  expand(days).map(({ on, theirs }) => ({
    type: 'touch',
    on,
    spoke: 'both',
    warmth: 1,
    startedBy: theirs ? 'them' : 'me',
  }));

export const F = (category: FactCategory, depth: 1 | 2 | 3, on: string, text?: string): Evidence => ({
  type: 'fact',
  on: d(on),
  category,
  depth,
  ...(text === undefined ? {} : { text }),
});

export const K = (days: string): Evidence[] =>
  expand(days).map(({ on }) => ({ type: 'promise', by: 'them', on, status: 'kept', resolvedOn: on }));

export const H = (direction: 'given' | 'received', size: 1 | 2 | 3, days: string): Evidence[] =>
  expand(days).map(({ on }) => ({ type: 'help', on, direction, size }));

export const S = (area: string, days: string): Evidence[] =>
  expand(days).map(({ on }) => ({ type: 'sighting', on, area, basis: 'first-hand', good: true }));

export const A = (request: RequestKind, on: string): Evidence => ({ type: 'ask', on: d(on), request });

export const broken = (on: string, amendsOn?: string): Evidence => ({
  type: 'promise',
  by: 'them',
  on: d(on),
  status: 'broken',
  resolvedOn: d(on),
  ...(amendsOn ? { amendsOn: d(amendsOn) } : {}),
});

export const said = (
  spoke: 'me' | 'them' | 'both',
  on: string,
  more: { salesy?: boolean } = {},
): Evidence => ({
  type: 'touch',
  on: d(on),
  spoke,
  warmth: 0,
  ...more,
});

export type Person = { subject: Subject; history: Evidence[] };

export const subject = (id: string, more: Partial<Subject> = {}): Subject => ({
  id,
  confirmedStage: 'stranger',
  standing: 'open',
  ...more,
});

export const morgan: Person = {
  subject: subject('morgan'),
  history: [
    { type: 'touch', on: d('2026-11-12'), spoke: 'them', warmth: 0, salesy: true },
    { type: 'ask', on: d('2026-11-12'), request: 'endorse', items: 7, tone: 'order' },
  ],
};

export const dana: Person = {
  subject: subject('dana', {
    confirmedStage: 'friend',
    howMet: "Portland writers' meetup",
    metOn: d('2025-09-10'),
    dates: [{ kind: 'birthday', month: 11, day: 19 }],
  }),
  history: [
    F('people', 1, '2025-09-24', 'her dog is named Gus'),
    F('interests', 1, '2025-10-08', 'she swims in the river until October'),
    F('work', 1, '2025-10-08', 'she teaches at the library on Tuesdays'),
    F('family', 2, '2025-11-05', 'her sister lives in Oslo'),
    F('work', 2, '2026-02-03', 'her new book was written in six months'),
    F('hopes', 3, '2026-05-06', 'she would like to leave the agency by spring'),
    ...B('2025-09-10 09-24 10-08* 11-05 12-10 2026-01-14 02-03* 03-20 04-15 05-06 06-10* 07-15 09-02 10-07'),
    ...K('2025-11-05 2026-02-10 06-20'),
    ...H('received', 2, '2026-01-20'),
    ...H('given', 2, '2025-12-12'),
    ...H('given', 1, '2026-06-12'),
    { type: 'moment', on: d('2026-03-20'), from: 'me', kind: 'consoled' },
    { type: 'moment', on: d('2026-04-15'), from: 'them', kind: 'celebrated' },
    ...S('writing', '2026-01-20 06-20'),
  ],
};

export const priya: Person = {
  subject: subject('priya', { confirmedStage: 'trusted', howMet: 'a conference in Leeds' }),
  history: [
    F('people', 1, '2024-01-15'),
    F('work', 1, '2024-02-12'),
    F('hopes', 2, '2024-04-15'),
    ...B('2024-01-15 02-12 03-11* 04-15 06-10 09-09 2025-01-13* 2025-08-10'),
    ...K('2024-05-01 10-01'),
    ...H('received', 2, '2024-06-10'),
    ...H('given', 1, '2024-09-09'),
    ...S('tax', '2024-05-01 10-01'),
  ],
};

export const tomasBefore: Person = {
  subject: subject('tomas', { confirmedStage: 'trusted', howMet: 'the leak in March' }),
  history: [
    F('people', 1, '2026-03-02'),
    F('work', 1, '2026-03-02'),
    F('interests', 2, '2026-03-16'),
    ...B('2026-03-02 03-16 03-30 04-13* 05-11 06-15 08-10 10-12'),
    ...K('2026-04-01 05-15 07-01'),
    ...H('received', 2, '2026-05-20'),
    ...H('given', 1, '2026-06-20'),
    ...S('plumbing', '2026-05-20 07-01'),
  ],
};

export const tomas: Person = {
  subject: tomasBefore.subject,
  history: [...tomasBefore.history, broken('2026-09-15')],
};

export const lena: Person = {
  subject: subject('lena', { confirmedStage: 'liked', howMet: 'the design evening' }),
  history: [
    F('people', 1, '2026-02-02'),
    F('work', 1, '2026-02-02'),
    F('interests', 2, '2026-02-16'),
    ...B('2026-02-02 02-16 03-02 03-16* 04-20* 06-01 09-07*'),
    ...K('2026-03-20 05-01'),
    ...H('given', 1, '2026-02-20 03-18 05-05 07-10'),
    ...H('given', 2, '2026-04-02 08-03'),
    ...H('received', 1, '2026-06-01'),
    A('share', '2026-03-16'),
    A('introduce', '2026-06-05'),
    A('recommend', '2026-09-07'),
    ...S('design', '2026-04-02 08-03'),
  ],
};

export const samBefore: Evidence[] = [
  F('people', 1, '2024-09-02'),
  F('work', 1, '2024-09-02'),
  F('interests', 2, '2024-09-16'),
  F('hopes', 2, '2024-10-07'),
  ...B('2024-09-02 09-16 10-07* 11-04 12-02 2025-01-06 02-03 04-07'),
  ...K('2024-10-20 2025-01-20'),
  ...H('received', 1, '2024-12-10'),
  ...H('given', 1, '2025-01-10'),
  ...S('photography', '2025-02-01'),
  { type: 'breach', on: d('2025-05-10'), of: 'integrity', severity: 'serious' },
];

export const sam: Person = {
  subject: subject('sam', { confirmedStage: 'trusted', howMet: 'the darkroom' }),
  history: [
    ...samBefore,
    { type: 'secondChance', on: d('2026-06-01') },
    ...B('2026-06-08 06-22 07-06* 07-20 08-10 09-14 10-19'),
    ...K('2026-07-10 09-20'),
    ...H('received', 2, '2026-08-15'),
    ...H('given', 1, '2026-09-01'),
    ...S('photography', '2026-08-15'),
  ],
};

export const joe: Person = {
  subject: subject('joe'),
  history: [
    { type: 'touch', on: d('2026-11-10'), spoke: 'them', warmth: 0, salesy: true },
    A('mass', '2026-11-10'),
  ],
};

const CATEGORIES: FactCategory[] = ['people', 'work', 'hopes', 'family', 'places'];

export const carl: Person = {
  subject: subject('carl', { confirmedStage: 'friend', howMet: 'today' }),
  history: [
    ...Array.from(
      { length: 40 },
      (): Evidence => ({ type: 'touch', on: TODAY, spoke: 'both', warmth: 2, startedBy: 'them' }),
    ),
    ...Array.from({ length: 10 }, (_, i) => F(CATEGORIES[i % 5] ?? 'people', i % 2 ? 2 : 1, TODAY)),
    ...Array.from({ length: 5 }, () => K(TODAY)).flat(),
    ...Array.from({ length: 3 }, () => [...H('received', 3, TODAY), ...H('given', 3, TODAY)]).flat(),
    ...Array.from({ length: 3 }, () => S('sales', TODAY)).flat(),
  ],
};

export const victor: Person = {
  subject: { ...dana.subject, id: 'victor' },
  history: [...dana.history, { type: 'breach', on: d('2026-08-01'), of: 'integrity', severity: 'grave' }],
};

export const mrB: Person = {
  subject: subject('mr-b'),
  history: [
    { type: 'touch', on: d('2026-11-13'), spoke: 'them', warmth: 0, salesy: true },
    { type: 'ask', on: d('2026-11-13'), request: 'introduce', tone: 'polite' },
  ],
};

/** Everything in the history up to and including a day. */
export const until = (history: Evidence[], on: string): Evidence[] => history.filter((e) => e.on <= on);
