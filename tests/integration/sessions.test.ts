import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { prove } from '@/lib/auth/proof';
import { signIn } from '@/lib/auth/sign-in';
import { open, seal } from '@/lib/auth/token';
import { daysLater } from '@/lib/clock';
import { database } from '@/lib/data/database';
import * as sessions from '@/lib/data/sessions';
import { env } from '@/lib/env';
import { anAccount, anOwner, aVisitor } from '../support/factories';

const salt = 'gus.session';

describe('a token', () => {
  it('proves its owner', async () => {
    const { token, owner } = await anAccount();
    expect((await prove(token))?.owner).toEqual(owner);
  });

  it.each(['', 'x', 'a.b.c.d.e', '....', `${'a'.repeat(5_000_000)}`, '{}', 'null', '\0'])(
    'that is none proves nobody (%#)',
    async (token) => {
      expect(await prove(token)).toBeNull();
    },
  );

  it('that was tampered with proves nobody, wherever it was', async () => {
    const { token } = await anAccount();
    for (let at = 0; at < token.length; at += 7) {
      const flipped = token[at] === 'A' ? 'B' : 'A';
      const tampered = token.slice(0, at) + flipped + token.slice(at + 1);
      expect(await prove(tampered), `letter ${at}`).toBeNull();
    }
    expect(await prove(`${token}A`)).toBeNull();
    expect(await prove(token.slice(0, -2))).toBeNull();
  });

  it('sealed with another secret or for another purpose proves nobody', async () => {
    const { owner } = await anAccount();
    const token = { sub: owner.id, sid: owner.sessionId };
    const secret = env.secret;
    expect(await prove(await encode({ token, secret: 'another secret', salt }))).toBeNull();
    expect(await prove(await encode({ token, secret, salt: 'something else' }))).toBeNull();
    expect(await prove(await encode({ token, secret, salt }))).not.toBeNull();
  });

  it('past its day proves nobody', async () => {
    const { owner } = await anAccount();
    const token = await encode({
      token: { sub: owner.id, sid: owner.sessionId },
      secret: env.secret,
      salt,
      maxAge: -60,
    });
    expect(await prove(token)).toBeNull();
  });

  it.each([{}, { sub: 'x', sid: 'y' }, { sub: 'x', sid: {} }, { sub: "' OR 1=1 --", sid: '\0' }])(
    'of ours with strange claims proves nobody: %j',
    async (token) => {
      expect(await open(await encode({ token, secret: env.secret, salt }))).toBeNull();
    },
  );

  it('unsigned, as its header may ask, proves nobody', async () => {
    const { owner } = await anAccount();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = part({ sub: owner.id, sid: owner.sessionId, exp: 9_999_999_999 });
    expect(await prove(`${part({ alg: 'none' })}.${claims}.`)).toBeNull();
    expect(await prove(`${part({ alg: 'none', enc: 'none' })}..${claims}..`)).toBeNull();
  });

  it('with the session of one account and the name of another proves nobody', async () => {
    const [one, other] = [await anOwner(), await anOwner()];
    expect(await prove(await seal({ ownerId: one.id, sessionId: other.sessionId }))).toBeNull();
  });
});

describe('a session', () => {
  it('that was ended is over at once', async () => {
    const { token, owner } = await anAccount();
    expect(await sessions.remove(owner, owner.sessionId)).toBe(true);
    expect(await prove(token)).toBeNull();
  });

  it('ends with its account', async () => {
    const { token, owner } = await anAccount();
    await database().account.delete({ where: { id: owner.id } });
    expect(await prove(token)).toBeNull();
  });

  it('rests for 60 days at most', async () => {
    const { token, owner } = await anAccount();
    const row = { ownerId_id: { ownerId: owner.id, id: owner.sessionId } };
    const { seenAt, expiresAt } = await database().session.findUniqueOrThrow({ where: row });
    expect(expiresAt).toEqual(daysLater(seenAt, 60));
    await database().session.update({ where: row, data: { expiresAt: daysLater(new Date(), 0) } });
    expect(await prove(token)).toBeNull();
    expect(await sessions.list(owner)).toEqual([]);
  });

  it('moves its end while it is used, and is not woken when it is over', async () => {
    const { owner } = await anAccount();
    const row = { ownerId_id: { ownerId: owner.id, id: owner.sessionId } };
    const before = daysLater(new Date(), -30);
    await database().session.update({
      where: row,
      data: { seenAt: before, expiresAt: daysLater(before, 60) },
    });
    await sessions.touch(owner);
    const { expiresAt } = await database().session.findUniqueOrThrow({ where: row });
    expect(expiresAt.getTime()).toBeGreaterThan(daysLater(new Date(), 59).getTime());
    await sessions.remove(owner, owner.sessionId);
    await sessions.touch(owner);
    expect(await database().session.count({ where: { ownerId: owner.id } })).toBe(0);
  });
});

describe('the list of sign-ins', () => {
  it('shows the owner’s own, the last used first, and never another’s', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const { email, password } = one;
    await signIn({ email, password }, aVisitor({ device: 'Safari on an iPhone' }));
    const listed = await sessions.list(one.owner);
    expect(listed.map(({ device }) => device)).toEqual(['Safari on an iPhone', 'Firefox on Linux']);
    expect(listed.map(({ id }) => id)).not.toContain(other.owner.sessionId);
    expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['createdAt', 'device', 'id', 'seenAt']);
  });

  it('lets nobody end the sign-in of another', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    expect(await sessions.remove(one.owner, other.owner.sessionId)).toBe(false);
    expect(await sessions.remove(one.owner, 'not an id')).toBe(false);
    expect(await prove(other.token)).not.toBeNull();
  });

  it('ends all but the present one, and nobody else’s', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const { email, password } = one;
    await signIn({ email, password }, aVisitor());
    await signIn({ email, password }, aVisitor());
    expect(await sessions.removeOthers(one.owner)).toBe(2);
    expect(await sessions.list(one.owner)).toHaveLength(1);
    expect(await prove(one.token)).not.toBeNull();
    expect(await prove(other.token)).not.toBeNull();
  });

  it('holds 50 at most: the one unused for longest gives way', async () => {
    const { owner, email, password, token } = await anAccount();
    const seenAt = daysLater(new Date(), -2);
    await database().session.updateMany({ where: { ownerId: owner.id }, data: { seenAt } });
    await database().session.createMany({
      data: Array.from({ length: 49 }, () => ({ ownerId: owner.id, expiresAt: daysLater(new Date(), 60) })),
    });
    await signIn({ email, password }, aVisitor());
    expect(await sessions.list(owner)).toHaveLength(50);
    expect(await prove(token)).toBeNull();
  });
});
