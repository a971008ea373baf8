import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { credentials, newAccount, passwordChange, settings } from '@/lib/input/account';

const fields = { name: 'Ann', email: 'ann@example.org', password: 'correct horse', zone: 'Asia/Kathmandu' };
const said = (schema: z.ZodType, sent: object, field: string) =>
  schema.safeParse(sent).error?.issues.find(({ path }) => path[0] === field)?.message;

describe('making an account', () => {
  it('takes name, e-mail, password and zone', () => {
    expect(newAccount.parse({ ...fields, email: '  Ann@Example.ORG ' })).toEqual(fields);
  });

  it.each(['', '   ', '\u200b', undefined])('asks for a name: %j', (name) => {
    expect(said(newAccount, { ...fields, name }, 'name')).toBe('What shall Gus call you?');
  });

  it('has room for a name of 200 letters', () => {
    expect(said(newAccount, { ...fields, name: '🦊'.repeat(200) }, 'name')).toBeUndefined();
    expect(said(newAccount, { ...fields, name: 'a'.repeat(201) }, 'name')).toMatch(
      /201 letters; there is room for 200/,
    );
  });

  it.each([
    'ann',
    'ann@',
    '@example.org',
    'ann@example',
    'a b@example.org',
    'ann@example..org',
    'ann@.org',
    'a@b.c',
    'ann@example.org.',
    'ann@x@example.org',
    'ann\0@example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('asks again about %j', (email) => {
    expect(said(newAccount, { ...fields, email }, 'email')).toBeDefined();
  });

  it.each([
    'ann+gus@example.co.uk',
    'ánn@exämple.de',
    "o'brien@example.ie",
    'ann@例え.jp',
    'a.b-c_d@x-y.info',
  ])('takes %s', (email) => {
    expect(newAccount.parse({ ...fields, email }).email).toBe(email);
  });

  it('has room for an e-mail of 254 letters', () => {
    const long = `ann@${'a'.repeat(244)}.org`;
    expect(said(newAccount, { ...fields, email: long }, 'email')).toBeUndefined();
    expect(said(newAccount, { ...fields, email: `${long}xxx` }, 'email')).toMatch(/there is room for 254/);
  });

  it('wants ten letters of a password, and takes 200', () => {
    expect(said(newAccount, { ...fields, password: '123456789' }, 'password')).toMatch(
      /at least ten letters/,
    );
    expect(said(newAccount, { ...fields, password: '🦊'.repeat(9) }, 'password')).toMatch(
      /at least ten letters/,
    );
    expect(said(newAccount, { ...fields, password: ' '.repeat(10) }, 'password')).toBeUndefined();
    expect(said(newAccount, { ...fields, password: 'x'.repeat(200) }, 'password')).toBeUndefined();
    expect(said(newAccount, { ...fields, password: 'x'.repeat(201) }, 'password')).toMatch(/room for 200/);
    expect(said(newAccount, { ...fields, password: 'x'.repeat(1_000_000) }, 'password')).toMatch(
      /room for 200/,
    );
    expect(said(newAccount, { ...fields, password: 'correct\0horse' }, 'password')).toMatch(
      /no keyboard makes/,
    );
    expect(said(newAccount, { ...fields, password: undefined }, 'password')).toMatch(/at least ten letters/);
  });

  it('leaves a password as it was typed', () => {
    expect(newAccount.parse({ ...fields, password: '  two  spaces ' }).password).toBe('  two  spaces ');
  });

  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Europe/Kyiv'])(
    'knows %s',
    (zone) => {
      expect(newAccount.parse({ ...fields, zone }).zone).toBe(zone);
    },
  );

  it.each([
    'Mars/Olympus',
    '',
    'Kathmandu',
    '+05:45',
    'GMT+5',
    "Europe/Berlin'--",
    'Europe/Berlin\0',
    undefined,
    ['UTC', 'UTC'],
  ])('does not know the zone %j', (zone) => {
    expect(said(newAccount, { ...fields, zone }, 'zone')).toMatch(/does not know that time zone/);
  });
});

describe('signing in', () => {
  it('takes a password that would be too short to choose', () => {
    expect(credentials.parse({ email: 'ANN@example.org', password: 'x' })).toEqual({
      email: 'ann@example.org',
      password: 'x',
      next: '/',
    });
  });

  it('leads on to a page of ours alone', () => {
    const next = (path: string) => credentials.parse({ email: 'a@b.cd', password: 'x', next: path }).next;
    expect(next('/people?q=dana')).toBe('/people?q=dana');
    for (const path of ['https://elsewhere.example', '//elsewhere.example', '/sign-in'])
      expect(next(path)).toBe('/');
  });

  it('takes no password too long to have been chosen', () => {
    expect(
      said(credentials, { email: 'ann@example.org', password: 'x'.repeat(1_000_000) }, 'password'),
    ).toMatch(/200/);
  });
});

describe('settings', () => {
  const sent = {
    name: 'Ann',
    zone: 'UTC',
    capacity: '5',
    workdays: ['4', '0', '4'],
    weekStartsOn: '6',
    tolerance: 'strict',
  };

  it('come as text and leave as numbers', () => {
    expect(settings.parse(sent)).toEqual({
      name: 'Ann',
      zone: 'UTC',
      capacity: 5,
      workdays: [0, 4],
      weekStartsOn: 6,
      tolerance: 'strict',
    });
    expect(settings.parse({ ...sent, workdays: '3' }).workdays).toEqual([3]);
  });

  it.each(['0', '21', '-1', '5.5', '1e1', '', 'many', '０', undefined])(
    'take no capacity of %j',
    (capacity) => {
      expect(said(settings, { ...sent, capacity }, 'capacity')).toBe('A week has room for 1 to 20 people.');
    },
  );

  it.each([undefined, '', []])('want one day at least: %j', (workdays) => {
    expect(said(settings, { ...sent, workdays }, 'workdays')).toBe('Choose at least one day.');
  });

  it.each(['7', ['0', '8'], 'monday', '-1'])('know no such day: %j', (workdays) => {
    expect(said(settings, { ...sent, workdays }, 'workdays')).toBe('Those are not days of a week.');
  });

  it.each(['7', '', undefined])('know no week that begins on %j', (weekStartsOn) => {
    expect(said(settings, { ...sent, weekStartsOn }, 'weekStartsOn')).toBe(
      'Choose the day your week begins on.',
    );
  });
});

describe('another password', () => {
  it('wants the present one too', () => {
    expect(said(passwordChange, { passwordNow: '', passwordNew: 'correct horse' }, 'passwordNow')).toBe(
      'Which password is it?',
    );
    expect(said(passwordChange, { passwordNow: 'x', passwordNew: 'short' }, 'passwordNew')).toMatch(
      /at least ten letters/,
    );
  });
});
