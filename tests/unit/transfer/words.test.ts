import { describe, expect, it } from 'vitest';
import {
  apartWords,
  doneWords,
  fileWords,
  placeWord,
  previewWords,
  waitingWords,
} from '@/components/transfer/words';

describe('what became of a file, in words', () => {
  it('speaks of one person as of one', () => {
    expect(doneWords({ same: 1 }, 'vcard')).toEqual([
      'Nobody new came with it.',
      '1 person was here as the file tells them.',
    ]);
    expect(doneWords({ fresh: 2, same: 38 }, 'vcard')[1]).toBe('38 people were here as the file tells them.');
    expect(doneWords({ fills: 1 }, 'vcard')[1]).toBe('Something was added to 1 person who was here.');
    expect(doneWords({ fresh: 2, fills: 2, same: 1, gained: 0, unchanged: 0 }, 'linkedin')).toEqual([
      '2 people new in your book.',
    ]);
    expect(doneWords({ fresh: 91 }, 'gus')).toEqual(['91 people back in your book.']);
    expect(waitingWords(1)).toBe('1 person waits for a word of yours.');
    expect(waitingWords(2)).toBe('2 people wait for a word of yours.');
    expect(previewWords({ fresh: 1 }, 'vcard')).toBe('1 person in this file: 1\u00a0new.');
  });

  it('tells people of one name apart by a small detail or how to reach them', () => {
    const grace = (smallThing: string, handle = '') => ({ name: 'Grace Hopper', smallThing, handle });
    const [admiral, other, ada] = [grace('Admiral'), grace('', 'g@example.org'), { name: 'Ada' }];
    const all = [admiral, other, ada];
    expect(all.map((who) => apartWords(who, all))).toEqual(['Admiral', 'g@example.org', '']);
    const alike = [grace('Admiral', 'a@example.org'), grace('Admiral', 'b@example.org')];
    expect(alike.map((who) => apartWords(who, alike))).toEqual(['a@example.org', 'b@example.org']);
    expect(apartWords(admiral, [admiral, ada])).toBe('');
  });

  it('counts people, and lines where several may be about one', () => {
    expect(previewWords({ fresh: 2, skipped: 1 }, 'monica')).toBe(
      '3 people in this file: 2\u00a0new and 1\u00a0left out.',
    );
    expect(previewWords({ fresh: 2, fills: 1 }, 'linkedin')).toBe(
      '3 lines in this file: 2\u00a0new and 1\u00a0with something new.',
    );
    expect(fileWords('Basic/Recommendations_Given.csv')).toBe('Recommendations Given');
    expect([placeWord('vcard'), placeWord('monica')]).toEqual(['line', 'number']);
  });
});
