import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { csvHead, csvLines, forOthers } from '@/lib/transfer/csv-out';
import { read } from '@/lib/transfer/detect';
import { icsEnd, icsEvents, icsHead } from '@/lib/transfer/ics-out';
import type { Taken } from '@/lib/transfer/taken';
import { vcards } from '@/lib/transfer/vcard-out';
import { allOf, file, peopleIn } from '../../support/files';

const someone = (more: Partial<Taken> = {}): Taken => ({
  ...{
    id: '01a1fe2f-3d47-70dc-9f44-59ac3c12143c',
    name: 'Ada “K”; Lovelace, עדה',
    howMet: 'At the choir\nin May',
  },
  ...{ metOn: calendarDate('2020-05-01'), metThrough: 'Ruth', metIn: 'The choir', ring: 'known' },
  ...{ standing: 'open', labels: ['choir', 'a, b; c'], shareable: true, archived: false },
  ...{ addedOn: calendarDate('2026-01-01'), lastTwoWayOn: null },
  channels: [
    { kind: 'email', handle: 'ada@example.org' },
    { kind: 'phone', handle: '+49 170 1234567' },
    { kind: 'linkedin', handle: 'linkedin.com/in/ada' },
    { kind: 'web', handle: 'https://example.org/~ada' },
  ],
  dates: [{ kind: 'birthday', month: 2, day: 29, year: null }],
  facts: [
    { text: 'Her dog is named Gus.', category: 'people', depth: 1, sensitive: false },
    { text: 'She was ill.', category: 'struggles', depth: 2, sensitive: true },
    { text: 'She told me of the letter.', category: 'family', depth: 3, sensitive: false },
  ],
  ...more,
});

const lines = (text: string) => text.split('\r\n');

describe('the table', () => {
  it('opens in a spreadsheet with every cell as it is, and runs none of them (T7)', () => {
    const text = csvLines(
      ['=1+1', '+49', '-2', '@cmd', '\tx', '"quoted", with comma'].map((name) => someone({ name })),
    );
    const cells = text.split(/^|(?<=\r\n)/m).map((line) => line.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+@\t-]/.test(cell))).toEqual([]);
    for (const cell of ["'=1+1", "'+49", "'-2", "'@cmd", "'\tx", "'+49 170"]) expect(text).toContain(cell);
    expect(text).toContain(`"""quoted"", with comma"`);
    expect(csvHead().startsWith('\uFEFFName,')).toBe(true);
  });

  it('can be brought back by the way of any table', async () => {
    const readings = await allOf(read(file(csvHead() + csvLines([someone({ name: 'Ada Lovelace' })]))));
    expect(peopleIn(readings)).toMatchObject([{ name: 'Ada Lovelace' }]);
  });

  it('for others names nobody and tells nothing, and passes over who is not shared', () => {
    const shown = forOthers(someone(), 7);
    const text = csvLines(shown ? [shown] : []);
    expect(text).toContain('Person 7');
    expect(text).not.toMatch(/Ada|Lovelace|עדה|Ruth|choir|Gus|ill|letter|example|170|linkedin|May|02-29/);
    expect(forOthers(someone({ shareable: false }), 1)).toBeNull();
    expect(forOthers(someone({ archived: true }), 1)).toBeNull();
  });
});

describe.each(['3.0', '4.0'] as const)('a card of version %s', (version) => {
  it('has no line of more than 75 octets, and says nothing that was confided or is sensitive (T9)', () => {
    const text = vcards([someone({ name: 'é'.repeat(200) }), someone()], version);
    for (const line of lines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain(`VERSION:${version}`);
    expect(text).toContain('Her dog is named Gus.');
    expect(text).not.toMatch(/ill|letter/);
  });

  it('comes back the same through our own reader', async () => {
    const photo = Uint8Array.from([0x52, 0x49, 0x46, 0x46, 1, 2, 3]);
    const [person] = peopleIn(await allOf(read(file(vcards([someone({ photo })], version)))));
    expect(person).toMatchObject({
      name: 'Ada “K”; Lovelace, עדה',
      labels: ['choir', 'a, b; c'],
      dates: [{ kind: 'birthday', month: 2, day: 29, year: null }],
      photo: { base64: Buffer.from(photo).toString('base64') },
    });
    expect(person?.channels?.map(({ kind }) => kind).sort()).toEqual(['email', 'linkedin', 'phone', 'web']);
  });
});

describe('the calendar', () => {
  it('has an event a year for each day, all day and free, and the 29th of February every year', () => {
    const text = icsHead() + icsEvents([someone()], 2026) + icsEnd();
    expect(lines(text)).toEqual(
      expect.arrayContaining(['BEGIN:VCALENDAR', 'DTSTART;VALUE=DATE:20240229', 'DTEND;VALUE=DATE:20240301']),
    );
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(text).not.toContain('VALARM');
    for (const line of lines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
