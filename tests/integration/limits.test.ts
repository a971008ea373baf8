import { describe, expect, it } from 'vitest';
import { leaveToTry, waitToSignUp } from '@/lib/auth/limits';
import { signIn } from '@/lib/auth/sign-in';
import { clearCounters } from '@/lib/data/counters';
import { closeDatabase, database } from '@/lib/data/database';
import { aNewcomer, anAccount, aVisitor } from '../support/factories';

const mismatch = 'That e-mail and password do not go together. Have another look at both.';
const wait = (time: string) => `Too many tries just now. Wait ${time}, then try again.`;

async function said(email: string, password: string, visitor = aVisitor()): Promise<string> {
  const entry = await signIn({ email, password }, visitor);
  return 'token' in entry ? 'in' : entry.refused;
}

/** As if so many minutes had gone by; for every counter there is. */
async function later(minutes: number): Promise<void> {
  await database().$executeRaw`UPDATE rate_limit SET expire = expire - make_interval(mins => ${minutes})`;
}

describe('wrong passwords at one account', () => {
  it('are free five times, then the account waits, also for the right one', async () => {
    const { email, password } = await anAccount();
    for (let i = 0; i < 5; i += 1) expect(await said(email, `wrong ${i}`)).toBe(mismatch);
    expect(await said(email, 'wrong once more')).toBe(wait('a minute'));
    expect(await said(email, password)).toBe(wait('a minute'));
  });

  it('wait longer each time, 15 minutes at most, and a right one ends it', async () => {
    const { email, password } = await anAccount();
    for (let i = 0; i < 5; i += 1) await said(email, 'wrong');
    for (const [passed, next] of [
      [1, '2 minutes'],
      [2, '4 minutes'],
      [4, '8 minutes'],
      [8, '15 minutes'],
      [15, '15 minutes'],
    ] as const) {
      await later(passed);
      expect(await said(email, 'wrong')).toBe(mismatch);
      expect(await said(email, 'wrong')).toBe(wait(next));
    }
    await later(15);
    expect(await said(email, password)).toBe('in');
    for (let i = 0; i < 4; i += 1) expect(await said(email, 'wrong')).toBe(mismatch);
    expect(await said(email, password)).toBe('in');
  });

  it('are the same for an account that is not there', async () => {
    const { email } = aNewcomer();
    for (let i = 0; i < 5; i += 1) expect(await said(email, 'wrong')).toBe(mismatch);
    expect(await said(email, 'wrong')).toBe(wait('a minute'));
  });

  it('do not get more tries by coming all at once', async () => {
    const { email } = await anAccount();
    const all = await Promise.all(Array.from({ length: 40 }, () => said(email, 'wrong')));
    expect(all.filter((one) => one === mismatch)).toHaveLength(5);
  });

  it('leave other accounts alone', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    for (let i = 0; i < 7; i += 1) await said(one.email, 'wrong');
    expect(await said(other.email, other.password)).toBe('in');
  });

  it('are still counted after a restart', async () => {
    const { email, password } = await anAccount();
    for (let i = 0; i < 6; i += 1) await said(email, 'wrong');
    await closeDatabase();
    expect(await said(email, password)).toBe(wait('a minute'));
  });

  it('are forgotten after a day', async () => {
    const { email, password } = await anAccount();
    for (let i = 0; i < 6; i += 1) await said(email, 'wrong');
    await later(24 * 60);
    for (let i = 0; i < 4; i += 1) expect(await said(email, 'wrong')).toBe(mismatch);
    expect(await said(email, password)).toBe('in');
  });
});

describe('tries from one address', () => {
  it('are 30 in 15 minutes, at whatever accounts', async () => {
    const visitor = aVisitor();
    for (let i = 0; i < 30; i += 1)
      expect(await leaveToTry(aNewcomer().email, visitor.address)).not.toHaveProperty('wait');
    const { email, password } = await anAccount();
    expect(await said(email, password, visitor)).toBe(wait('15 minutes'));
    expect(await said(email, password)).toBe('in');
    await later(15);
    expect(await said(email, password, visitor)).toBe('in');
  });

  it('that were right do not count', async () => {
    const { email, password } = await anAccount();
    const visitor = aVisitor();
    for (let i = 0; i < 35; i += 1) expect(await said(email, password, visitor)).toBe('in');
  }, 30_000);

  it('count together for one household under IPv6, and apart under IPv4', async () => {
    const spend = async (address: string) => (await leaveToTry(aNewcomer().email, address)).wait;
    for (let i = 0; i < 30; i += 1) await spend(`2001:db8:1:2::${i.toString(16)}`);
    expect(await spend('2001:0db8:0001:0002:ffff::1%eth0')).toBe(15);
    expect(await spend('2001:db8:1:3::1')).toBeUndefined();
    for (let i = 0; i < 30; i += 1) await spend('::ffff:192.0.2.7');
    expect(await spend('192.0.2.7')).toBe(15);
    expect(await spend('192.0.2.8')).toBeUndefined();
  });
});

describe('accounts from one address', () => {
  it('are 100 an hour', async () => {
    const { address } = aVisitor();
    for (let i = 0; i < 100; i += 1) expect(await waitToSignUp(address)).toBeUndefined();
    expect(await waitToSignUp(address)).toBe(60);
  });
});

describe('the table of counters', () => {
  it('names no account and no address', async () => {
    const { email } = aNewcomer();
    const visitor = aVisitor({ address: '203.0.113.99' });
    await said(email, 'wrong', visitor);
    const rows = JSON.stringify(await database().rateLimiterFlexible.findMany());
    expect(rows).not.toContain(email);
    expect(rows).not.toContain('203.0.113');
  });

  it('loses what is past its time', async () => {
    const key = `old ${aNewcomer().email}`;
    await database().rateLimiterFlexible.create({
      data: { key, points: 1, expire: new Date(Date.now() - 1_000) },
    });
    await clearCounters();
    expect(await database().rateLimiterFlexible.findUnique({ where: { key } })).toBeNull();
  });
});
