import { describe, expect, it } from 'vitest';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import * as timeline from '@/lib/data/timeline';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, fact, logged, onDay, talk } from '../support/history';

const everything = async (owner: Parameters<typeof timeline.list>[0], id: string, size: number) => {
  const pages: timeline.Page[] = [];
  let before: timeline.Before | null = null;
  do {
    const page: timeline.Page = await timeline.list(owner, id, before, size);
    pages.push(page);
    before = page.next;
  } while (before && pages.length < 100);
  return pages;
};

const pad = (month: number) => String(month + 1).padStart(2, '0');

describe('the timeline', () => {
  it('gives everything once, newest first, whatever the size of its pages', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    for (const on of ['2026-10-01', '2026-10-02', '2026-10-02', '2026-10-05', '2026-10-05', '2026-10-09'])
      await logged(owner, id, talk(on), fact(on, `learned on ${on}`));
    for (const size of [1, 2, 3, 5, 30]) {
      const entries = (await everything(owner, id, size)).flatMap((page) => page.entries);
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(12);
      expect(entries.map((entry) => entry.on)).toEqual(
        entries
          .map((entry) => entry.on)
          .toSorted()
          .toReversed(),
      );
    }
  });

  it('never cuts a save in two, unless it is longer than a page', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    for (const on of ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'])
      await logged(owner, id, talk(on), fact(on, 'one'), fact(on, 'another'));
    const pages = await everything(owner, id, 5);
    expect(pages.map((page) => page.entries.length)).toEqual([3, 3, 3, 3]);
    const small = await everything(owner, id, 2);
    expect(small.flatMap((page) => page.entries)).toHaveLength(12);
  });

  it('fills its first page, also where one save wrote of many days, and begins it with the turn of today', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    const months = Array.from({ length: 60 }, (_, at) => `${2021 + Math.floor(at / 12)}-${pad(at % 12)}-10`);
    await logged(owner, id, ...months.map((on) => talk(on)), fact('2026-11-16', 'collects stamps'));
    await stages.place(owner, id, 'stranger', 'known');
    const pages = await everything(owner, id, 20);
    expect(pages.map((page) => page.entries.length)).toEqual([20, 20, 20, 1]);
    expect(pages[0]?.turns.map((turn) => turn.to)).toEqual(['known']);
    expect(pages[0]?.entries[0]).toMatchObject({ type: 'fact', on: '2026-11-16' });
  });

  it('keeps a turn with the first things of its day, where the page ends within that day', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    for (const what of ['one', 'another', 'a third']) await logged(owner, id, fact('2026-11-16', what));
    await stages.place(owner, id, 'stranger', 'known');
    const pages = await everything(owner, id, 1);
    expect(pages.map((page) => page.turns.length)).toEqual([1, 0, 0]);
    expect(pages.map((page) => page.ring)).toEqual(['known', 'stranger', 'stranger']);
  });

  it('shows every turn once, on the page that holds its day, and knows the ring of each page', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await logged(owner, id, ...acquaintance('2026-01-01', '2026-01-20'));
    expect(await stages.welcomeToStage(onDay(owner, '2026-02-01'), id, 'stranger', 'known')).toBe('moved');
    await logged(owner, id, talk('2026-03-01'));
    await stages.place(onDay(owner, '2026-04-01'), id, 'known', 'trusted');
    await logged(owner, id, talk('2026-05-01'));
    for (const size of [1, 2, 30]) {
      const pages = await everything(owner, id, size);
      expect(pages.flatMap((page) => page.turns.map((turn) => turn.to))).toEqual(['trusted', 'known']);
      expect(pages[0]?.ring).toBe('trusted');
      expect(pages.at(-1)?.entries.at(-1)?.on).toBe('2026-01-01');
    }
    const [, second] = await everything(owner, id, 1);
    // Confirmed after what the second page holds, before what the first one does.
    expect(second).toMatchObject({ ring: 'trusted', turns: [{ from: 'known', to: 'trusted' }] });
    expect((await everything(owner, id, 1)).at(-1)?.ring).toBe('stranger');
  });

  it('tells a second chance as a turn, with the day on which they stand there', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await stages.place(owner, id, 'stranger', 'trusted');
    const step = { reason: 'He asked for it.', terms: 'No more borrowing.' };
    await standings.change(owner, id, { from: 'open', to: 'severed', confirmed: true, ...step });
    await standings.change(owner, id, { from: 'severed', to: 'open', ...step });
    const { turns, entries } = await timeline.list(owner, id);
    expect(turns.map(({ from, to, because }) => ({ from, to, because }))).toEqual([
      { from: 'trusted', to: 'known', because: ['secondChance'] },
      { from: 'stranger', to: 'trusted', because: [] },
    ]);
    expect(entries.map((entry) => entry.type)).toEqual(['secondChance']);
  });

  it('is empty for another owner', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await logged(owner, id, talk('2026-10-01'));
    await stages.place(owner, id, 'stranger', 'known');
    const seen = await timeline.list(await anOwner(), id);
    expect(seen).toEqual({ entries: [], turns: [], ring: null, next: null });
  });
});
