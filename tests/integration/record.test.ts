import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { After } from '@/app/(home)/promote/[checkId]/after';
import * as answers from '@/lib/data/ask-answers';
import * as asks from '@/lib/data/asks';
import * as breaches from '@/lib/data/breaches';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as amends from '@/lib/data/outcome-amends';
import * as outcomes from '@/lib/data/outcomes';
import * as overrides from '@/lib/data/overrides';
import type { Owner } from '@/lib/data/owner';
import * as record from '@/lib/data/record';
import * as standings from '@/lib/data/standings';
import { lockPeople } from '@/lib/data/summary';
import * as testimonials from '@/lib/data/testimonials';
import * as thanks from '@/lib/data/thanks';
import type { Before } from '@/lib/data/timeline';
import * as trash from '@/lib/data/trash';
import { abilityIn, addDays, type CalendarDate, measure, type Outcome } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aPerson, day, type Happened, logged, onDay } from '../support/history';
import { introduced } from '../support/introductions';
import { written } from '../support/notebook';
import { untilSomebodyWaits } from '../support/waiting';
import { dana, TODAY, tomas } from '../unit/domain/cast';

const TODAY_TEXT = '2026-11-16';

const outcome = (result: Outcome['result'], on = TODAY_TEXT): Happened => ({
  evidence: { type: 'outcome', on: day(on), request: 'refer', area: 'writing', result },
  text: 'the book',
});

const help = (on: string, direction: 'given' | 'received' = 'received'): Happened => ({
  evidence: { type: 'help', on: day(on), direction, size: 1 },
  text: 'carried boxes',
});

const sighting = (on: string, good: boolean): Happened => ({
  evidence: { type: 'sighting', on: day(on), area: 'plumbing', basis: 'first-hand', good },
});

async function somebody(name = 'Dana') {
  const owner = onDay(await anOwner(), TODAY_TEXT);
  return { owner, id: await aPerson(owner, { name }) };
}

async function entryOf(owner: Owner, id: string, type: 'outcome' | 'help') {
  return (await evidence.list(owner, id)).find((entry) => entry.type === type)?.id ?? '';
}

