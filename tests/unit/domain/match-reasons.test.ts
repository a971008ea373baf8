import { describe, expect, test } from 'vitest';
import { type Evidence, type Fact, helpFits, matchReasons, sharedInterests } from '../../../lib/domain';
import { d, F, S, TODAY } from './cast';

const fact = (category: Fact['category'], text: string, more: Partial<Fact> = {}): Fact => ({
  type: 'fact',
  on: d('2026-05-01'),
  category,
  depth: 1,
  text,
  ...more,
});
const likes = (text: string, more: Partial<Fact> = {}) => fact('interests', text, more);

describe('shared interests', () => {
  test('a word that says something, in whatever form', () => {
    expect(sharedInterests([likes('She sails every weekend')], [likes('loves sailing')])).toEqual([
      'sailing',
    ]);
    expect(sharedInterests([likes('swimming, and old maps')], [likes('collects maps; swims')])).toEqual([
      'maps',
      'swimming',
    ]);
    expect(sharedInterests([likes('likes long walks')], [likes('likes long films')])).toEqual([]);
    expect(sharedInterests([likes('choir')], [likes('chess')])).toEqual([]);
    expect(sharedInterests([], [likes('chess')])).toEqual([]);
  });
  test('never from what is sensitive, confided, not to be told, or no interest', () => {
    const chess = likes('chess');
    expect(sharedInterests([chess], [likes('chess', { sensitive: true })])).toEqual([]);
    expect(sharedInterests([likes('chess', { depth: 3 })], [chess])).toEqual([]);
    expect(sharedInterests([likes('chess', { shareable: false })], [chess])).toEqual([]);
    expect(sharedInterests([fact('family', 'chess')], [chess])).toEqual([]);
    expect(sharedInterests([likes('chess', { depth: 3, shareable: true })], [chess])).toEqual(['chess']);
  });
});

describe('help that fits', () => {
  test('an interest, hope or struggle that may be told', () => {
    const areas = ['plumbing', 'tax'];
    expect(helpFits(areas, [fact('hopes', 'to find a good plumber')])).toEqual(['plumbing']);
    expect(helpFits(areas, [fact('struggles', 'the plumbing', { depth: 3 })])).toEqual([]);
    expect(helpFits(areas, [fact('struggles', 'the plumbing', { depth: 2 })])).toEqual(['plumbing']);
    expect(helpFits(areas, [fact('struggles', 'the plumbing', { sensitive: true })])).toEqual([]);
    expect(helpFits(areas, [fact('work', 'a plumber')])).toEqual([]);
    expect(helpFits([], [fact('hopes', 'plumbing')])).toEqual([]);
  });
});

describe('a match', () => {
  const al = (history: Evidence[]) => ({ name: 'Al', history });
  const bea = (history: Evidence[]) => ({ name: 'Bea', history });
  test('has a benefit for each side', () => {
    const garden = fact('hopes', 'a garden of her own', { depth: 2 });
    const helper = S('gardening', '2026-04-01');
    expect(matchReasons(al(helper), bea([garden]), TODAY)).toEqual([
      {
        why: 'help',
        about: 'gardening',
        forA: 'Bea has a use for what you know about gardening',
        forB: 'Al knows gardening, and I have seen it',
      },
    ]);
    expect(matchReasons(bea([garden]), al(helper), TODAY)[0]).toMatchObject({
      forA: 'Al knows gardening, and I have seen it',
      forB: 'Bea has a use for what you know about gardening',
    });
    expect(matchReasons(al([likes('chess')]), bea([likes('chess')]), TODAY)).toEqual([
      {
        why: 'interest',
        about: 'chess',
        forA: 'you have “chess” in common',
        forB: 'you have “chess” in common',
      },
    ]);
  });
  test('is never told with the fact itself', () => {
    const need = fact('struggles', 'her gardening since the divorce', { depth: 2 });
    const told = JSON.stringify(matchReasons(al(S('gardening', '2026-04-01')), bea([need]), TODAY));
    expect(told).toContain('gardening');
    expect(told).not.toContain('divorce');
  });
  test('only good work seen first-hand, and nothing of tomorrow', () => {
    const need = [fact('hopes', 'a garden')];
    const piece = S('gardening', '2026-04-01')[0] as Extract<Evidence, { type: 'sighting' }>;
    const reasons = (...history: Evidence[]) => matchReasons(al(history), bea(need), TODAY).length;
    expect(reasons(piece)).toBe(1);
    expect(reasons({ ...piece, basis: 'hearsay' })).toBe(0);
    expect(reasons({ ...piece, good: false })).toBe(0);
    expect(reasons(piece, { ...piece, good: false })).toBe(0);
    expect(reasons({ ...piece, on: d('2026-11-17') })).toBe(0);
    expect(matchReasons(al([likes('chess')]), bea([likes('chess', { on: d('2026-11-17') })]), TODAY)).toEqual(
      [],
    );
    expect(matchReasons(al([F('interests', 1, '2026-05-01')]), bea([]), TODAY)).toEqual([]);
  });
});
