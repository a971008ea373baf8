import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { calendarDate } from '@/lib/domain';
import { askAnswer, askReaction, unsentReply } from '@/lib/input/ask-answers';
import { draftFacts, draftGiven, draftWords } from '@/lib/input/drafts';
import { channelPurposes, invitationAnswer, newInvitation } from '@/lib/input/invitations';

const today = calendarDate('2026-11-16');
const one = '01a1fc00-3a29-71aa-8bc1-caad0a3b557b';
const nobody = '00000000-0000-0000-0000-000000000000';

function off(schema: z.ZodType, sent: object): Record<string, string> {
  const issues = schema.safeParse(sent).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('An answer to an ask', () => {
  const least = { token: one, ask: one, was: 'open', answer: 'declined' };

  it('is one of five, with a day only where one was given', () => {
    expect(askAnswer.parse(least)).toMatchObject({ until: null, note: '' });
    expect(askAnswer.parse({ ...least, answer: 'deferred', until: '2026-12-01' }).until).toBe('2026-12-01');
    expect(askAnswer.parse({ ...least, ask: 'x', token: '\0' })).toMatchObject({
      ask: nobody,
      token: nobody,
    });
  });

  it.each([
    [{ answer: 'perhaps' }, 'answer'],
    [{ answer: ['declined', 'ignored'] }, 'answer'],
    [{ was: 'maybe' }, 'was'],
    [{ until: '2026-02-30' }, 'until'],
    [{ until: ['2026-12-01', '2026-12-02'] }, 'until'],
    [{ note: 'x'.repeat(2001) }, 'note'],
    [{ note: 'a\0b' }, 'note'],
  ])('with %j is off about %s', (sent, field) => {
    expect(Object.keys(off(askAnswer, { ...least, ...sent }))).toEqual([field]);
  });
});

describe('How they took it', () => {
  const least = { ask: one, was: '', reaction: 'pressure', on: '2026-11-16' };

  it('is one of five, on a day that has been', () => {
    expect(askReaction(today).parse(least)).toMatchObject({ was: null, reaction: 'pressure' });
    expect(off(askReaction(today), { ...least, reaction: '' })).toEqual({
      reaction: 'How did they take it?',
    });
    expect(off(askReaction(today), { ...least, on: '2026-11-17' })).toHaveProperty('on');
    expect(off(askReaction(today), { ...least, was: 'x' })).toHaveProperty('was');
  });
});

describe('The reply that is never sent', () => {
  it('keeps its lines, and may be emptied', () => {
    const typed = 'One\r\nTwo 🙂 שלום';
    expect(unsentReply.parse({ ask: one, was: '', unsent: typed }).unsent).toBe('One\nTwo 🙂 שלום');
    expect(unsentReply.parse({ ask: one, was: 'x', unsent: '' }).unsent).toBe('');
    expect(off(unsentReply, { ask: one, was: '', unsent: 'x'.repeat(10_001) })).toHaveProperty('unsent');
  });
});

describe('Words to them', () => {
  const about = { person: one, ask: '', kind: 'FEEDBACK', register: 'formal' };

  it('are about an ask or about none, and keep what was typed for them', () => {
    expect(draftFacts.parse({ ...about, date: '2026-11-01', behaviour: 'wrote' })).toMatchObject({
      ...{ ask: null, date: '2026-11-01', behaviour: 'wrote', impact: '' },
    });
    expect(draftFacts.parse({ ...about, register: 'loud', date: '' })).toMatchObject({
      ...{ register: 'informal', date: undefined },
    });
    expect(draftWords.parse({ ...about, token: one, ask: one, text: ' No. ' })).toMatchObject({
      ...{ ask: one, text: 'No.' },
    });
  });

  it.each([
    [{ text: '' }, 'text'],
    [{ text: '\u200b' }, 'text'],
    [{ text: 'x'.repeat(5001) }, 'text'],
    [{ text: 'No.', kind: 'SHOUT' }, 'kind'],
  ])('with %j are off about %s', (sent, field) => {
    expect(Object.keys(off(draftWords, { ...about, token: one, ...sent }))).toEqual([field]);
  });

  it('were given on a day that has been, taken in one of three ways or in none yet', () => {
    const said = { draft: one, on: '2026-11-16' };
    expect(draftGiven(today).parse(said)).toMatchObject({ taken: null });
    expect(draftGiven(today).parse({ ...said, taken: 'badly' }).taken).toBe('badly');
    expect(off(draftGiven(today), { ...said, on: '2026-11-17' })).toHaveProperty('on');
    expect(off(draftGiven(today), { ...said, taken: 'so-so' })).toHaveProperty('taken');
  });
});

describe('An invitation', () => {
  const least = { token: one, somebody: 'Ines', channel: 'linkedin', day: today, on: '' };

  it('is who and where to, and everything else may be left open', () => {
    expect(newInvitation(today).parse(least)).toMatchObject({
      ...{ somebody: 'Ines', on: today, recognised: false, inCommon: null, keep: null },
    });
    expect(newInvitation(today).parse({ ...least, inCommon: '0' }).inCommon).toBe(0);
    expect(newInvitation(today).parse({ ...least, somebody: '', who: one }).who).toBe(one);
  });

  it.each([
    [{ somebody: '' }, 'somebody'],
    [{ somebody: '', channel: '' }, 'channel,somebody'],
    [{ channel: 'carrier pigeon' }, 'channel'],
    [{ channel: '' }, 'channel'],
    [{ inCommon: 'some' }, 'inCommon'],
    [{ inCommon: '-1' }, 'inCommon'],
    [{ on: '2026-11-17' }, 'on'],
    [{ keep: 'both' }, 'keep'],
    [{ text: 'x'.repeat(5001) }, 'text'],
  ])('with %j is off about %s', (sent, field) => {
    expect(Object.keys(off(newInvitation(today), { ...least, ...sent })).join()).toBe(field);
  });

  it.each(['Ann and Zoe', 'a few', '-1', '2.5', '999999'])('asks for a number in place of %s', (inCommon) => {
    expect(off(newInvitation(today), { ...least, inCommon }).inCommon).toBe(
      'How many is that? A whole number up to 100,000, such as 3, or nothing at all.',
    );
    expect(newInvitation(today).parse({ ...least, inCommon: ' ' }).inCommon).toBeNull();
  });

  it('is answered in one of three ways', () => {
    const said = { invitation: one, was: '', answer: 'accepted' };
    expect(invitationAnswer.parse(said)).toMatchObject({ was: null, answer: 'accepted' });
    expect(off(invitationAnswer, { ...said, answer: '' })).toHaveProperty('answer');
  });
});

describe('What channels are for', () => {
  it('is a line each, of the channels there are', () => {
    const said = channelPurposes.parse({ linkedin: ' Work ', pigeon: 'x' });
    expect(said).toMatchObject({ linkedin: 'Work', x: '' });
    expect(said).not.toHaveProperty('pigeon');
  });
});
