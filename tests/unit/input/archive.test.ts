import { describe, expect, it } from 'vitest';
import { offIn } from '@/lib/input/archive';

const id = '0199b3a0-0000-7000-8000-000000000001';
const touch = { id, type: 'touch', on: '2026-11-21', text: '', detail: { spoke: 'both', warmth: 1 } };
const reason = { code: 'K1', have: 1, need: 3, details: {} };
const ruling = { verdict: 'not yet', reasons: [reason], shown: [reason], earliest: null };

describe('A row of an archive', () => {
  it.each<[string, Record<string, unknown>]>([
    [
      'person',
      { id, name: 'Dana', met_on: null, labels: ['choir'], cadence_days: 30, snoozed_until: '2027-01-01' },
    ],
    [
      'person',
      { id, name: '🦊'.repeat(200), never_kinds: ['refer'], created_at: '2026-11-21T09:30:00.123+00:00' },
    ],
    ['evidence', touch],
    ['evidence', { ...touch, type: 'promise', detail: { by: 'me', status: 'open', due: '2027-05-01' } }],
    ['evidence', { ...touch, type: 'secondChance', detail: {} }],
    ['gate_check', { id, person_id: id, kind: 'refer', verdict: 'not yet', ruling, area: null }],
    ['gate_check', { id, ruling: { ...ruling, with: ruling } }],
    ['account', { name: 'Ann', zone: 'Asia/Kathmandu', capacity: 5, workdays: [0, 1] }],
    ['draft', { id, kind: 'HONEST_NO', register: 'formal', text: 'No.\n\tReally.', given_on: '2026-11-21' }],
    ['channel', { column_of_an_older_gus: 'whatever', kind: 'x', handle: 'dana', state: '' }],
  ])('as Gus writes it passes: %s %j', (table, row) => {
    expect(offIn(table, row)).toBeUndefined();
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['name', 'person', { id, name: '' }],
    ['name', 'person', { id, name: 'Dana\u0007' }],
    ['id', 'person', { id: 'dana', name: 'Dana' }],
    ['labels', 'person', { labels: ['x'.repeat(301)] }],
    ['met_on', 'person', { met_on: '2026-02-30' }],
    ['met_on', 'person', { met_on: 'today' }],
    ['added_on', 'person', { added_on: '1604-03-14' }],
    ['created_at', 'person', { created_at: 'infinity' }],
    ['never_kinds', 'person', { never_kinds: ['lend'] }],
    ['cadence_days', 'person', { cadence_days: 0 }],
    ['road', 'person', { road: { items: ['x'.repeat(200_001)] } }],
    ['month', 'person_date', { month: 13, day: 1 }],
    ['kind', 'channel', { kind: 'pigeon', handle: 'x' }],
    ['handle', 'channel', { kind: 'x', handle: 'x'.repeat(301) }],
    ['text', 'evidence', { ...touch, text: 'x'.repeat(200_001) }],
    ['detail', 'evidence', { ...touch, detail: {} }],
    ['detail', 'evidence', { ...touch, detail: { spoke: 'both', warmth: 9 } }],
    ['detail', 'evidence', { ...touch, type: 'promise', detail: { by: 'me', status: 'open', due: 'soon' } }],
    ['detail', 'evidence', { ...touch, type: 'fact', detail: { category: 'secrets', depth: 1 } }],
    ['ruling', 'gate_check', { ruling: { verdict: 'sure' } }],
    ['kind', 'my_ask', { kind: 'borrow' }],
    ['flags', 'ask', { flags: ['RUDE'] }],
    ['zone', 'account', { zone: '+05:45' }],
    ['reading', 'import_mapping', { reading: { name: 'first' } }],
  ])('that says what no form takes is named by its column: %s of %s %j', (column, table, row) => {
    expect(offIn(table, row)).toBe(column);
  });
});
