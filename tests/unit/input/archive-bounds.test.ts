import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { unnaming } from '@/lib/data/unnaming';
import { places } from '@/lib/data/unnaming-places';
import { calendarDate } from '@/lib/domain';
import { settings } from '@/lib/input/account';
import { offIn } from '@/lib/input/archive';
import { askAnswer, unsentReply } from '@/lib/input/ask-answers';
import { newAsk } from '@/lib/input/asks';
import { boundary } from '@/lib/input/boundaries';
import { newBreach } from '@/lib/input/breaches';
import { draftWords } from '@/lib/input/drafts';
import { beginning, moving, stake } from '@/lib/input/introductions';
import { channelPurposes, invitationLesson, newInvitation } from '@/lib/input/invitations';
import { logged } from '@/lib/input/log';
import { newMyAsk } from '@/lib/input/my-asks';
import { nest } from '@/lib/input/nest';
import { newPerson } from '@/lib/input/people';
import { question } from '@/lib/input/promote';
import { newTestimonial } from '@/lib/input/record';
import { standingChange } from '@/lib/input/standings';

const today = calendarDate('2026-11-21');
const id = '0199b3a0-0000-7000-8000-000000000001';
const who = { token: id, somebody: 'Dana', on: today };
const account = { zone: 'Asia/Kathmandu', capacity: '5', workdays: '1', weekStartsOn: '0' };

/** Every form that writes words down, with what it needs besides; each field, and the column in which it is kept. */
const forms: readonly [form: z.ZodType, sent: Record<string, string>, fields: Record<string, string>][] = [
  [settings, { ...account, tolerance: 'standard' }, { name: 'account.name' }],
  [
    newPerson(today),
    { token: id, name: 'Dana', 'dates.0.month': '' },
    {
      ...{ name: 'person.name', howMet: 'person.how_met', metThrough: 'person.met_through' },
      ...{ metIn: 'person.met_in', labels: 'person.labels', 'channels.0.handle': 'channel.handle' },
      small: 'evidence.text',
    },
  ],
  [
    logged(today),
    { token: id, with: id, on: today, spoke: 'both' },
    {
      ...{ note: 'evidence.text', learned: 'evidence.learned', 'facts.0.text': 'evidence.text' },
      somebody: 'person.name',
    },
  ],
  [
    logged(today),
    { token: id, with: id, on: today, spoke: 'both', 'sightings.0.good': 'yes' },
    { 'sightings.0.area': 'evidence.area' },
  ],
  [
    newBreach(today),
    { person: id, token: id, of: 'integrity', severity: 'minor', on: today },
    { text: 'evidence.text' },
  ],
  [
    newAsk(today),
    { ...who, kinds: 'refer', areas: 'plumbing' },
    {
      ...{ areas: 'gate_check.area', product: 'ask.product', commission: 'ask.commission' },
      ...{ motive: 'ask.motive', text: 'ask.text', somebody: 'person.name' },
    },
  ],
  [question, { token: id, kind: 'refer', who: id }, { area: 'gate_check.area' }],
  [askAnswer, { token: id, ask: id, was: 'open', answer: 'declined' }, { note: 'ask_answer.note' }],
  [unsentReply, { ask: id }, { unsent: 'ask.unsent' }],
  [boundary, { person: id }, { note: 'boundary.note' }],
  [draftWords, { person: id, kind: 'HONEST_NO', token: id }, { text: 'draft.text' }],
  [
    beginning,
    { token: id, check: id, somebody: 'Dana', benefit: 'a friend' },
    { benefit: 'introduction.benefit', withBenefit: 'introduction.benefit_back', somebody: 'person.name' },
  ],
  [
    moving(today),
    { introduction: id, step: 'made', on: today, of: 'text' },
    { words: 'introduction.text', note: 'introduction_step.note' },
  ],
  [
    stake,
    { check: id },
    { recipient: 'gate_override.recipient', text: 'gate_override.text', reason: 'gate_override.reason' },
  ],
  [newInvitation(today), { ...who, channel: 'linkedin' }, { text: 'invitation.text' }],
  [invitationLesson, { invitation: id }, { lesson: 'invitation.lesson' }],
  [channelPurposes, {}, { linkedin: 'channel_purpose.purpose' }],
  [
    newTestimonial(today),
    { ...who, direction: 'given', kind: 'endorse', area: 'law' },
    {
      ...{ area: 'testimonial.area', witnessed: 'testimonial.witnessed', text: 'testimonial.text' },
      commission: 'testimonial.commission',
    },
  ],
  [newMyAsk, { ...who, kind: 'refer', text: 'Would you?' }, { text: 'my_ask.text' }],
  [
    standingChange,
    { person: id, from: 'open', to: 'pest' },
    { reason: 'standing_change.reason', terms: 'standing_change.terms' },
  ],
];

const fields = forms.flatMap(([form, sent, columns]) =>
  Object.entries(columns).map(([field, column]) => ({ field, column, form, sent })),
);

/** As much of a letter as a field takes, as the form hands it on. */
function fullOf({ form, sent, field }: (typeof fields)[number], letter: string): string {
  for (let room = 25_000; ; ) {
    const typed = letter.repeat(Math.floor(room / letter.length)).trim();
    const read = form.safeParse(nest({ ...sent, [field]: typed }).nested);
    if (read.success) return longestIn(read.data);
    const said = read.error.issues.map(({ message }) => message).join(' ');
    const least = Number(/room for ([\d,]+)/.exec(said)?.[1]?.replace(',', ''));
    // Signs of two code units count as one letter.
    const next = letter === '🦊' ? 2 * least : least;
    if (!(next < room)) throw new Error(`${field}: ${said}`);
    room = next;
  }
}

function longestIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(longestIn)
    .reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** What an archive would be turned away for, with this in that column. */
function offWith(column: string, value: string): string | undefined {
  const [table = '', name = ''] = column.split('.');
  if (column === 'evidence.area')
    return offIn(table, { type: 'sighting', detail: { area: value, basis: 'first-hand', good: true } });
  if (table === 'evidence')
    return offIn(table, { type: 'touch', detail: { spoke: 'both', warmth: 0 }, [name]: value });
  return offIn(table, { [name]: name === 'labels' ? [value] : value });
}

describe('Whatever a form takes, an archive brings back', () => {
  it.each(fields)('at its full length: $field, kept in $column', (each) => {
    // A fox is one letter of two code units, and a small İ has a dot of its own.
    for (const letter of ['a', '🦊', 'İ']) {
      const full = fullOf(each, letter);
      expect(full.length).toBeGreaterThan(50);
      expect(offWith(each.column, full)).toBeUndefined();
    }
  });

  const named = fields.filter(({ column }) =>
    places.some(({ table, columns }) => columns.some((name) => `${table}.${name}` === column)),
  );

  it.each(named)(
    'also where somebody of a short name was erased from it: $field, kept in $column',
    (each) => {
      const full = fullOf(each, 'Q-');
      const without = unnaming('Q', { company: [], others: [] }).full(full);
      expect(without.length).toBeGreaterThan(3 * full.length);
      expect(offWith(each.column, without)).toBeUndefined();
    },
  );

  it('with every day that a form has room for', () => {
    for (const day of ['1900-01-01', '2206-03-01', '9999-12-31']) {
      expect(offIn('person', { snoozed_until: day, met_on: day })).toBeUndefined();
      expect(offIn('ask', { deferred_until: day })).toBeUndefined();
      const detail = { by: 'me', status: 'open', due: day };
      expect(offIn('evidence', { type: 'promise', on: day, detail })).toBeUndefined();
    }
  });
});
