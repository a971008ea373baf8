import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as asks from '@/lib/data/asks';
import * as purposes from '@/lib/data/channel-purposes';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as invitationAnswers from '@/lib/data/invitation-answers';
import * as invitations from '@/lib/data/invitations';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as standings from '@/lib/data/standings';
import * as trash from '@/lib/data/trash';
import { strangersReport } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aPerson, day, logged, onDay, talk } from '../support/history';

async function invited(
  owner: Owner,
  person: invitations.NewInvitation['person'],
  more: Partial<invitations.NewInvitation> = {},
): Promise<string> {
  const made = await invitations.create(owner, randomUUID(), {
    ...{ person, on: owner.today, channel: 'linkedin', text: 'Join me', keep: null },
    ...{ recognised: false, personalNote: false, sameField: false, inCommon: null },
    ...more,
  });
  if (typeof made === 'string') throw new Error(made);
  return made.id;
}

describe('an invitation', () => {
  it('of somebody new makes them a respected stranger, and a note of theirs is a word from them', async () => {
    const owner = await anOwner();
    const id = await invited(owner, people.draft('Ines'), { keep: 'note', text: 'We met at the fair.' });
    const invitation = await invitations.get(owner, id);
    expect(invitation).toMatchObject({ person: { name: 'Ines', stage: 'stranger' }, answer: null });
    expect(await evidence.list(owner, invitation?.person.id ?? '')).toMatchObject([
      { type: 'touch', spoke: 'them', salesy: false, text: 'We met at the fair.', channel: 'linkedin' },
    ]);
    const pitched = await invitations.get(
      owner,
      await invited(owner, people.draft('Joe'), { keep: 'pitch' }),
    );
    expect(await evidence.list(owner, pitched?.person.id ?? '')).toMatchObject([{ salesy: true }]);
  });

  it('sent twice is written down once', async () => {
    const owner = await anOwner();
    const [token, person] = [randomUUID(), await aPerson(owner)];
    const what = {
      ...{ person, on: owner.today, channel: 'x', text: '', keep: null },
      ...{ recognised: true, personalNote: false, sameField: false, inCommon: 3 },
    };
    await invitations.create(owner, token, what);
    expect(await invitations.create(owner, token, what)).toBe('again');
    expect((await invitations.list(owner, [null], null, 10)).invitations).toHaveLength(1);
  });

  it('is answered once; two tabs give one answer, and a no may still become a yes', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner, { channels: [{ kind: 'linkedin', handle: 'dana' }] });
    const id = await invited(owner, person);
    const answer = (was: null | 'ignored', to: 'accepted' | 'ignored' | 'declined') =>
      invitationAnswers.answer(owner, id, { was, answer: to });
    const both = await Promise.all([answer(null, 'ignored'), answer(null, 'declined')]);
    expect(both.toSorted()).toEqual(['answered', 'changed']);
    await database().invitation.updateMany({
      where: { ownerId: owner.id, id },
      data: { answer: 'ignored' },
    });
    expect(await answer('ignored', 'declined')).toBe('changed');
    expect(await answer('ignored', 'accepted')).toBe('answered');
    expect(await answer('ignored', 'accepted')).toBe('answered');
    expect(await answer(null, 'declined')).toBe('changed');
    expect(await invitations.get(owner, id)).toMatchObject({ answer: 'accepted', answeredOn: owner.today });
    const channel = await database().channel.findFirst({
      where: { ownerId: owner.id, personId: person },
      select: { state: true, since: true },
    });
    expect(channel).toMatchObject({ state: 'connected' });
  });

  it('is listed newest first, page by page, each once', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const days = ['2026-01-05', '2026-01-03', '2026-01-05', '2026-01-04', '2026-01-05'];
    for (const [at, on] of days.entries()) {
      const id = await invited(owner, person, { on: day(on) });
      if (at % 2 === 0) await invitationAnswers.answer(owner, id, { was: null, answer: 'declined' });
    }
    const seen: string[] = [];
    let after = null as Parameters<typeof invitations.list>[2];
    do {
      const page = await invitations.list(owner, [null, 'declined'], after, 2);
      seen.push(...page.invitations.map(({ on }) => on));
      after = page.next;
    } while (after);
    expect(seen).toEqual(days.toSorted().reverse());
  });

  it('leaves a lesson, which a stale tab does not write over', async () => {
    const owner = await anOwner();
    const id = await invited(owner, await aPerson(owner));
    const learn = (was: string, lesson: string) => invitationAnswers.learn(owner, id, { was, lesson });
    expect(await learn('', 'Ask who they are first.')).toBe('kept');
    expect(await learn('', 'Never mind.')).toBe('changed');
    expect((await invitations.get(owner, id))?.lesson).toBe('Ask who they are first.');
  });

  it('goes with the person', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const id = await invited(owner, person, { text: 'zibberinvite', keep: 'note' });
    await erasure.erase(owner, person);
    expect(await invitations.get(owner, id)).toBeNull();
    expect(await database().invitation.count({ where: { ownerId: owner.id } })).toBe(0);
  });
});

describe('strangers whose invitations were accepted', () => {
  it('are told of by how they turned out', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const [warm, asking, gone, friend] = await Promise.all([
      aPerson(owner, { name: 'Ines' }),
      aPerson(owner, { name: 'Joe' }),
      aPerson(owner, { name: 'Sam' }),
      aPerson(owner, { name: 'Dana' }),
    ]);
    for (const person of [warm, asking, gone])
      await invitationAnswers.answer(owner, await invited(owner, person), { was: null, answer: 'accepted' });
    await invitationAnswers.answer(owner, await invited(owner, friend, { recognised: true }), {
      ...{ was: null, answer: 'accepted' as const },
    });
    await logged(owner, warm, talk('2026-11-01'));
    await asks.create(owner, randomUUID(), {
      ...{ person: asking, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
      ...{ asked: { type: 'ask', on: day('2026-11-02'), request: 'share' }, chain: false, product: '' },
      ...{ commission: '', motive: '', feeling: null, text: '' },
    });
    await standings.change(owner, gone, {
      from: 'open',
      to: 'severed',
      reason: '',
      terms: '',
      confirmed: true,
    });
    expect(strangersReport(await invitations.acceptedStrangers(owner))).toEqual({
      ...{ strangers: 3, talked: 1, warm: 1, askedFirst: 1, ended: 1 },
    });
    await trash.remove(owner, asking);
    expect(strangersReport(await invitations.acceptedStrangers(owner))).toMatchObject({
      ...{ strangers: 2, askedFirst: 0 },
    });
  });
});

describe('what a channel is for', () => {
  it('is the owner’s own word, and taken back by nothing', async () => {
    const [owner, other] = [await anOwner(), await anOwner()];
    await purposes.update(owner, { linkedin: 'Work', x: 'News' });
    await purposes.update(owner, { x: '' });
    expect(await purposes.list(owner)).toEqual({ linkedin: 'Work' });
    expect(await purposes.list(other)).toEqual({});
  });
});
