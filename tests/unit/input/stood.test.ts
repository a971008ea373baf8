import { describe, expect, it } from 'vitest';
import { draftFacts } from '@/lib/input/drafts';
import { writtenAnew } from '@/lib/input/stood';

describe('words that are written anew', () => {
  const anew = (text: string, written: string, stood = '') =>
    writtenAnew({ text, written, stood }, 'New').stood;
  it('leave what was changed by hand beside them, the latest first', () => {
    expect(writtenAnew({ text: 'Mine', written: 'Old', stood: '' }, 'New')).toEqual({
      ...{ text: 'New', written: 'New', stood: 'Mine' },
    });
    expect(anew('Mine too', 'New', 'Mine')).toBe('Mine too\n\nMine');
  });
  it('leave nothing where nobody changed a word, and what stood there stays', () => {
    expect([anew('Old', 'Old'), anew('', 'Old'), anew('New', 'Old')]).toEqual(['', '', '']);
    expect(anew('Old', 'Old', 'Mine')).toBe('Mine');
  });
  it('are compared whatever ends their lines', () => {
    const about = { person: crypto.randomUUID(), kind: 'WRONG_PERSON' };
    const sent = draftFacts.parse({ ...about, text: 'Hi,\r\n\r\nno. ', written: 'Hi,\n\nno.' });
    expect(writtenAnew(sent, 'New').stood).toBe('');
  });
});
