import { describe, expect, it } from 'vitest';
import { channelWords, dateWords } from '@/components/person/words';
import { calendarDate } from '@/lib/domain';
import { nest } from '@/lib/input/nest';
import { changedPerson, erasing, newPerson, oneMoreRow, placing } from '@/lib/input/people';
import { peopleQuery } from '@/lib/input/people-query';
import { channelKinds, dateKinds } from '@/lib/input/reach';
import { standingChange } from '@/lib/input/standings';

const today = calendarDate('2026-11-16');
const token = '8b8f1cf6-3bd5-4d8a-9d0f-0f8a7e2d0c11';

/** What a sent form becomes, or what is off about each of its fields. */
function sent(values: Record<string, string | string[]>) {
  const { nested, fieldOf } = nest({ token, name: 'Dana', ...values });
  const shaped = newPerson(today).safeParse(nested);
  if (shaped.success) return shaped.data;
  return Object.fromEntries(shaped.error.issues.map((issue) => [fieldOf(issue.path), issue.message]));
}

describe('somebody new', () => {
  it('needs a name, and nothing else', () => {
    expect(sent({})).toEqual({
      token,
      next: '',
      known: [],
      draft: {
        name: 'Dana',
        howMet: '',
        metOn: null,
        metIn: '',
        metOnline: null,
        metThrough: '',
        channels: [],
        dates: [],
        rhythm: 'ring',
        cadenceDays: null,
        shareable: true,
        inner: false,
        intention: false,
        standingConsent: false,
        labels: [],
      },
    });
  });

  it.each(['', '   ', '\u200b', '\u200f\u2800'])('is not called %j', (name) => {
    expect(sent({ name })).toEqual({ name: 'Who is it? A name is enough.' });
  });

  it.each(['🦊', 'עמיר בן־דוד', '李芳', '<script>alert(1)</script>', "O'Brien", 'x'])(
    'may be called %s',
    (name) => {
      expect(sent({ name })).toMatchObject({ draft: { name } });
    },
  );

  it.each([
    ['x'.repeat(201), 'room for 200'],
    ['Da\0na', 'cannot be kept'],
  ])('is told what is off about %j', (name, sentence) => {
    expect(sent({ name })).toEqual({ name: expect.stringContaining(sentence) });
  });

  it('begins with one small thing, its kind and depth guessed', () => {
    expect(sent({ small: 'Her dog is named Gus.' })).toMatchObject({
      known: [
        {
          text: 'Her dog is named Gus.',
          evidence: { type: 'fact', on: today, category: 'people', depth: 1, shareable: true },
        },
      ],
    });
  });
});

describe('rows', () => {
  it('that are empty are none, also between others', () => {
    expect(
      sent({
        'channels.0.kind': 'email',
        'channels.0.handle': ' ',
        'channels.1.kind': 'phone',
        'channels.1.handle': '+977 1 55',
        'dates.0.kind': 'birthday',
        'dates.0.day': '',
        'dates.0.month': '',
        'dates.0.year': '',
      }),
    ).toMatchObject({ draft: { channels: [{ kind: 'phone', handle: '+977 1 55' }], dates: [] } });
  });

  it('have kinds that the form shows', () => {
    expect(Object.keys(channelWords)).toEqual([...channelKinds]);
    expect(Object.keys(dateWords)).toEqual([...dateKinds]);
    expect(sent({ 'channels.0.kind': 'telepathy', 'channels.0.handle': 'x' })).toHaveProperty([
      'channels.0.kind',
    ]);
  });

  it('grow by one that keeps what was sent', () => {
    expect(oneMoreRow({ 'channels.0.handle': 'a', 'channels.4.handle': '' }, 'channels')).toEqual({
      'channels.5.handle': '',
    });
    expect(oneMoreRow({}, 'dates')).toEqual({ 'dates.0.day': '' });
    expect(oneMoreRow({ 'dates.19.day': '' }, 'dates')).toEqual({});
    expect(oneMoreRow({}, 'constructor')).toEqual({});
  });

  it('are at most twenty of a kind', () => {
    const many = Object.fromEntries([...Array(21).keys()].map((at) => [`channels.${at}.handle`, 'x']));
    expect(sent(many)).toEqual({ channels: 'At most 20 of a kind.' });
  });
});

