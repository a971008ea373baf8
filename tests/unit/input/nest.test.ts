import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nest } from '@/lib/input/nest';

const nested = (values: Record<string, string | string[]>) => nest(values).nested;

describe('dotted names', () => {
  it('become objects and lists', () => {
    expect(
      nested({ name: 'Dana', 'facts.0.text': 'dog', 'facts.0.depth': '2', 'facts.1.text': 'tea' }),
    ).toEqual({
      name: 'Dana',
      facts: [{ text: 'dog', depth: '2' }, { text: 'tea' }],
    });
  });

  it('keep what is repeated', () => {
    expect(nested({ workdays: ['0', '4'], 'log.with': ['a', 'b'] })).toEqual({
      workdays: ['0', '4'],
      log: { with: ['a', 'b'] },
    });
  });

  it('come in the order of their numbers, without holes', () => {
    expect(nested({ 'facts.10.text': 'c', 'facts.2.text': 'b', 'facts.0.text': 'a' })).toEqual({
      facts: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
    });
  });

  it('are an object where one of them is no number', () => {
    expect(nested({ 'by.0': 'a', 'by.name': 'b' })).toEqual({ by: { '0': 'a', name: 'b' } });
  });

  it('at the top stay an object', () => {
    expect(nested({ '0': 'a' })).toEqual({ '0': 'a' });
  });
});

describe('names that no form of ours has', () => {
  it.each([
    '__proto__.admin',
    'facts.__proto__.admin',
    'constructor.prototype.admin',
    'toString',
    'facts.0.hasOwnProperty',
    'facts.0.constructor',
    '__proto__',
    'facts.51.text',
    'facts.99999999999.text',
    '.a',
    'a.',
    'a..b',
    '',
    'a.b.c.d.e.f',
  ])('are left out: %s', (name) => {
    expect(nested({ [name]: 'x', name: 'Dana' })).toEqual({ name: 'Dana' });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin');
  });

  it('cannot be a field and hold fields at once: the first one stays', () => {
    expect(nested({ a: '1', 'a.b': '2' })).toEqual({ a: '1' });
    expect(nested({ 'a.b': '2', a: '1' })).toEqual({ a: { b: '2' } });
  });

  it('do no harm, whatever they are', () => {
    const key = fc.constantFrom('a', '0', '7', '51', '__proto__', 'constructor', 'toString', '', 'prototype');
    const name = fc.array(key, { minLength: 1, maxLength: 7 }).map((keys) => keys.join('.'));
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (values) => {
        const { nested: result, fieldOf } = nest(values);
        expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
        expect(JSON.stringify(result).length).toBeLessThan(100_000);
        fieldOf(['a', 0, 'b']);
      }),
      { seed: 7 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('what is off about a place in the result', () => {
  const { fieldOf } = nest({ name: 'Dana', 'facts.0.text': 'a', 'facts.3.text': 'b', workdays: ['0', '9'] });

  it.each([
    [['name'], 'name'],
    [['facts', 0, 'text'], 'facts.0.text'],
    [['facts', 1, 'text'], 'facts.3.text'],
    [['facts', 1, 'depth'], 'facts.3.depth'],
    [['workdays', 1], 'workdays'],
    [['missing', 'field'], 'missing.field'],
    [[], ''],
  ])('is said under the name it was sent with: %j', (path, name) => {
    expect(fieldOf(path)).toBe(name);
  });
});