async function askedWith(owner: Owner, person: string, on: CalendarDate, tone: 'polite' | 'order') {
  return asks.create(owner, randomUUID(), {
    ...{ person, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
    ...{ asked: { type: 'ask', on, request: 'share', tone }, chain: false, product: '' },
    ...{ commission: '', motive: '', feeling: null, text: '' },
  });
}

describe('my record', () => {
  it('counts how it went of all that was reported, and knows nothing where nothing was', async () => {
    const { owner, id } = await somebody();
    expect(await record.get(owner)).toMatchObject({ reported: 0, hitRate: null });
    await logged(owner, id, outcome('good'), outcome('good'), outcome('neutral'), outcome('bad'));
    expect(await record.get(owner)).toMatchObject({
      ...{ good: 2, neutral: 1, bad: 1, reported: 4, hitRate: 0.5 },
      what: '2 of 4 times it went well',
    });
    await evidence.remove(owner, id, await entryOf(owner, id, 'outcome'));
    expect((await record.get(owner)).reported).toBe(3);
  });

  it('counts a match once, though it is told of both, and nothing of whoever was removed', async () => {
    const owner = onDay(await anOwner(), TODAY_TEXT);
    const [id = '', other = ''] = await written(owner, [
      { ...dana, name: 'Dana' },
      { ...dana, name: 'Ruth' },
    ]);
    const check = (await checks.create(owner, randomUUID(), { who: id, with: other, kind: 'match' })) ?? '';
    await introduced(owner, check, other);
    expect(await outcomes.tell(owner, randomUUID(), check, { result: 'good', text: '' })).toBe('told');
    expect(await record.get(owner)).toMatchObject({ good: 1, reported: 1 });
    await logged(owner, other, outcome('bad'));
    await trash.remove(owner, other);
    expect(await record.get(owner)).toMatchObject({ good: 1, bad: 0 });
    await trash.remove(owner, id);
    expect(await record.get(owner)).toMatchObject({ reported: 0 });
    await trash.bringBack(owner, id);
    await trash.bringBack(owner, other);
    expect(await record.get(owner)).toMatchObject({ good: 1, bad: 1 });
  });

  it('counts a match by what was told last, and asks anew of whichever of the two it was removed', async () => {
    const owner = onDay(await anOwner(), TODAY_TEXT);
    const [id = '', other = ''] = await written(owner, [
      { ...dana, name: 'Dana' },
      { ...dana, name: 'Ruth' },
    ]);
    const checkId = (await checks.create(owner, randomUUID(), { who: id, with: other, kind: 'match' })) ?? '';
    await introduced(owner, checkId, other);
    const tell = (result: Outcome['result']) =>
      outcomes.tell(owner, randomUUID(), checkId, { result, text: '' });
    const page = async () => {
      const check = await checks.get(owner, checkId);
      return check && renderToStaticMarkup(await After({ check, owner }));
    };
    expect(await tell('bad')).toBe('told');
    expect(await page()).not.toContain('Keep it');
    await evidence.remove(owner, id, await entryOf(owner, id, 'outcome'));
    const asked = await page();
    expect(asked).toMatch(/Ruth.*It went badly\..*Dana.*Keep it/s);
    expect(asked?.match(/It went badly/g)).toHaveLength(1);
    expect(await tell('good')).toBe('told');
    expect(await record.get(owner)).toMatchObject({ good: 1, bad: 0, reported: 1 });
    expect(await page()).not.toContain('Keep it');
  });

  it('knows where I held my ground: a no to pressure or to an ask with points, within a year', async () => {
    const owner = onDay(await anOwner(), TODAY_TEXT);
    const [id = '', far = ''] = await written(owner, [
      { ...dana, name: 'Dana' },
      { ...dana, name: 'Ruth' },
    ]);
    const answered = async (
      person: string,
      on: CalendarDate,
      tone: 'polite' | 'order',
      how: 'declined' | 'ignored',
    ) => {
      const ask = await askedWith(owner, person, on, tone);
      await answers.answer(owner, randomUUID(), ask, { was: 'open', answer: how, until: null, note: '' });
      return ask;
    };
    const ordered = await answered(id, TODAY, 'order', 'ignored');
    const polite = await answered(id, TODAY, 'polite', 'declined');
    await answered(far, addDays(TODAY, -370), 'order', 'declined');
    await askedWith(owner, far, TODAY, 'order');
    expect((await record.get(owner)).latestHeld.map((held) => held.id)).toEqual([ordered]);
    expect((await record.get(owner)).held).toBe(1);
    await answers.react(owner, polite, { was: null, reaction: 'pressure', on: TODAY });
    expect((await record.get(owner)).latestHeld.map((held) => held.id).toSorted()).toEqual(
      [ordered, polite].toSorted(),
    );
    await trash.remove(owner, id);
    expect(await record.get(owner)).toMatchObject({ held: 0, latestHeld: [] });
  });

  it('asks once a year whether to look back, and is told of it', async () => {
    const { owner } = await somebody();
    const later = (days: number): Owner => ({ ...owner, today: addDays(day('2027-12-01'), days) });
    await database().account.update({ where: { id: owner.id }, data: { createdAt: new Date('2026-12-02') } });
    expect((await record.get(later(0))).isReviewDue).toBe(false);
    expect((await record.get(later(1))).isReviewDue).toBe(true);
    await record.review(later(1));
    expect((await record.get(later(1))).isReviewDue).toBe(false);
    expect((await record.get(later(366))).isReviewDue).toBe(true);
  });
});

describe('thanks', () => {
  it('are owed for help received of late, and said once', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, help('2026-11-10'), help('2026-11-11', 'given'), help('2026-06-01'));
    const [owed, ...others] = await thanks.listOwed(owner);
    expect([owed, others]).toMatchObject([{ on: '2026-11-10', text: 'carried boxes', person: { id } }, []]);
    const both = await Promise.all([
      thanks.thank(owner, owed?.id ?? ''),
      thanks.thank(owner, owed?.id ?? ''),
    ]);
    expect(both.toSorted()).toEqual(['already', 'noted']);
    expect(await thanks.listOwed(owner)).toEqual([]);
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 0, thanksGiven: 1 });
    expect(await thanks.thank(owner, 'x')).toBe('notHere');
  });

  it('can be taken back, and are owed again', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, help('2026-11-10'));
    const entry = await entryOf(owner, id, 'help');
    expect(await thanks.takeBack(owner, entry)).toBe('already');
    await thanks.thank(owner, entry);
    expect(await thanks.listThanked(owner)).toMatchObject([{ id: entry, text: 'carried boxes' }]);
    expect(await thanks.takeBack(owner, entry)).toBe('noted');
    expect(await thanks.listThanked(owner)).toEqual([]);
    expect(await thanks.listOwed(owner)).toMatchObject([{ id: entry }]);
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 1, thanksGiven: 0 });
    expect(await thanks.takeBack(await anOwner(), entry)).toBe('notHere');
  });

  it('stay said where the help is corrected, and end where it was given and not received', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, help('2026-11-10'));
    const entry = await entryOf(owner, id, 'help');
    await thanks.thank(owner, entry);
    const again = (direction: 'given' | 'received') =>
      evidence.correct(owner, { person: id, entry }, () => help('2026-11-09', direction));
    await again('received');
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 0, thanksGiven: 1 });
    await again('given');
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 0, thanksGiven: 0 });
  });

  it('stay said where the help is corrected at the same time', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, help('2026-11-10'));
    const entry = await entryOf(owner, id, 'help');
    // A correction under way on the other connection, which has read that thanks are owed.
    const { thanked } = await database().$transaction(async (tx) => {
      await lockPeople(tx, owner, [id]);
      const thanked = thanks.thank(owner, entry);
      await untilSomebodyWaits();
      await tx.evidence.updateMany({ where: { id: entry }, data: { text: 'boxes', record: 'owed' } });
      return { thanked };
    });
    expect(await thanked).toBe('noted');
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 0, thanksGiven: 1 });
    expect(await evidence.get(owner, id, entry)).toMatchObject({ text: 'boxes' });
  });

  it('are asked for nobody who is out of sight', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, help('2026-11-10'));
    await standings.change(owner, id, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: 'so',
      terms: '',
    });
    expect(await thanks.listOwed(owner)).toEqual([]);
    expect((await record.get(owner)).thanksOwed).toBe(0);
  });

  it('owed and said are listed page by page, each once, and counted', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, ...['10', '10', '11', '10', '12'].map((on) => help(`2026-11-${on}`)));
    const seen: string[] = [];
    for (let before: Before | null = null, full = true; full; ) {
      const page: thanks.Thankable[] = await thanks.listOwed(owner, 2, before);
      seen.push(...page.map((each) => each.id));
      full = page.length === 2;
      before = page.at(-1) ?? null;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual((await thanks.listOwed(owner)).map((each) => each.id));
    expect((await record.get(owner)).thanksOwed).toBe(5);
    for (const each of seen) expect(await thanks.thank(owner, each)).toBe('noted');
    const [first, second, ...others] = await thanks.listThanked(owner);
    expect(await thanks.listThanked(owner, 9, second)).toEqual(others);
    expect([first, second, ...others].map((each) => each?.id)).toEqual(seen);
  });

  it('owed to somebody removed or said to them are out of sight, and come back with them', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, help('2026-11-10'), help('2026-11-11'));
    await thanks.thank(owner, await entryOf(owner, id, 'help'));
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 1, thanksGiven: 1 });
    await trash.remove(owner, id);
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 0, thanksGiven: 0 });
    await trash.bringBack(owner, id);
    expect(await record.get(owner)).toMatchObject({ thanksOwed: 1, thanksGiven: 1 });
  });
});

