import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as ledger from '@/lib/data/ask-ledger';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import * as people from '@/lib/data/people';
import { anOwner } from '../support/factories';
import { aPerson, day, logged, onDay, talk } from '../support/history';

const areas = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** "Review my page and endorse me for seven things": an order out of the blue (model.md, golden example 1). */
function anAsk(person: asks.NewAsk['person'], given: Partial<asks.NewAsk> = {}): asks.NewAsk {
  return {
    person,
    asked: { type: 'ask', on: day('2026-11-12'), request: 'endorse', items: 8, tone: 'order' },
    lines: [{ kind: 'react' }, ...areas.map((area) => ({ kind: 'endorse' as const, area }))],
    pitch: true,
    channel: 'linkedin',
    context: 'social',
    chain: false,
    product: 'my page',
    commission: '',
    motive: '',
    feeling: 'a number',
    text: 'Do it today.',
    ...given,
  };
}

describe('an ask', () => {
  it('of somebody new is judged line by line, with flags, points and what was known then', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await asks.create(owner, randomUUID(), anAsk(people.draft('Morgan')));
    const ask = await asks.get(owner, id);
    expect(ask).toMatchObject({
      person: { name: 'Morgan' },
      stageAtAsk: 'stranger',
      flags: ['ONE_LINK_STAND', 'FIRST_CONTACT_ASK', 'BULK_ASK', 'ORDER'],
      points: 4,
      state: 'open',
    });
    expect(ask?.lines).toHaveLength(8);
    expect(new Set(ask?.lines.map((line) => line.ruling.verdict))).toEqual(new Set(['not yet']));
    expect(ask?.history.map((entry) => entry.type)).toEqual(['touch', 'ask']);
    const line = await checks.get(owner, ask?.lines[1]?.check ?? '');
    expect(line).toMatchObject({ kind: 'endorse', area: 'one', askId: id });
    expect(line?.history).toEqual(ask?.history);
  });

  it('keeps what was known then, whatever comes later', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const id = await asks.create(owner, randomUUID(), anAsk(person));
    const before = await asks.get(owner, id);
    await logged(owner, person, talk('2026-11-10'), talk('2026-11-16'));
    expect(await asks.get(owner, id)).toEqual(before);
  });

  it('sent twice is written down once', async () => {
    const owner = await anOwner();
    const token = randomUUID();
    const once = await asks.create(owner, token, anAsk(people.draft('Morgan')));
    expect(await asks.create(owner, token, anAsk(people.draft('Morgan')))).toBe('again');
    expect((await ledger.list(owner)).asks.map((ask) => ask.id)).toEqual([once]);
  });

  it('is listed newest first, page by page, each once', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const days = ['2026-01-05', '2026-01-03', '2026-01-05', '2026-01-04', '2026-01-05'];
    for (const on of days)
      await asks.create(owner, randomUUID(), anAsk(person, { asked: { ...anAsk('').asked, on: day(on) } }));
    const seen: string[] = [];
    for (let after: ledger.After | null = null; ; ) {
      const page = await ledger.list(owner, {}, after, 2);
      seen.push(...page.asks.map((ask) => ask.on));
      if (!page.next) break;
      after = page.next;
    }
    expect(seen).toEqual(days.toSorted().reverse());
  });
});
