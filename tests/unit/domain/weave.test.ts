import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  introductionOfBoth,
  judge,
  judgeMatch,
  REQUEST_KINDS,
  type Ruling,
  wordsNeeded,
} from '../../../lib/domain';
import { dana, mrB, subject as named, TODAY, tomas } from './cast';
import { history, runs, subject } from './generators';

const match = (person: { subject: Parameters<typeof judge>[0]; history: Parameters<typeof judge>[1] }) =>
  judge(person.subject, person.history, { kind: 'match' }, TODAY);

const earned = match(dana);
const notYet = (earliest: Ruling['earliest']): Ruling => ({ ...match(mrB), earliest });
const never: Ruling = match({ ...dana, subject: { ...dana.subject, standing: 'severed' } });

describe('weaving two people together', () => {
  test('is earned only by both', () => {
    expect([earned.verdict, match(mrB).verdict, never.verdict]).toEqual(['earned', 'not yet', 'never']);
    expect(judgeMatch(earned, match(tomas)).verdict).toBe('earned');
    expect(judgeMatch(earned, match(mrB)).verdict).toBe('not yet');
    expect(judgeMatch(match(mrB), earned).verdict).toBe('not yet');
  });

  test('is possible on the later of two days; who waits for a decision alone has none', () => {
    const [soon, late] = [addDays(TODAY, 3), addDays(TODAY, 30)];
    expect(judgeMatch(notYet(soon), notYet(late)).earliest).toBe(late);
    expect(judgeMatch(notYet(late), notYet(soon)).earliest).toBe(late);
    expect(judgeMatch(earned, notYet(soon)).earliest).toBe(soon);
    expect(judgeMatch(notYet(null), notYet(soon)).earliest).toBe(soon);
    expect(judgeMatch(notYet(null), earned).earliest).toBeNull();
    expect(judgeMatch(notYet(soon), never)).toEqual({ verdict: 'never', earliest: null, onYourWord: false });
  });

  test('is on your word where it is for one of them', () => {
    const onYourWord = { ...earned, onYourWord: true };
    expect(judgeMatch(earned, onYourWord).onYourWord).toBe(true);
    expect(judgeMatch(earned, earned).onYourWord).toBe(false);
    expect(judgeMatch(notYet(TODAY), onYourWord).onYourWord).toBe(false);
  });

  test('earned iff both are earned, a never of either is never, and who is named first does not matter', () => {
    const seen = new Set<string>();
    const ofAnybody = fc.oneof(
      fc.constantFrom(earned, never),
      fc.tuple(subject, history).map(([who, events]) => judge(who, events, { kind: 'match' }, TODAY)),
    );
    fc.assert(
      fc.property(ofAnybody, ofAnybody, (a, b) => {
        const { verdict } = judgeMatch(a, b);
        seen.add(verdict);
        expect(verdict === 'earned').toBe(a.verdict === 'earned' && b.verdict === 'earned');
        expect(verdict === 'never').toBe(a.verdict === 'never' || b.verdict === 'never');
        expect(judgeMatch(b, a)).toEqual(judgeMatch(a, b));
      }),
      runs(300),
    );
    expect(seen.size).toBe(3);
  });
});

describe('the words of an introduction', () => {
  test('name whom it is for and why; of two people, what is in it for each', () => {
    expect(Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, wordsNeeded(kind)]))).toEqual({
      react: [],
      share: [],
      match: ['benefit', 'withBenefit', 'text'],
      endorse: [],
      introduce: ['recipient', 'benefit', 'text'],
      recommend: ['recipient', 'benefit', 'text'],
      refer: ['recipient', 'benefit', 'text'],
      mass: [],
    });
  });

  test('tell each of the other, and are sendable only where nothing is missing for either', () => {
    const her = { ...dana, name: 'Dana', benefit: 'he mends what drips' };
    const him = { ...dana, name: 'Tomás', benefit: 'she writes about workshops' };
    const { missing, text, sendable } = introductionOfBoth(her, him, TODAY);
    expect([missing, sendable]).toEqual([[], true]);
    expect(text).toMatch(
      /^Dana, meet Tomás\. .* because he mends what drips\.\n\nTomás, meet Dana\. .* because she writes about workshops\.$/,
    );
    expect(introductionOfBoth(her, { ...him, benefit: ' ' }, TODAY)).toMatchObject({
      missing: ['BENEFIT'],
      sendable: false,
    });
    const nobody = { subject: named('x'), history: [], name: 'X', benefit: 'y' };
    expect(introductionOfBoth(her, nobody, TODAY).sendable).toBe(false);
  });
});
