import { hash as argon2 } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { changePassword } from '@/lib/auth/change-password';
import { prove } from '@/lib/auth/proof';
import { signIn } from '@/lib/auth/sign-in';
import { isOpen, signUp } from '@/lib/auth/sign-up';
import * as accounts from '@/lib/data/accounts';
import { database } from '@/lib/data/database';
import * as sessions from '@/lib/data/sessions';
import { aNewcomer, anAccount, aVisitor, proofOf } from '../support/factories';

const mismatch = 'That e-mail and password do not go together. Have another look at both.';
const noneMade = 'No account came of that. If you have one already, sign in with its password.';

async function keptHash(ownerId: string) {
  return (await database().password.findUniqueOrThrow({ where: { ownerId } })).hash;
}

describe('making an account', () => {
  it('signs its owner in', async () => {
    const newcomer = aNewcomer({ name: 'Ann 🦊 أنّ', zone: 'Pacific/Chatham' });
    const entry = await signUp(newcomer, aVisitor({ device: 'Safari on an iPhone' }));
    const owner = 'token' in entry ? (await proofOf(entry.token)).owner : null;
    expect(owner).toMatchObject({
      name: 'Ann 🦊 أنّ',
      email: newcomer.email,
      zone: 'Pacific/Chatham',
      capacity: 5,
      workdays: [0, 1, 2, 3, 4],
      weekStartsOn: 0,
      tolerance: 'standard',
    });
  });

  it('keeps the password as argon2id alone', async () => {
    const { owner, password } = await anAccount();
    const kept = await keptHash(owner.id);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(kept).not.toContain(password);
  });

  it('happens once for one e-mail, however many ask at once', async () => {
    const newcomer = aNewcomer();
    const entries = await Promise.all(
      ['first one here', 'second one here', 'third one here', 'fourth one here'].map((password) =>
        signUp({ ...newcomer, password }, aVisitor()),
      ),
    );
    expect(entries.filter((entry) => 'token' in entry)).toHaveLength(1);
    expect(entries.filter((entry) => 'refused' in entry && entry.refused === noneMade)).toHaveLength(3);
    expect(await database().account.count({ where: { email: newcomer.email } })).toBe(1);
  });

  it('once more with the same password signs in', async () => {
    const { owner, token, ...newcomer } = await anAccount();
    const entry = await signUp({ ...newcomer, name: 'Somebody else' }, aVisitor());
    const again = 'token' in entry ? (await proofOf(entry.token)).owner : null;
    expect(again).toMatchObject({ id: owner.id, name: owner.name });
    expect(again?.sessionId).not.toBe(owner.sessionId);
  });

  it('counts as a wrong try at an account that is there', async () => {
    const { owner, token, ...newcomer } = await anAccount();
    const said: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const entry = await signUp({ ...newcomer, password: `another one ${i}` }, aVisitor());
      said.push('refused' in entry ? entry.refused : 'in');
    }
    expect(said).toEqual([
      ...Array(5).fill(noneMade),
      'Too many tries just now. Wait a minute, then try again.',
    ]);
  });
});

describe('a Gus that takes no new accounts', () => {
  it('refuses a new one, and one that is there, with the same words', async () => {
    const { owner, token, ...there } = await anAccount();
    process.env.GUS_SIGN_UP = 'closed';
    try {
      expect(await isOpen()).toBe(false);
      const fresh = await signUp(aNewcomer(), aVisitor());
      expect(fresh).toEqual({
        refused: 'This Gus takes no new accounts. If you have one here, sign in instead.',
      });
      expect(await signUp(there, aVisitor())).toEqual(fresh);
      const { name, email, zone } = aNewcomer();
      expect(await accounts.create({ name, email, zone, hash: 'x', device: '' }, true)).toBe('closed');
    } finally {
      delete process.env.GUS_SIGN_UP;
    }
  });
});

