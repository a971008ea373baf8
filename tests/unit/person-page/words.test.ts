import { describe, expect, it } from 'vitest';
import { standingWords } from '@/components/person/words';
import { datesAhead, yearlyWords } from '@/components/person-page/date-words';
import { reachOf } from '@/components/person-page/reach';
import { earliestWords, roadNote, weekEndOf } from '@/components/person-page/road-words';
import { type Known, rhythmWords, shortWords } from '@/components/person-page/short-words';
import { becauseWords, turnWords } from '@/components/person-page/turn-words';
import { calendarDate, type Meters } from '@/lib/domain';

const day = calendarDate;
const monday = day('2026-11-16');

describe('days that come back', () => {
  it('are said when they are within seven days, nearest first', () => {
    const dates = [
      { kind: 'anniversary' as const, month: 11, day: 22, year: 2016 },
      { kind: 'birthday' as const, month: 11, day: 19, year: null },
      { kind: 'birthday' as const, month: 11, day: 23, year: null },
      { kind: 'memorial' as const, month: 11, day: 16, year: 2020 },
    ];
    expect(datesAhead(dates, monday)).toEqual([
      'The day they lost somebody is today.',
      'Birthday on Thursday.',
      'Anniversary on Sunday: 10 years.',
    ]);
  });

  it('keep 29 February on the 28th in common years, and over the turn of the year', () => {
    const leap = { kind: 'birthday' as const, month: 2, day: 29, year: null };
    expect(datesAhead([leap], day('2026-02-26'))).toEqual(['Birthday on Saturday.']);
    expect(datesAhead([leap], day('2028-02-26'))).toEqual(['Birthday on Tuesday.']);
    const january = { kind: 'birthday' as const, month: 1, day: 2, year: null };
    expect(datesAhead([january], day('2026-12-30'))).toEqual(['Birthday on Saturday.']);
  });
});

describe('days to remember', () => {
  it('are told the year round, with the year where it is known', () => {
    expect(
      yearlyWords([
        { kind: 'memorial', month: 11, day: 2, year: null },
        { kind: 'birthday', month: 2, day: 29, year: null },
        { kind: 'anniversary', month: 2, day: 3, year: 1999 },
      ]),
    ).toEqual(['Anniversary 3 February 1999', 'Birthday 29 February', 'They lost somebody on 2 November']);
  });
});

describe('the road in words', () => {
  it('gives the earliest day as a lower bound', () => {
    const weekEnd = weekEndOf(monday, 0);
    expect(weekEnd).toBe('2026-11-22');
    expect(weekEndOf(monday, 6)).toBe('2026-11-21');
    expect(earliestWords(monday, monday, weekEnd)).toBe('Could be as early as this week.');
    expect(earliestWords(day('2026-12-14'), monday, weekEnd)).toBe('Not before 14 December.');
    expect(earliestWords(null, monday, weekEnd)).toBe('Time alone will not bring it nearer.');
  });

  it('counts what is there', () => {
    expect(roadNote(6, 9)).toBe('Six of nine things are there. Nothing here is in a hurry.');
    expect(roadNote(1, 4)).toBe('One of four things is there. Nothing here is in a hurry.');
    expect(roadNote(0, 4)).toBe('It takes four things. Nothing here is in a hurry.');
  });
});

describe('a turn in words', () => {
  it('says what led to it, three things at most', () => {
    expect(turnWords('liked', 'trusted')).toBe('You trusted them.');
    expect(becauseWords(['T4', 'T5', 'T6', 'T1'], false)).toBe('Because: promises kept and help both ways.');
    expect(becauseWords(['F9', 'F8', 'F2', 'F5', 'F7'], false).split(/, | and /)).toHaveLength(3);
    expect(becauseWords([], false)).toBe('');
  });

  it('outward names what came between', () => {
    expect(turnWords('trusted', 'liked')).toBe('You moved them a little further out: liked.');
    expect(becauseWords(['T4'], true)).toBe('Because: a promise that was not kept.');
  });
});

describe('how to reach somebody', () => {
  it.each([
    ['email', 'dana@example.org', 'mailto:dana@example.org'],
    ['email', 'dana@example.org?bcc=all@example.org', null],
    ['phone', '+1 (503) 555-0142', 'tel:+15035550142'],
    ['phone', 'ask Ruth', null],
    ['web', 'https://example.org/dana', 'https://example.org/dana'],
    ['web', 'javascript:alert(1)', null],
    ['mastodon', '@dana@books.example', null],
  ])('%s %s', (kind, handle, href) => {
    expect(reachOf({ kind, handle })).toMatchObject({ handle, href });
  });
});

const known: Known = {
  id: 'x',
  stage: 'trusted',
  standing: 'open',
  stageSince: null,
  howMet: '',
  metOn: null,
  metAbout: false,
  metThrough: '',
  addedOn: monday,
  lastTwoWayOn: null,
  rhythm: 'ring',
  cadenceDays: null,
  inner: false,
  intention: false,
  quiet: false,
  labels: [],
  channels: [],
  dates: [],
};

describe('in short', () => {
  const short = (more: Partial<Known>) => shortWords({ ...known, ...more }, nothing, monday);
  const nothing = { know: 0, like: 0, trust: 0 } as Meters;

  it.each([
    ['2012-07-01', true, 'about 2012'],
    ['2012-03-15', true, 'about March 2012'],
    ['2012-07-01', false, '1 July 2012'],
  ])('since when one knows them: %s, about: %s', (metOn, metAbout, words) => {
    expect(short({ metOn: day(metOn), metAbout }).knownSince).toBe(words);
  });

  it('the inner circle waits for welcome friends', () => {
    expect(short({ inner: true }).inner).toBe('It waits until they are a welcome friend.');
    expect(short({ inner: true, stage: 'friend' }).inner).toBe('');
    expect(short({}).inner).toBe('');
  });

  it('whoever has died has neither bars nor a rhythm', () => {
    expect(short({ standing: 'memorial' })).toMatchObject({ meters: [], rhythm: '' });
    expect(short({ standing: 'severed' })).toMatchObject({ rhythm: 'none' });
    expect(short({}).meters).toHaveLength(3);
  });
});

describe('how it stands, in words', () => {
  it('calls nobody names', () => {
    expect(standingWords.pest).toBe('Asked to stop');
    expect(Object.values(standingWords).join()).not.toMatch(/pest/i);
  });
});

describe('a rhythm in words', () => {
  it.each<[Partial<Known>, string]>([
    [{}, 'about every 60 days'],
    [{ rhythm: 'days', cadenceDays: 7 }, 'about every week'],
    [{ rhythm: 'days', cadenceDays: 1 }, 'about every day'],
    [{ rhythm: 'none' }, 'none'],
    [{ standing: 'severed' }, 'none'],
    [{ standing: 'memorial' }, ''],
    [{ stage: 'stranger' }, 'none, until you want to know them better'],
    [{ stage: 'stranger', intention: true }, 'about every 30 days'],
    [{ stage: 'friend', inner: true }, 'about every week'],
  ])('%j', (more, words) => {
    expect(rhythmWords({ ...known, ...more })).toBe(words);
  });
});
