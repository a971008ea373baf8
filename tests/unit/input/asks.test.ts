import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { askQuery } from '@/lib/input/ask-query';
import { newAsk } from '@/lib/input/asks';

const today = calendarDate('2026-11-16');
const dana = '01a1fc00-3a29-71aa-8bc1-caad0a3b557b';
const nobody = '00000000-0000-0000-0000-000000000000';
const least = { token: dana, who: dana, day: today, on: '', kinds: 'share' };

const read = (sent: object) => newAsk(today).parse({ ...least, ...sent });

function off(sent: object): Record<string, string> {
  const { error } = newAsk(today).safeParse({ ...least, ...sent });
  const issues = error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('What they asked for', () => {
  it('is who and what, and everything else is as it mostly is', () => {
    expect(read({})).toMatchObject({
      ...{ who: dana, somebody: '', on: today, lines: [{ kind: 'share' }], channel: '', tone: 'polite' },
      ...{
        context: 'social',
        again: false,
        pitch: false,
        toMany: false,
        chain: false,
        feeling: '',
        text: '',
      },
    });
  });

  it('is a line for each kind, and for each skill where the kind is about one', () => {
    const { lines } = read({ kinds: ['endorse', 'react'], areas: ' Two ,one,, two,  Violin   REPAIR ' });
    expect(lines).toEqual([
      { kind: 'react' },
      { kind: 'endorse', area: 'two' },
      { kind: 'endorse', area: 'one' },
      { kind: 'endorse', area: 'violin repair' },
    ]);
    expect(read({ areas: 'plumbing' }).lines).toEqual([{ kind: 'share' }]);
  });

  it('needs a skill where a kind is about one, and no more than twenty', () => {
    const needed = 'For which skill? One or several, with commas between them.';
    expect(off({ kinds: ['share', 'refer'] })).toEqual({ areas: needed });
    expect(off({ kinds: 'refer', areas: ' , ,' })).toEqual({ areas: needed });
    const many = Array.from({ length: 21 }, (_, at) => `skill ${at}`).join(',');
    expect(off({ kinds: 'refer', areas: many })).toEqual({ areas: 'At most 20 skills at a time.' });
    expect(off({ kinds: 'refer', areas: 'x'.repeat(81) })).toEqual({
      areas: 'That is 81 letters; there is room for 80.',
    });
  });

  it('takes the date over the chips, and no day to come', () => {
    expect(read({ day: today, on: '2026-11-03' }).on).toBe('2026-11-03');
    expect(read({ day: '', on: '' }).on).toBe(today);
    expect(off({ on: '2026-11-17' })).toEqual({ on: 'That day is still to come. Which day was it?' });
    expect(off({ on: '2026-02-30' })).toEqual({ on: 'February 2026 has 28 days. Which day was it?' });
  });

  it('says of each field what is off, all of it at once', () => {
    expect(off({ who: '', kinds: [], product: 'x'.repeat(201), channel: 'pigeon' })).toEqual({
      somebody: 'Who asked? A name is enough.',
      kinds: 'What did they ask for? One or several.',
      product: 'That is 201 letters; there is room for 200.',
      channel: 'That is not one of the answers. Choose one that is.',
    });
    for (const field of ['somebody', 'areas', 'product', 'commission', 'motive', 'text'])
      expect(off({ [field]: 'a\0b' })[field]).toMatch(/^There is a character in this that cannot be kept\./);
    const wrong = 'That is not one of the answers. Choose one that is.';
    expect(off({ tone: 'rude', context: 'x', feeling: 'cross' })).toEqual({
      tone: wrong,
      context: wrong,
      feeling: wrong,
    });
    expect(Object.values(off({ kinds: ['share', 'trust'] }))).toEqual([wrong]);
    expect(off({ text: 'x'.repeat(10_001), motive: 'x'.repeat(501), commission: 'x'.repeat(201) })).toEqual({
      text: 'That is 10,001 letters; there is room for 10,000.',
      motive: 'That is 501 letters; there is room for 500.',
      commission: 'That is 201 letters; there is room for 200.',
    });
  });

  it('tells somebody new by their chip from an id that is none', () => {
    expect(read({ who: '+  Ruth ' }).who).toBe('+Ruth');
    for (const who of ['x', '+', '+ ', '+a\0b', `+${'x'.repeat(201)}`, '../people'])
      expect(read({ who }).who).toBe(nobody);
    expect(read({ who: '', somebody: 'Ruth' })).toMatchObject({ who: '', somebody: 'Ruth' });
    expect(off({ who: ['a', 'b'] })).toEqual({ somebody: 'Who asked? A name is enough.' });
  });
});

describe('The address of the ledger', () => {
  it('names a list, a channel or a person, and what it cannot mean is left out', () => {
    expect(askQuery.parse({})).toEqual({ list: 'open' });
    expect(askQuery.parse({ list: 'held', by: 'phone', who: dana })).toEqual({
      ...{ list: 'held', by: 'phone', who: dana },
    });
    expect(askQuery.parse({ list: 'x', by: 'pigeon', who: 'x' })).toEqual({ list: 'open' });
  });
});