describe('signing in', () => {
  it('is a new session each time', async () => {
    const { email, password, owner } = await anAccount();
    const entry = await signIn({ email, password }, aVisitor());
    const again = 'token' in entry ? (await proofOf(entry.token)).owner : null;
    expect(again?.id).toBe(owner.id);
    expect(again?.sessionId).not.toBe(owner.sessionId);
  });

  it('says the same of a wrong password and of no account', async () => {
    const { email } = await anAccount();
    const wrong = await signIn({ email, password: 'another horse' }, aVisitor());
    const nobody = await signIn({ email: aNewcomer().email, password: 'another horse' }, aVisitor());
    expect(wrong).toEqual({ refused: mismatch });
    expect(nobody).toEqual(wrong);
  });

  it('does the same work for no account as for a wrong password', async () => {
    const { email } = await anAccount();
    const visitor = aVisitor();
    // In the processor's time, which a busy machine does not stretch; the least of a few.
    const work = async (tried: () => string) => {
      const spent: number[] = [];
      for (let i = 0; i < 4; i += 1) {
        const before = process.cpuUsage();
        await signIn({ email: tried(), password: 'another horse' }, visitor);
        spent.push(process.cpuUsage(before).user);
      }
      return Math.min(...spent);
    };
    const wrong = await work(() => email);
    const nobody = await work(() => aNewcomer().email);
    // argon2 is near all of it: an answer without it takes a tenth.
    expect(nobody).toBeGreaterThan(wrong / 2);
  });

  it('takes the same letters however a keyboard composes them', async () => {
    const { email } = await anAccount({ password: 'caf\u00e9 au lait' });
    expect(await signIn({ email, password: 'cafe\u0301 au lait' }, aVisitor())).toHaveProperty('token');
  });

  it('keeps the password under today’s parameters when its hash is older', async () => {
    const { email, password, owner } = await anAccount();
    const old = await argon2(password, { memoryCost: 8_192, timeCost: 1 });
    await database().password.update({ where: { ownerId: owner.id }, data: { hash: old } });
    expect(await signIn({ email, password: 'another horse' }, aVisitor())).toEqual({ refused: mismatch });
    expect(await keptHash(owner.id)).toBe(old);
    expect(await signIn({ email, password }, aVisitor())).toHaveProperty('token');
    expect(await keptHash(owner.id)).toMatch(/m=19456,t=2,p=1/);
    expect(await signIn({ email, password }, aVisitor())).toHaveProperty('token');
  });
});

describe('changing the password', () => {
  const passwordNew = 'a better battery';

  it('lets the new one in and the old one out, here and everywhere', async () => {
    const { email, password, owner, token } = await anAccount();
    const elsewhere = await signIn({ email, password }, aVisitor());
    const change = await changePassword(owner, { passwordNow: password, passwordNew }, aVisitor());
    expect('token' in change && (await proofOf(change.token)).owner.id).toBe(owner.id);
    expect(await prove(token), 'a copied token of this browser').toBeNull();
    expect('token' in elsewhere && (await prove(elsewhere.token))).toBeNull();
    expect(await signIn({ email, password }, aVisitor())).toEqual({ refused: mismatch });
    expect(await signIn({ email, password: passwordNew }, aVisitor())).toHaveProperty('token');
  });

  it('needs the present one', async () => {
    const { email, password, owner } = await anAccount();
    expect(await changePassword(owner, { passwordNow: 'a wrong guess', passwordNew }, aVisitor())).toEqual({
      wrong: true,
    });
    expect(await signIn({ email, password }, aVisitor())).toHaveProperty('token');
  });

  it('slows down whoever guesses it from a browser left open', async () => {
    const { owner } = await anAccount();
    const tries = [];
    for (let i = 0; i < 6; i += 1) {
      tries.push(await changePassword(owner, { passwordNow: `a guess ${i}`, passwordNew }, aVisitor()));
    }
    expect(tries.slice(0, 5)).toEqual(Array(5).fill({ wrong: true }));
    expect(tries[5]).toHaveProperty('refused');
  });

  it('twice at once changes it once', async () => {
    const { password, owner } = await anAccount();
    const ended = await Promise.all(
      ['one way or another', 'another or one way'].map((wanted) =>
        changePassword(owner, { passwordNow: password, passwordNew: wanted }, aVisitor()),
      ),
    );
    expect(ended.map((one) => Object.keys(one)[0]).sort()).toEqual(['token', 'wrong']);
  });
});

describe('settings', () => {
  const wanted = {
    name: 'Ann Two',
    zone: 'Europe/Berlin',
    capacity: 9,
    workdays: [5, 6],
    weekStartsOn: 6,
    tolerance: 'strict' as const,
  };

  it('are there on the next request, and change nobody else', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    await accounts.update(one.owner, wanted);
    expect((await proofOf(one.token)).owner).toMatchObject(wanted);
    expect((await proofOf(other.token)).owner).toMatchObject({ name: 'Ann', capacity: 5 });
  });

  it('a zone this machine does not know closes no page', async () => {
    const { owner, token } = await anAccount();
    await accounts.update(owner, { ...wanted, zone: 'Mars/Olympus' });
    expect((await proofOf(token)).owner.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('the week’s question', () => {
  it('put aside rests from that day on, for its owner alone', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    expect(one.owner.questionOn).toBeNull();
    await accounts.restQuestion(one.owner);
    expect((await proofOf(one.token)).owner.questionOn).toBe(one.owner.today);
    expect((await proofOf(other.token)).owner.questionOn).toBeNull();
  });
});

describe('nothing secret', () => {
  it('comes with an owner, their list of sign-ins or their token', async () => {
    const { owner, token, password } = await anAccount();
    const shown = JSON.stringify([owner, await sessions.list(owner), token]);
    expect(shown).not.toContain('argon2');
    expect(shown).not.toContain(password);
    expect(Buffer.from(token.split('.').join(''), 'base64url').toString('latin1')).not.toContain(owner.id);
  });
});
