import { describe, expect, it } from 'vitest';
import { type Fact, sharedInterest } from '@/lib/domain';
import { d, TODAY } from './cast';

const person = (name: string, ...interests: string[]) => ({
  name,
  history: interests.map(
    (text): Fact => ({ type: 'fact', on: d('2026-05-01'), category: 'interests', depth: 1, text }),
  ),
});
const woven = (...people: ReturnType<typeof person>[]) => {
  const match = sharedInterest(people, TODAY);
  return match && [match.one.name, match.other.name, match.word];
};

describe('a match to weave', () => {
  it('is two people whose interests share a word that says something', () => {
    expect(
      woven(
        person('Dana', 'She swims in the river.', 'Chess, on Sundays'),
        person('Ruth', 'She bakes.'),
        person('Omar', 'He plays CHESS by post.'),
      ),
    ).toEqual(['Dana', 'Omar', 'chess']);
  });

  it('is the first two in the order given, and their longest word', () => {
    expect(
      woven(person('A', 'old jazz records'), person('B', 'records of jazz'), person('C', 'jazz')),
    ).toEqual(['A', 'B', 'records']);
  });

  it('is found in whatever form the word stands', () => {
    expect(woven(person('A', 'She sails'), person('B', 'sailing'))).toEqual(['A', 'B', 'sailing']);
  });

  it('is not made of empty words, short ones, or a name', () => {
    expect(woven(person('A', 'She really loves it'), person('B', 'He really loves it too'))).toBeNull();
    expect(woven(person('A', 'the sea'), person('B', 'the sea'))).toBeNull();
    expect(
      woven(person('Maria Kimura', 'tea'), person('B', 'Knows Maria'), person('C', 'and Maria')),
    ).toBeNull();
    expect(woven(person('A'), person('B'))).toBeNull();
    expect(woven()).toBeNull();
  });

  it('is found in any script', () => {
    expect(woven(person('دانة', 'تحب الشطرنج'), person('ليلى', 'الشطرنج'))).toEqual([
      'دانة',
      'ليلى',
      'الشطرنج',
    ]);
    expect(woven(person('A', 'Šachy a káva'), person('B', 'šachy'))).toEqual(['A', 'B', 'šachy']);
  });
});