describe('an outcome that was bad', () => {
  it('put right later weighs less, and stays bad', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, outcome('bad', '2026-11-01'));
    const entry = await entryOf(owner, id, 'outcome');
    const score = async () =>
      abilityIn(measure(await evidence.list(owner, id), owner.today), 'writing').score;
    const before = await score();
    expect(await amends.putRight(owner, id, entry, day('2026-10-31'))).toBe('early');
    expect(await amends.putRight(owner, id, entry, owner.today)).toBe('amended');
    expect(await amends.putRight(owner, id, entry, owner.today)).toBe('already');
    expect(await score()).toBeGreaterThan(before);
    expect(await record.get(owner)).toMatchObject({ bad: 1, putRight: 1 });
  });

  it('stays put right where its words are corrected at the same time', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, outcome('bad', '2026-11-01'));
    const entry = await entryOf(owner, id, 'outcome');
    // While the correction waits for the person, it is put right on the other connection.
    const { corrected } = await database().$transaction(async (tx) => {
      await lockPeople(tx, owner, [id]);
      const corrected = evidence.correct(owner, { person: id, entry }, ({ text: _, ...before }) => ({
        evidence: before,
        text: 'the other book',
      }));
      await untilSomebodyWaits();
      await tx.$executeRaw`UPDATE evidence
        SET detail = detail || ${JSON.stringify({ amendsOn: owner.today })}::jsonb WHERE id = ${entry}`;
      return { corrected };
    });
    expect(await corrected).toBe('corrected');
    expect(await evidence.get(owner, id, entry)).toMatchObject({
      ...{ amendsOn: owner.today, text: 'the other book' },
    });
  });

  it('was a mistake or a breach of faith, which nothing writes down by itself', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, outcome('bad'));
    const entry = await entryOf(owner, id, 'outcome');
    await database().evidence.updateMany({
      where: { ownerId: owner.id, id: entry },
      data: { text: 'No sign' },
    });
    expect(await breaches.behind(owner, id, entry)).toBeNull();
    expect(await amends.because(owner, id, entry, 'breach')).toBe('amended');
    expect(await breaches.behind(owner, id, entry)).toBe('No sign');
    expect(await breaches.behind(owner, id, 'x')).toBeNull();
    // Another window, which saw that nothing was said yet.
    expect(await amends.because(owner, id, entry, 'breach')).toBe('already');
    expect(await amends.because(owner, id, entry, 'mistake')).toBe('already');
    const given = { checkId: '', person: { id }, kind: 'refer', area: 'writing', on: owner.today } as const;
    expect(await outcomes.toldOf(owner, [given])).toMatchObject([{ result: 'bad', cause: 'breach' }]);
    expect((await evidence.list(owner, id)).map(({ type }) => type)).toEqual(['outcome']);
  });

  it('may be called otherwise as long as no breach was written down since', async () => {
    const { owner, id } = await somebody();
    const breach = { on: day('2026-11-10'), of: 'integrity', severity: 'minor', text: '' } as const;
    await breaches.create(owner, randomUUID(), id, breach);
    await logged(owner, id, outcome('bad'));
    const entry = await entryOf(owner, id, 'outcome');
    await amends.because(owner, id, entry, 'breach');
    expect(await amends.hasFollowed(owner, id, entry)).toBe(false);
    expect(await amends.because(owner, id, entry, 'mistake', 'breach')).toBe('amended');
    expect(await breaches.behind(owner, id, entry)).toBeNull();
    expect(await amends.because(owner, id, entry, 'breach', 'mistake')).toBe('amended');
    await breaches.create(owner, randomUUID(), id, breach);
    expect(await amends.hasFollowed(owner, id, entry)).toBe(true);
    expect(await amends.because(owner, id, entry, 'mistake', 'breach')).toBe('followed');
    expect(await breaches.behind(owner, id, entry)).not.toBeNull();
  });

  it('alone is asked so: a good one is not put right', async () => {
    const { owner, id } = await somebody();
    await logged(owner, id, outcome('good'));
    const entry = await entryOf(owner, id, 'outcome');
    expect(await amends.putRight(owner, id, entry, owner.today)).toBe('notHere');
    expect(await amends.because(owner, id, entry, 'breach')).toBe('notHere');
  });
});

