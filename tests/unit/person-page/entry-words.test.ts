import { describe, expect, it } from 'vitest';
import { entryWords, shorten, type Told } from '@/components/person-page/entry-words';
import { calendarDate, type Evidence } from '@/lib/domain';

const today = calendarDate('2026-11-16');
const on = calendarDate('2026-10-07');
const learned = (text: string, taught: string) =>
  entryWords(
    {
      type: 'touch',
      on,
      spoke: 'both',
      warmth: 0,
      id: 'x',
      text,
      learned: taught,
      channel: null,
      occasion: null,
    },
    today,
  ).said;
const words = (evidence: Evidence, text = '', channel: string | null = null) => {
  const told: Told = { ...evidence, id: 'x', text, channel, occasion: null };
  const { glyph, said, quiet } = entryWords(told, today);
  return `${glyph}: ${said}${quiet ? ` (${quiet})` : ''}`;
};

describe('what an entry says', () => {
  it('ends with what the talk taught', () => {
    expect(learned('Lunch', 'I talk less when it rains')).toBe(
      'Lunch. What you learned: I talk less when it rains.',
    );
    expect(learned('', 'She swims!')).toBe('You talked. What you learned: She swims!');
  });
  it.each<[Evidence, string, string | null, string]>([
    [
      { type: 'touch', on, spoke: 'both', warmth: 1 },
      'Lunch at the market.',
      'in-person',
      'talk: Lunch at the market. (in person, warm)',
    ],
    [{ type: 'touch', on, spoke: 'both', warmth: 0 }, '', 'phone', 'talk: You talked. (phone)'],
    [
      { type: 'touch', on, spoke: 'them', warmth: -1, salesy: true },
      '',
      null,
      'talk: They wrote. (cold, a sales pitch)',
    ],
    [{ type: 'touch', on, spoke: 'me', warmth: 0 }, 'Sent the list', null, 'talk: Sent the list (you wrote)'],
    [
      { type: 'touch', on, spoke: 'both', warmth: 2, startedBy: 'them' },
      'Tea',
      null,
      'talk: Tea (very warm, they began it)',
    ],
    [
      { type: 'fact', on, category: 'hopes', depth: 3 },
      'She would like to leave.',
      null,
      'fact: She would like to leave. (between you two)',
    ],
    [
      { type: 'moment', on, from: 'me', kind: 'consoled' },
      'after the funeral',
      null,
      'moment: You consoled them: after the funeral.',
    ],
    [
      { type: 'promise', on, by: 'them', status: 'open', due: calendarDate('2026-11-27') },
      'reads the chapter',
      null,
      'open: They promised: reads the chapter. (by 27 November)',
    ],
    [
      { type: 'promise', on, by: 'me', status: 'kept', resolvedOn: calendarDate('2025-12-01') },
      '',
      null,
      'kept: You kept your word: something. (kept on 1 December 2025)',
    ],
    [
      { type: 'promise', on, by: 'them', status: 'broken', resolvedOn: on, amendsOn: today },
      'the boiler',
      null,
      'broken: They promised, and it was not kept: the boiler. (not kept, 7 October, put right on 16 November)',
    ],
    [
      { type: 'help', on, direction: 'given', size: 1 },
      'the back cover',
      null,
      'given: You helped: the back cover. (a small favour)',
    ],
    [
      { type: 'sighting', on, area: 'writing', basis: 'first-hand', good: true },
      '',
      null,
      'seen: You saw their writing first-hand, and it was good.',
    ],
    [
      { type: 'sighting', on, area: 'writing', basis: 'hearsay', good: false },
      '',
      null,
      'seen: You heard bad things of their writing.',
    ],
    [
      { type: 'breach', on, of: 'integrity', severity: 'serious' },
      '',
      null,
      'broken: Something came between you. (serious)',
    ],
    [
      { type: 'ask', on, request: 'refer', area: 'plumbing', tone: 'order', decision: 'declined' },
      '',
      null,
      'ask: They asked you to send them business for plumbing. (as an order, you said no)',
    ],
    [{ type: 'life', on, news: 'good' }, 'a prize!', null, 'moment: Good news in their life: a prize!'],
    [{ type: 'secondChance', on }, '', null, 'open: You gave them a second chance.'],
  ])('%j', (evidence, text, channel, said) => {
    expect(words(evidence, text, channel)).toBe(said);
  });
});

describe('a long note', () => {
  it('is cut between words, and says so', () => {
    const { short, cut } = shorten('word '.repeat(2000));
    expect(cut).toBe(true);
    expect(short).toMatch(/ word…$/);
    expect(short.length).toBeLessThanOrEqual(242);
  });

  it('without spaces is cut too, never inside a letter', () => {
    for (const length of [10, 11, 12, 13]) {
      const { short } = shorten('👩‍🚀🐕'.repeat(500), length);
      expect(short.isWellFormed()).toBe(true);
      expect(short.length).toBeLessThanOrEqual(length + 1);
    }
  });

  it('that fits stays as it is, on one line', () => {
    expect(shorten('  two\n\nlines ')).toEqual({ short: 'two lines', cut: false });
  });
});
