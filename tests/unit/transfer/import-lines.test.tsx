import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ImportLines } from '@/components/transfer/import-lines';
import { timeThere } from '@/lib/clock';
import type { CalendarDate } from '@/lib/domain';

const line = (id: string, fileName: string, time: string) => {
  const on = '2026-11-21' as CalendarDate;
  return { id, fileName, time, on, kind: 'table', state: 'ready', problem: '', sums: { fresh: 2 } };
};

it('files of one name on one day are told apart by the time they came', () => {
  const html = renderToStaticMarkup(
    <ImportLines
      imports={[
        line('a', 'people.csv', '14:05'),
        line('b', 'people.csv', '09:40'),
        line('c', 'other.csv', '08:15'),
      ]}
    />,
  );
  expect(['14:05', '09:40', '08:15'].map((time) => html.includes(time))).toEqual([true, true, false]);
});

it('the time of day is that of the account', () => {
  const at = new Date('2026-11-21T08:20:00Z');
  expect(['Asia/Kathmandu', 'America/New_York', 'Nowhere/Else'].map((zone) => timeThere(zone, at))).toEqual([
    ...['14:05', '03:20', '08:20'],
  ]);
});