describe('endorsements and recommendations', () => {
  const word = {
    direction: 'given',
    kind: 'recommend',
    ...{ area: 'plumbing', channel: 'linkedin' },
    ...{ witnessed: 'He mended our pipes.', text: 'Ask him.', commission: '', disclosed: false },
  } as const;

  it('are kept both ways, once for each form, and are no evidence', async () => {
    const { owner, id } = await somebody();
    const token = randomUUID();
    const noted = await testimonials.create(owner, token, { ...word, person: id, on: owner.today });
    expect(await testimonials.create(owner, token, { ...word, person: id, on: owner.today })).toBe('again');
    await testimonials.create(owner, randomUUID(), {
      ...word,
      ...{ person: id, on: owner.today, area: 'writing' },
      direction: 'received',
    });
    expect(await testimonials.get(owner, noted)).toMatchObject({ ...word, person: { id } });
    expect((await testimonials.list(owner, 'given')).lines).toMatchObject([{ id: noted, area: 'plumbing' }]);
    expect((await testimonials.list(owner, 'received')).lines).toMatchObject([{ area: 'writing' }]);
    expect(await evidence.list(owner, id)).toEqual([]);
    expect(
      await testimonials.create(owner, randomUUID(), { ...word, person: randomUUID(), on: owner.today }),
    ).toBe('notHere');
  });

  it('are corrected in one window and not in another, and removed; nobody else’s are here', async () => {
    const { owner, id } = await somebody();
    const noted = await testimonials.create(owner, randomUUID(), { ...word, person: id, on: owner.today });
    const shown = await testimonials.get(owner, noted);
    const opened = shown ? testimonials.markOfTestimonial(shown) : '';
    const said = { ...word, direction: 'received', area: 'roofs', on: day('2026-11-01'), text: '' } as const;
    const stranger = await anOwner();
    expect(await testimonials.update(stranger, noted, { ...said, opened })).toBe('notHere');
    const both = await Promise.all([1, 2].map(() => testimonials.update(owner, noted, { ...said, opened })));
    expect(both.toSorted()).toEqual(['changed', 'corrected']);
    expect(await testimonials.get(owner, noted)).toMatchObject({ ...said, person: { id } });
    expect(await testimonials.remove(stranger, noted)).toBe(false);
    expect(await testimonials.remove(owner, noted)).toBe(true);
    expect(await testimonials.update(owner, noted, { ...said, opened })).toBe('notHere');
  });

  it('given at the gate stand among those noted by hand, in the order of their days', async () => {
    const owner = onDay(await anOwner(), TODAY_TEXT);
    const [id = '', other = ''] = await written(owner, [
      { ...dana, name: 'Dana' },
      { ...dana, name: 'Ruth' },
    ]);
    const check =
      (await checks.create(owner, randomUUID(), { who: id, kind: 'endorse', area: 'writing' })) ?? '';
    expect(await checks.grant(owner, check, {})).toBe('granted');
    const note = (person: string, on: string) =>
      testimonials.create(owner, randomUUID(), { ...word, person, on: day(on) });
    const [late, early] = [await note(other, '2026-11-17'), await note(id, '2026-01-01')];
    const pages: string[] = [];
    for (let before: Parameters<typeof testimonials.list>[2] = {}; before; ) {
      const { lines, next } = await testimonials.list(owner, 'given', { ...before, size: 1 });
      pages.push(...lines.map((line) => line.id));
      before = next ? { before: next } : (undefined as never);
    }
    expect(pages).toEqual([late, check, early]);
    const of = await testimonials.list(owner, 'given', { of: id });
    expect(of.lines.map((line) => [line.id, line.check])).toEqual([
      [check, true],
      [early, false],
    ]);
  });

  it('given before they were earned stand there too, with what was seen of the work', async () => {
    const owner = onDay(await anOwner(), TODAY_TEXT);
    const [id = ''] = await written(owner, [{ ...tomas, name: 'Tomás' }]);
    await logged(owner, id, { ...sighting('2026-07-02', true), text: 'He mended our pipes.' });
    const asked = async (kind: 'endorse' | 'recommend') =>
      (await checks.create(owner, randomUUID(), { who: id, kind, area: 'plumbing' })) ?? '';
    const [endorse, recommend] = [await asked('endorse'), await asked('recommend')];
    expect(await checks.grant(owner, endorse, {})).toBe('granted');
    const stake = { recipient: 'Ruth', text: 'Ask him.', reason: 'He has told me why.', staked: true };
    expect(await overrides.create(owner, recommend, stake)).toBe('overridden');
    await logged(owner, id, { ...sighting('2026-07-03', false), text: 'He flooded the hall.' });
    const { lines } = await testimonials.list(owner, 'given');
    const witnessed = 'He mended our pipes.';
    expect(lines).toHaveLength(2);
    expect(lines.find((line) => line.id === endorse)).toMatchObject({
      anyway: false,
      check: true,
      witnessed,
    });
    expect(lines.find((line) => line.id === recommend)).toMatchObject({
      ...{ anyway: true, check: true, witnessed },
      ...{ kind: 'recommend', area: 'plumbing' },
    });
    expect((await testimonials.list(owner, 'received')).lines).toEqual([]);
    expect((await testimonials.list(owner, 'given', { of: id })).lines).toHaveLength(2);
  });

  it('with something in it say so until it was said', async () => {
    const { owner, id } = await somebody();
    const noted = await testimonials.create(owner, randomUUID(), {
      ...word,
      ...{ person: id, on: owner.today, commission: 'ten of a hundred' },
    });
    expect((await testimonials.list(owner, 'given')).lines).toMatchObject([{ untold: true }]);
    expect(await testimonials.disclose(owner, noted)).toBe('disclosed');
    expect(await testimonials.disclose(owner, noted)).toBe('already');
    expect((await testimonials.list(owner, 'given')).lines).toMatchObject([{ untold: false }]);
    expect(await testimonials.remove(owner, noted)).toBe(true);
    expect(await testimonials.remove(owner, noted)).toBe(false);
    expect(await testimonials.disclose(owner, noted)).toBe('notHere');
  });

  it('of whoever was removed are out of sight, and leave no gap on a page', async () => {
    const { owner, id } = await somebody();
    const other = await aPerson(owner, { name: 'Ruth' });
    for (const person of [id, other, other])
      await testimonials.create(owner, randomUUID(), { ...word, person, on: owner.today });
    await trash.remove(owner, other);
    const [theirs] = await database().testimonial.findMany({ where: { ownerId: owner.id, personId: other } });
    const old = { ...word, on: owner.today, text: 'An old tab', opened: '' };
    expect(await testimonials.update(owner, theirs?.id ?? '', old)).toBe('notHere');
    const { lines, next } = await testimonials.list(owner, 'given', { size: 1 });
    expect([lines, next]).toMatchObject([[{ person: { id } }], null]);
  });

  it('lose the name of an erased person, and their own go whole', async () => {
    const { owner, id } = await somebody();
    const other = await aPerson(owner, { name: 'Quillona Marrowby' });
    const note = (person: string) =>
      testimonials.create(owner, randomUUID(), {
        ...word,
        ...{ person, on: owner.today, witnessed: 'He and Quillona Marrowby did it.' },
      });
    await note(id);
    await note(other);
    await erasure.erase(owner, other);
    const { lines } = await testimonials.list(owner, 'given');
    expect(lines.map(({ witnessed }) => witnessed)).toEqual(['He and somebody did it.']);
  });
});
