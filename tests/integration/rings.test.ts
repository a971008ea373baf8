import { describe, expect, it } from 'vitest';
import { ringPerson, ringRow } from '@/app/(home)/rings/ring-view';
import type { Owner } from '@/lib/data/owner';
import * as rings from '@/lib/data/rings';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, fact, logged, onDay } from '../support/history';

async function arrows(owner: Owner) {
  const people = await rings.list(owner);
  return people.map((person) => [ringPerson(person, owner.today).move, ringRow(person, owner.today).move]);
}

const inward = ['inward', 'a move inward to consider'];
const none = [null, ''];

describe('the arrow in the rings', () => {
  it('stands where a move is proposed, and rests and comes back as the proposal does', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    expect(await arrows(owner)).toEqual([none]);
    await logged(owner, id, ...acquaintance('2026-10-01', '2026-10-20'));
    expect(await arrows(owner)).toEqual([inward]);
    await stages.keepForNow(owner, id, 'stranger', 'known');
    expect(await arrows(owner)).toEqual([none]);
    expect(await arrows(onDay(owner, '2026-12-16'))).toEqual([inward]);
    await logged(owner, id, fact('2026-11-16', 'She would like to leave the agency.', { depth: 3 }));
    expect(await arrows(owner)).toEqual([inward]);
  });

  it('points outward too, and never at somebody let go', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await stages.place(owner, id, 'stranger', 'liked');
    expect(await arrows(owner)).toEqual([['outward', 'a move outward to consider']]);
    await standings.change(owner, id, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: '',
      terms: '',
    });
    expect(await arrows(owner)).toEqual([none]);
  });
});
