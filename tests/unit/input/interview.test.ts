import { describe, expect, it } from 'vitest';
import { calendarDate, eligibleStage, recall } from '@/lib/domain';
import { told } from '@/lib/input/interview';
import { nest } from '@/lib/input/nest';

const today = calendarDate('2026-11-16');
const fields = { token: '', person: '', year: '2019', rhythm: '30', ago: '7' };

function sent(more: Record<string, string | string[]>) {
  const { nested, fieldOf } = nest({ ...fields, ...more });
  const shaped = told(today).safeParse(nested);
  const errors = Object.fromEntries(
    (shaped.error?.issues ?? []).map((issue) => [fieldOf(issue.path), issue.message]),
  );
  return { interview: shaped.data?.interview, errors };
}

describe('I already know them', () => {
  it('needs no more than since when, how often, and when last', () => {
    expect(sent({}).interview).toEqual({
      knownSince: '2019-07-01',
      lastTalked: '2026-11-09',
      rhythmDays: 30,
      theyStartSometimes: false,
      smallThings: [],
      moments: [],
    });
  });

  it.each([
    [{ year: '2019', month: '03' }, '2019-03-15'],
    [{ year: '2026' }, '2026-07-01'],
    [{ year: '2026', last: '2026-05-01' }, '2026-01-01'],
    [{ year: '2026', month: '11', ago: '7' }, '2026-11-01'],
  ])('takes the middle of what was said: %j', (more, since) => {
    expect(sent(more).interview?.knownSince).toBe(since);
  });

  it('takes a day over "about so long ago"', () => {
    expect(sent({ last: '2026-02-03' }).interview?.lastTalked).toBe('2026-02-03');
  });

  it.each([
    [{ year: '' }, 'year'],
    [{ year: '19' }, 'year'],
    [{ year: '1815' }, 'year'],
    [{ year: '2027' }, 'year'],
    [{ year: '2019', month: '13' }, 'year'],
    [{ rhythm: '' }, 'rhythm'],
    [{ rhythm: '1' }, 'rhythm'],
    [{ ago: '' }, 'ago'],
    [{ last: '2026-11-17' }, 'last'],
    [{ promised: '4' }, 'promised'],
    [{ 'facts.0.text': 'a'.repeat(501) }, 'facts.0.text'],
  ])('asks again about %j', (more, field) => {
    expect(Object.keys(sent(more).errors)).toEqual([field]);
  });

  it('asks about everything that is off at once, and says what is wanted', () => {
    const all = sent({ year: 'twenty twelve', rhythm: '', ago: '', 'facts.0.text': 'a'.repeat(501) });
    expect(Object.keys(all.errors).sort()).toEqual(['ago', 'facts.0.text', 'rhythm', 'year']);
    expect(all.errors.year).toBe('Since which year, about? Four digits, such as 2019.');
    expect(Object.keys(sent({ year: '2031', promised: '4', ago: '' }).errors).sort()).toEqual([
      ...['ago', 'promised', 'year'],
    ]);
  });

  it.each([
    [{ year: '2031', ago: '' }, 'That year is still to come.'],
    [{ year: '2031' }, 'That year is still to come.'],
    [{ year: '2026', month: '12', ago: '' }, 'That month is still to come.'],
    [{ year: '2026', month: '06', last: '2026-05-01' }, 'That is after you last talked.'],
  ])('says what is off about %j', (more, said) => {
    expect(sent(more).errors.year).toContain(said);
  });

  it('hears small things, a promise kept, help each way, work, and moments', () => {
    const { interview } = sent({
      'facts.0.text': 'Her dog is named Gus.',
      'facts.1.text': 'She hopes for a garden.',
      'facts.2.text': 'She teaches music.',
      promise: 'the loan',
      promised: '2',
      received: 'the move',
      receivedSize: '3',
      given: 'a letter',
      area: 'Plumbing',
      seen: '2',
      moments: ['me consoled', 'laughed'],
      starts: 'on',
    });
    expect(interview).toMatchObject({
      theyStartSometimes: true,
      smallThings: [
        { text: 'Her dog is named Gus.', category: 'people', depth: 1 },
        { text: 'She hopes for a garden.', category: 'hopes', depth: 2 },
        { text: 'She teaches music.', category: 'work', depth: 1 },
      ],
      keptPromise: { text: 'the loan', times: 2 },
      helpReceived: { text: 'the move', size: 3 },
      helpGiven: { text: 'a letter', size: 1 },
      workSeen: { area: 'plumbing', times: 2 },
      moments: [
        { from: 'me', kind: 'consoled' },
        { from: 'me', kind: 'laughed' },
        { from: 'them', kind: 'laughed' },
      ],
    });
    if (!interview) throw new Error('not heard');
    expect(eligibleStage(recall(interview, today), today)).toBe('trusted');
  });
});
