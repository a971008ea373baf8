import { describe, expect, it } from 'vitest';
import { becauseWords, type Occasion } from '@/components/nurture/because';
import { calendarDate, type NurtureCode } from '@/lib/domain';

const day = calendarDate;
const today = day('2026-11-18'); // a Wednesday

const codes: NurtureCode[] = [
  'CONSOLE',
  'CHECK_IN_AFTER_LOSS',
  'MY_PROMISE_OVERDUE',
  'MY_PROMISE_DUE',
  'MEMORIAL_DATE',
  'BIRTHDAY',
  'ANNIVERSARY',
  'CELEBRATE',
  'ANSWER_THEM',
  'CADENCE',
  'WAITING',
  'RETURN_KINDNESS',
  'OUTCOME',
  'ONE_STEP',
  'GIVE_SPACE',
  'PROTECT_ENERGY',
];

const nothing: Occasion = {
  today,
  dates: [],
  lastTwoWayOn: null,
  cadenceDays: null,
  promised: [],
  hardship: null,
  goodNews: null,
  theirLastWordOn: null,
};

const known: Occasion = {
  today,
  dates: [
    { kind: 'birthday', on: day('2026-11-19') },
    { kind: 'anniversary', on: day('2026-11-18') },
    { kind: 'memorial', on: day('2026-11-16') },
  ],
  lastTwoWayOn: day('2026-10-09'),
  cadenceDays: 60,
  promised: [
    { text: 'the seed catalogue', due: day('2026-11-10') },
    { text: 'Her book back!', due: day('2026-11-20') },
  ],
  hardship: { text: 'her mother went into hospital', on: day('2026-11-12') },
  goodNews: { text: 'The shop has its lease.', on: day('2026-11-14') },
  theirLastWordOn: day('2026-11-11'),
};

const say = (code: NurtureCode, occasion: Partial<Occasion> = {}) =>
  becauseWords([code], { ...known, ...occasion })[0]?.text;

describe('Why somebody is on the list', () => {
  it('has a sentence for every reason, whatever is known', () => {
    for (const occasion of [nothing, known, { ...nothing, hardship: { text: '', on: today } }]) {
      const sentences = becauseWords(codes, occasion);
      expect(sentences).toHaveLength(codes.length);
      for (const { text } of sentences) {
        expect(text).toMatch(/^\p{Lu}.*[.!?]$/u);
        expect(text).not.toMatch(/\.\.|undefined|null|NaN| {2}|overdue|\blead|score|contact/);
      }
    }
  });

  it('is only as bright as a day to be glad of', () => {
    const bright = becauseWords(codes, known).flatMap(({ bright }, at) => (bright ? [codes[at]] : []));
    expect(bright).toEqual(['BIRTHDAY', 'ANNIVERSARY']);
  });

  it('counts days as people do', () => {
    expect(say('CADENCE')).toBe('It has been 40 days.');
    expect(say('CADENCE', { lastTwoWayOn: day('2026-11-04') })).toBe('It has been two weeks.');
    expect(say('CADENCE', { lastTwoWayOn: null })).toBe('You have not really talked yet.');
    expect(say('WAITING')).toBe('You two like it to be about two months.');
    expect(say('WAITING', { cadenceDays: 7 })).toBe('You two like it to be about one week.');
    expect(say('WAITING', { cadenceDays: 45 })).toBe('You two like it to be about 45 days.');
    expect(say('WAITING', { lastTwoWayOn: null })).toBe('You wanted to know them better.');
    expect(say('ANSWER_THEM')).toBe('They wrote a week ago. A line from you would be welcome.');
  });

  it('says which day, also one of this week that is past', () => {
    expect(say('BIRTHDAY')).toBe('Birthday tomorrow.');
    expect(say('BIRTHDAY', { dates: [{ kind: 'birthday', on: day('2026-11-21') }] })).toBe(
      'Birthday on Saturday.',
    );
    expect(say('ANNIVERSARY')).toBe('Anniversary today.');
    expect(say('MEMORIAL_DATE')).toBe('A day of remembrance for them last Monday.');
    expect(say('MEMORIAL_DATE', { dates: [{ kind: 'memorial', on: day('2026-11-17') }] })).toBe(
      'A day of remembrance for them yesterday.',
    );
  });

  it('names the promise whose day is past, and the one whose day is to come', () => {
    expect(say('MY_PROMISE_OVERDUE')).toBe(
      'You promised: the seed catalogue. It was for 10 November, and is still open.',
    );
    expect(say('MY_PROMISE_DUE')).toBe('You promised: Her book back! It is for Friday.');
  });

  it('leaves notes as they were written, with one end to each sentence', () => {
    const news = (text: string) => say('CELEBRATE', { goodNews: { text, on: day('2026-11-14') } });
    expect(news('the shop has its lease')).toBe(
      'Good news four days ago: the shop has its lease. Worth celebrating.',
    );
    expect(news('The shop has its lease.')).toBe(
      'Good news four days ago: The shop has its lease. Worth celebrating.',
    );
    expect(news('Is it true?\n  It is!')).toBe(
      'Good news four days ago: Is it true? It is! Worth celebrating.',
    );
    expect(news('She said “yes.”')).toBe('Good news four days ago: She said “yes.” Worth celebrating.');
    expect(news('  ')).toBe('Good news four days ago. Worth celebrating.');
    expect(say('CONSOLE')).toBe(
      'Hard news six days ago: her mother went into hospital. A kind word would do them good.',
    );
  });

  it('cuts a long note between letters, and keeps words from right to left together', () => {
    const long = say('CONSOLE', { hardship: { text: '🌱'.repeat(5000), on: today } }) ?? '';
    expect(long).toContain(`${'🌱'.repeat(160)}…`);
    expect(long.isWellFormed()).toBe(true);
    expect(say('CONSOLE', { hardship: { text: 'أمها في المستشفى', on: today } })).toBe(
      'Hard news today: \u2068أمها في المستشفى.\u2069 A kind word would do them good.',
    );
  });
});