describe('a day of the year', () => {
  const on = (day: string, month: string, year = '') =>
    sent({ 'dates.0.kind': 'birthday', 'dates.0.day': day, 'dates.0.month': month, 'dates.0.year': year });

  it.each([
    ['29', '2', '', { month: 2, day: 29, year: null }],
    ['29', '2', '2024', { month: 2, day: 29, year: 2024 }],
    ['1', '12', '1931', { month: 12, day: 1, year: 1931 }],
    ['07', '07', '', { month: 7, day: 7, year: null }],
  ])('%s.%s.%s is one', (day, month, year, date) => {
    expect(on(day, month, year)).toMatchObject({ draft: { dates: [{ kind: 'birthday', ...date }] } });
  });

  it.each([
    ['31', '11', '', 'dates.0.day', 'November has 30 days. Which day was it?'],
    ['30', '2', '', 'dates.0.day', 'February has 29 days. Which day was it?'],
    ['29', '2', '2023', 'dates.0.day', 'February 2023 has 28 days. Which day was it?'],
    ['0', '5', '', 'dates.0.day', 'May has 31 days. Which day was it?'],
    ['', '5', '', 'dates.0.day', 'On which day of the month is it?'],
    ['x', '5', '', 'dates.0.day', 'Write the day as a number, such as 14.'],
    ['5', '', '', 'dates.0.month', 'In which month is it?'],
    ['5', '13', '', 'dates.0.month', 'A year has twelve months. Which day was it?'],
    ['5', '5', '99', 'dates.0.year', 'Write the year with four digits, or leave it out.'],
    ['5', '5', '2027', 'dates.0.year', 'That year is still to come. Which one was it?'],
    ['5', '5', '1604', 'dates.0.year', 'That is before 1900. Leave the year out, and the day is kept.'],
  ])('%s.%s.%s is none', (day, month, year, field, sentence) => {
    expect(on(day, month, year)).toEqual({ [field]: sentence });
  });
});

describe('the rest', () => {
  it('of a rhythm: days only where it is one’s own', () => {
    expect(sent({ rhythm: 'days', cadenceDays: '60' })).toMatchObject({
      draft: { rhythm: 'days', cadenceDays: 60 },
    });
    expect(sent({ rhythm: 'none', cadenceDays: '60' })).toMatchObject({
      draft: { rhythm: 'none', cadenceDays: null },
    });
    for (const cadenceDays of ['', '0', '3651', '1.5', '-3', 'x'])
      expect(sent({ rhythm: 'days', cadenceDays })).toEqual({
        cadenceDays: 'About every how many days? From 1 to 3650.',
      });
    expect(sent({ rhythm: 'weekly' })).toHaveProperty('rhythm');
  });

  it('is told everything that is off at once', () => {
    expect(sent({ name: '', rhythm: 'days', 'dates.0.day': '30', 'dates.0.month': '2', metOn: 'x' })).toEqual(
      {
        name: expect.any(String),
        cadenceDays: expect.any(String),
        'dates.0.day': expect.any(String),
        metOn: expect.any(String),
      },
    );
  });

  it('is not met tomorrow', () => {
    expect(sent({ metOn: '2026-11-17' })).toEqual({ metOn: 'That day is still to come. Which day was it?' });
  });

  it('of ids that were tampered with becomes nobody’s', () => {
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(changedPerson(today).parse({ person: "' OR 1=1", name: 'Dana' }).person).toBe(nobody);
    expect(erasing.parse({ person: ['a', 'b'], name: 'Dana' }).person).toBe(nobody);
    expect(placing.safeParse({ person: token, from: 'stranger', to: 'lover' }).success).toBe(false);
  });
});

describe('a change of standing', () => {
  it('is to a standing there is', () => {
    const step = { person: token, from: 'severed', reason: '', terms: '' };
    expect(standingChange.safeParse({ ...step, to: 'memorial' }).success).toBe(true);
    expect(standingChange.safeParse({ ...step, to: 'gone' }).success).toBe(false);
  });
});

describe('the address of a list', () => {
  it('leaves out what it cannot mean', () => {
    expect(peopleQuery.parse({ q: ' Da\0na ', ring: 'lover', standing: 'pest', archived: 'yes' })).toEqual({
      q: 'Da na',
      met: '',
      label: '',
      ring: undefined,
      standing: 'pest',
      archived: false,
    });
    expect(peopleQuery.parse({ archived: '1', ring: 'friend' })).toEqual({
      q: '',
      met: '',
      label: '',
      ring: 'friend',
      standing: undefined,
      archived: true,
    });
  });
});
