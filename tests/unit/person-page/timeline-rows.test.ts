import { describe, expect, it } from 'vitest';
import { entryWords, type Told } from '@/components/person-page/entry-words';
import { type Turned, timelineRows } from '@/components/person-page/timeline-rows';
import { type CalendarDate, calendarDate, type Evidence } from '@/lib/domain';

const day = (text: string): CalendarDate => calendarDate(text);
const told = (id: string, evidence: Evidence, occasion: string | null = null): Told => ({
  ...evidence,
  id,
  text: id,
  channel: null,
  occasion,
});
const talk = (id: string, on: string, occasion: string | null = null) =>
  told(id, { type: 'touch', on: day(on), spoke: 'both', warmth: 1 }, occasion);
const fact = (id: string, on: string, occasion: string | null = null) =>
  told(id, { type: 'fact', on: day(on), category: 'people', depth: 1 }, occasion);
const turn = (on: string, from: Turned['from'], to: Turned['to']): Turned => ({
  id: `${from}-${to}`,
  on: day(on),
  from,
  to,
});
const today = day('2026-11-16');

describe('the lines of a timeline', () => {
  it('make one line of a save, the talk first and the rest in the order it was written', () => {
    const entries = [
      fact('d', '2026-11-10', 's'),
      talk('c', '2026-11-10', 's'),
      fact('b', '2026-11-10', 's'),
      talk('a', '2026-11-09'),
    ];
    const rows = timelineRows(entries, [], 'known', today);
    expect(rows).toMatchObject([
      { kind: 'save', lead: { id: 'c' }, parts: [{ id: 'b' }, { id: 'd' }] },
      { kind: 'save', lead: { id: 'a' }, parts: [] },
    ]);
  });

  it('tell a moment from each side once, where the words are alike', () => {
    const moment = (id: string, from: 'me' | 'them', text: string) => ({
      ...told(id, { type: 'moment', on: day('2026-11-10'), from, kind: 'laughed' }, 's'),
      text,
    });
    const rows = timelineRows(
      [
        moment('d', 'them', ''),
        moment('c', 'them', 'the cake'),
        moment('b', 'me', ''),
        talk('a', '2026-11-10', 's'),
      ],
      [],
      'known',
      today,
    );
    expect(rows).toMatchObject([{ lead: { id: 'a' }, parts: [{ id: 'b', both: true }, { id: 'c' }] }]);
    const [both] = rows.flatMap((row) => (row.kind === 'save' ? row.parts : []));
    expect(both && entryWords(both, today).said).toBe('You laughed together.');
    const apart = timelineRows(
      [moment('b', 'me', ''), { ...moment('c', 'them', ''), occasion: 't' }],
      [],
      'known',
      today,
    );
    expect(apart).toHaveLength(2);
  });

  it('keep apart what one save wrote for different days, and what no save wrote', () => {
    const entries = [
      fact('c', '2026-11-10', 's'),
      fact('b', '2026-11-09', 's'),
      fact('a', '2026-11-09'),
      fact('z', '2026-11-09'),
    ];
    expect(timelineRows(entries, [], 'known', today)).toHaveLength(4);
  });

  it('put a turn above the things of its day, and colour what lies below by the ring before it', () => {
    const entries = [talk('c', '2026-03-01'), talk('b', '2026-02-10'), talk('a', '2026-01-01')];
    const turns = [turn('2026-02-10', 'liked', 'trusted'), turn('2026-01-15', 'known', 'liked')];
    const rows = timelineRows(entries, turns, 'trusted', today);
    expect(rows.map((row) => [row.kind === 'turn' ? row.turn.id : row.lead.id, row.ring])).toEqual([
      ['c', 'trusted'],
      ['liked-trusted', 'trusted'],
      ['b', 'liked'],
      ['known-liked', 'liked'],
      ['a', 'known'],
    ]);
  });

  it('say the year only where it changes', () => {
    const entries = [
      talk('d', '2026-03-01'),
      talk('c', '2025-12-01'),
      talk('b', '2025-11-01'),
      talk('a', '2023-01-01'),
    ];
    expect(timelineRows(entries, [], 'known', today).map((row) => row.year)).toEqual([
      null,
      '2025',
      null,
      '2023',
    ]);
  });

  it('keep turns that are older than everything written', () => {
    const rows = timelineRows([], [turn('2026-02-10', 'stranger', 'known')], 'known', today);
    expect(rows).toMatchObject([{ kind: 'turn', ring: 'known' }]);
  });
});
