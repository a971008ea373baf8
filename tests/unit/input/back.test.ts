import { describe, expect, it } from 'vitest';
import { back, safePath, wanted } from '@/lib/input/back';
import { logQuery } from '@/lib/input/log-query';

describe('a path to go back to', () => {
  it.each(['/', '/people', '/people/01893f6c?before=2026-01-01_x', '/people?q=d%C3%A1na&ring=liked'])(
    'is %s',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..//evil.example',
    '/\tx',
    '/a\0',
    '',
    'people',
    '/log?with=x',
    '/api/people',
    '/sign-in',
    `/${'a'.repeat(500)}`,
  ])('is the first page instead of %j', (path) => {
    expect(safePath(path)).toBe('/');
  });

  it('is the first page where several were sent', () => {
    expect(back().parse(['/a', '/b'])).toBe('/');
    expect(back().parse(undefined)).toBe('/');
  });
});

describe('the page that was asked for before signing in', () => {
  it.each(['/log', '/log?with=x&kind=fact', '/people'])('may be %s', (path) => {
    expect(wanted().parse(path)).toBe(path);
  });

  it.each(['//evil.example', '/sign-in', '/api/people', 'javascript:alert(1)', undefined])(
    'is not %s',
    (path) => {
      expect(wanted().parse(path)).toBe('/');
    },
  );
});

describe('the address of the log', () => {
  const id = '01893f6c-0000-7000-8000-000000000001';

  it('names people, what to begin with, and where to go back to', () => {
    expect(logQuery({ with: `${id},x,${id}`, kind: 'fact', back: '/people' })).toEqual({
      with: [id, 'x'],
      kind: 'facts',
      back: '/people',
    });
  });

  it('may be anything without being trusted', () => {
    expect(logQuery({ with: ['a', 'b,a'], kind: 'toString', back: '//x' })).toEqual({
      with: ['a', 'b'],
      kind: undefined,
      back: '/',
    });
    expect(logQuery({ with: [...Array(30).keys()].map(String) }).with).toHaveLength(20);
    expect(logQuery({})).toEqual({ with: [], kind: undefined, back: undefined });
  });
});
