import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, requiredLine, requiredText, text } from '@/lib/input/text';

const said = (schema: ReturnType<typeof line>, typed: unknown) =>
  schema.safeParse(typed).error?.issues[0]?.message;

describe('a line', () => {
  it('is trimmed, and its letters are put together', () => {
    expect(line(20).parse('  Zoe\u0308 \u00a0')).toBe('Zo\u00eb');
  });

  it('stays on one line', () => {
    expect(line(20).parse('Dana\r\nWhite\tfield')).toBe('Dana White field');
  });

  it('may be missing', () => {
    expect(line(20).parse(undefined)).toBe('');
  });

  it('counts an emoji as one letter, and says kindly what is too long', () => {
    expect(line(3).parse('🦊🦊🦊')).toBe('🦊🦊🦊');
    expect(said(line(3), '🦊🦊🦊🦊')).toBe('That is 4 letters; there is room for 3.');
    expect(said(line(2_000), 'x'.repeat(10_000))).toBe('That is 10,000 letters; there is room for 2,000.');
  });

  it.each(['a\0b', 'a\u0007b', 'a\u007fb', 'a\u0085b', '\0'])('keeps no control character: %j', (typed) => {
    expect(said(line(20), typed)).toMatch(/cannot be kept/);
  });

  it.each([
    'שלום',
    'مرحبا',
    'O’Brien',
    '<script>alert(1)</script>',
    '👩‍👩‍👧',
    '李小龍',
    "Robert'); DROP TABLE",
  ])('takes any writing as it is: %s', (typed) => {
    expect(line(100).parse(typed)).toBe(typed);
  });

  it('mends a half of a surrogate pair, which Postgres could not keep', () => {
    expect(line(20).parse('a\ud800b')).toBe('a\ufffdb');
  });

  it('is one answer, not several', () => {
    expect(said(line(20), ['a', 'b'])).toBe('One answer is enough here.');
    expect(said(line(20), { a: 'b' })).toBe('One answer is enough here.');
  });
});

describe('a text', () => {
  it('keeps its lines, as one kind of line break', () => {
    expect(text(50).parse('one\r\ntwo\rthree\n\tfour\n')).toBe('one\ntwo\nthree\n\tfour');
  });

  it('is measured after its line breaks are', () => {
    expect(text(5).parse('a\r\nb\r\nc')).toBe('a\nb\nc');
  });

  it('is the same when it is read a second time', () => {
    const schema = text(100);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const once = schema.safeParse(typed);
        return !once.success || schema.parse(once.data) === once.data;
      }),
      { seed: 7 },
    );
  });
});

describe('what has to be there', () => {
  it.each([undefined, '', '   ', '\u200b', '\u2060\u200d', '\u3164', '\u2800'])(
    'is asked for: %j',
    (typed) => {
      expect(said(requiredLine(20, 'A name is enough.'), typed)).toBe('A name is enough.');
      expect(said(requiredText(20, 'A word is enough.'), typed)).toBe('A word is enough.');
    },
  );

  it('takes one letter', () => {
    expect(requiredLine(20, 'A name is enough.').parse('D')).toBe('D');
  });
});
