import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { correction, settlement } from '@/lib/input/entries';
import { nest } from '@/lib/input/nest';

const today = calendarDate('2026-11-16');
const person = '01893f6c-0000-7000-8000-000000000001';
const entry = '01893f6c-0000-7000-8000-000000000002';

function sent(type: string, fields: Record<string, string | string[]>) {
  const { nested, fieldOf } = nest({ person, entry, type, on: '2026-11-10', ...fields });
  const shaped = correction(today).safeParse(nested);
  const errors = Object.fromEntries(
    (shaped.error?.issues ?? []).map((issue) => [fieldOf(issue.path), issue.message]),
  );
  return { data: shaped.data, errors };
}

const on = '2026-11-10';

describe('correcting', () => {
  it.each([
    ['fact', { 'row.text': 'x', 'row.category': 'work', 'row.depth': '2' }, { category: 'work', depth: 2 }],
    ['help', { 'row.direction': 'given', 'row.size': '2' }, { direction: 'given', size: 2 }],
    ['sighting', { 'row.area': 'Law', 'row.good': 'no' }, { area: 'law', good: false, basis: 'first-hand' }],
    ['life', { 'row.news': 'good' }, { news: 'good' }],
    ['moment', { 'row.kind': 'laughed', 'row.from': 'me' }, { kind: 'laughed', from: 'me' }],
    ['touch', { 'row.spoke': 'them', 'row.felt': 'cold' }, { spoke: 'them', warmth: -1 }],
    ['promise', { 'row.text': 'x', 'row.by': 'me' }, { by: 'me', status: 'open' }],
  ])('a %s takes the fields of its type', (type, fields, evidence) => {
    const { data, errors } = sent(type, fields);
    expect(errors).toEqual({});
    expect(data?.piece?.evidence).toMatchObject({ type, on, ...evidence });
  });

  it.each(['breach', 'outcome'])('a %s takes a day and words alone', (type) => {
    expect(sent(type, { 'row.text': ' hm ' }).data).toMatchObject({ on, text: 'hm', piece: null });
  });

  it.each([
    ['fact', { 'row.text': '' }, 'row.text'],
    ['moment', { 'row.kind': 'laughed', 'row.from': 'both' }, 'row.from'],
    ['touch', { 'row.spoke': 'none' }, 'row.spoke'],
    ['touch', { 'row.spoke': 'me', 'row.started': 'on' }, 'row.started'],
    ['secondChance', {}, 'type'],
    ['gift', {}, 'type'],
    ['fact', { 'row.text': 'x', on: '2026-11-17' }, 'on'],
    ['fact', { 'row.text': 'x', on: '2026-02-30' }, 'on'],
  ])('a %s with %j asks again about %s', (type, fields, field) => {
    expect(Object.keys(sent(type, fields).errors)).toEqual([field]);
  });

  describe('a promise', () => {
    const made = { 'row.text': 'x', 'row.by': 'them' };

    it('keeps how it stands, and since when', () => {
      const kept = { ...made, 'row.status': 'kept', 'row.resolvedOn': '2026-11-12', was: 'open' };
      expect(sent('promise', kept).data).toMatchObject({
        was: 'open',
        piece: { evidence: { status: 'kept', resolvedOn: '2026-11-12' } },
      });
      const amended = {
        ...made,
        'row.status': 'broken',
        'row.resolvedOn': '2026-11-12',
        'row.amendsOn': '2026-11-14',
      };
      expect(sent('promise', amended).data?.piece?.evidence).toMatchObject({ amendsOn: '2026-11-14' });
    });

    it('opened again has no day of its end', () => {
      const open = { ...made, 'row.status': 'open', 'row.resolvedOn': '2026-11-12' };
      expect(sent('promise', open).data?.piece?.evidence).not.toHaveProperty('resolvedOn');
    });

    it.each([
      [{ 'row.status': 'kept' }, 'row.resolvedOn'],
      [{ 'row.status': 'kept', 'row.resolvedOn': '2026-11-09' }, 'row.resolvedOn'],
      [{ 'row.status': 'kept', 'row.resolvedOn': '2026-11-17' }, 'row.resolvedOn'],
      [
        { 'row.status': 'broken', 'row.resolvedOn': '2026-11-12', 'row.amendsOn': '2026-11-11' },
        'row.amendsOn',
      ],
      [{ 'row.due': '2026-11-01' }, 'row.due'],
    ])('with %j asks again', (fields, field) => {
      expect(Object.keys(sent('promise', { ...made, ...fields }).errors)).toEqual([field]);
    });
  });
});

describe('settling', () => {
  const parse = (fields: object) => settlement(today).safeParse({ person, entry, ...fields });

  it('is today, unless said otherwise', () => {
    expect(parse({ became: 'kept', on: '' }).data?.on).toBe(today);
    expect(parse({ became: 'made good' }).data?.on).toBe(today);
    expect(parse({ became: 'broken', on: '2026-11-01' }).data?.on).toBe('2026-11-01');
  });

  it('is never in the future, and never unknown', () => {
    expect(parse({ became: 'kept', on: '2026-11-17' }).success).toBe(false);
    expect(parse({ became: 'forgotten' }).success).toBe(false);
  });
});
