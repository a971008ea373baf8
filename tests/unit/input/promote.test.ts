import { describe, expect, it } from 'vitest';
import { GATE, REQUEST_KINDS } from '@/lib/domain';
import { introducing, missingWords, needsArea, question } from '@/lib/input/promote';

const dana = '01a1fc00-3a29-71aa-8bc1-caad0a3b557b';
const token = '01a1fc00-3a29-71aa-8bc1-caad0a3b557c';
const nobody = '00000000-0000-0000-0000-000000000000';

type Read =
  | { success: true; data: unknown }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

const off = (read: Read) =>
  read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message]));

describe('The question', () => {
  it('is read with its skill in small letters and single spaces', () => {
    expect(question.parse({ token, kind: 'refer', who: dana, area: '  Violin   REPAIR ' })).toEqual({
      token,
      kind: 'refer',
      who: dana,
      name: '',
      with: '',
      withName: '',
      area: 'violin repair',
      line: '',
    });
  });

  it('needs a skill for exactly the kinds that are judged in one', () => {
    for (const kind of REQUEST_KINDS) {
      expect(needsArea(kind)).toBe(GATE[kind].ability !== null);
      expect(question.safeParse({ kind, who: dana, area: ' ' }).success).toBe(!needsArea(kind));
    }
    expect(off(question.safeParse({ kind: 'refer', who: dana }))).toEqual({
      area: 'For which skill? Your word is only good for what you have seen.',
    });
  });

  it('takes no kind that is not on the page', () => {
    for (const kind of ['trust', '', 'REFER', ['refer', 'react'], undefined])
      expect(off(question.safeParse({ kind, who: dana, area: 'writing' }))).toEqual({
        kind: 'That is not one of the answers. Choose one that is.',
      });
  });

  it('tells nobody chosen from an id that is none', () => {
    expect(question.parse({ kind: 'react', who: '' }).who).toBe('');
    expect(question.parse({ kind: 'react' }).who).toBe('');
    for (const who of ['x', `${dana}'`, '../people'])
      expect(question.parse({ kind: 'react', who }).who).toBe(nobody);
  });

  it('says how long a skill and a name may be', () => {
    const read = question.safeParse({
      kind: 'refer',
      who: dana,
      area: 'x'.repeat(81),
      name: 'y'.repeat(201),
    });
    expect(off(read)).toEqual({
      area: 'That is 81 letters; there is room for 80.',
      name: 'That is 201 letters; there is room for 200.',
    });
    expect(question.parse({ kind: 'refer', who: dana, area: '🪵'.repeat(80) }).area).toBe('🪵'.repeat(80));
  });

  it('refuses what cannot be kept', () => {
    expect(off(question.safeParse({ kind: 'refer', who: dana, area: 'wri\0ting' }))).toHaveProperty('area');
  });
});

describe('An introduction', () => {
  it('is asked about whom it is for and what is in it for them, each by its field', () => {
    const sent = introducing.parse({ check: dana, recipient: ' ', benefit: '' });
    expect(missingWords('refer', sent, { draft: true })).toEqual({
      recipient: 'Whom is it for? A name is enough.',
      benefit: 'What is in it for them? A few words will do.',
    });
    expect(missingWords('refer', sent)).toHaveProperty('text');
    expect(missingWords('refer', { recipient: 'رُوث', benefit: 'an editor', text: 'Meet Dana.' })).toEqual({});
    expect(missingWords('react', {})).toEqual({});
  });

  it('of two people is asked what is in it for each', () => {
    expect(Object.keys(missingWords('match', {}))).toEqual(['benefit', 'withBenefit', 'text']);
    expect(missingWords('match', { benefit: 'an editor' }, { draft: true })).toEqual({
      withBenefit: 'What is in it for them? A few words will do.',
    });
  });

  it('keeps its words as they were written, line breaks too', () => {
    const sent = { check: dana, recipient: 'Ruth', benefit: 'an editor', text: 'Ruth,\r\n\r\nmeet Dana.' };
    expect(introducing.parse(sent).text).toBe('Ruth,\n\nmeet Dana.');
    const empty = { recipient: '', benefit: '', withBenefit: '', text: '' };
    expect(introducing.parse({ check: 'x' })).toEqual({ check: nobody, ...empty });
  });

  it('says how long they may be', () => {
    expect(
      off(introducing.safeParse({ check: dana, benefit: 'x'.repeat(501), text: 'x'.repeat(5001) })),
    ).toEqual({
      benefit: 'That is 501 letters; there is room for 500.',
      text: 'That is 5,001 letters; there is room for 5,000.',
    });
  });
});
