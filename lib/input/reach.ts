import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { choice } from './choice';
import { optionalDayUntil, whatIsOff } from './day';
import { line } from './text';

/** Ways to reach somebody that have a name of their own; everything else is 'other'. */
export const channelKinds = [
  'email',
  'phone',
  'signal',
  'whatsapp',
  'linkedin',
  'facebook',
  'x',
  'mastodon',
  'web',
  'post',
  'other',
] as const;

/** Days of a person's year that come back; `memorial` is the day on which they lost somebody. */
export const dateKinds = ['birthday', 'anniversary', 'memorial'] as const;

/** How the two are joined there; '' is not said. */
export const channelStates = [
  'connected',
  'invited',
  'i-follow',
  'follows-me',
  'muted',
  'removed',
  'blocked',
] as const;

/** A way to reach them, and how the two are joined there, from a day until another. Without a handle: none. */
export function channelRow(today: CalendarDate) {
  return z
    .object({
      kind: choice(channelKinds),
      handle: line(300),
      state: choice(channelStates),
      since: optionalDayUntil(today),
      until: optionalDayUntil(today),
    })
    .transform((row, context) => {
      if (row.handle === '') return null;
      if (row.since && row.until && row.until < row.since)
        context.issues.push({
          ...{ code: 'custom', path: ['until'], input: row },
          message: 'That is before it began. Which day was it?',
        });
      return { ...row, kind: row.kind || 'other', since: row.since ?? null, until: row.until ?? null };
    });
}

/** A day of every year, its year only where it is known; 29 February is one. Without day, month and year: none. */
export function dateRow(today: CalendarDate) {
  return z
    .object({ kind: choice(dateKinds), month: line(20), day: line(20), year: line(20) })
    .transform((row, context) => {
      if (row.month === '' && row.day === '' && row.year === '') return null;
      const [field, message] = whatIsOffIn(row, today) ?? [];
      if (field) {
        context.issues.push({ code: 'custom', message: message ?? '', path: [field], input: row });
        return null;
      }
      const year = row.year === '' ? null : Number(row.year);
      return {
        kind: row.kind || ('birthday' as const),
        month: Number(row.month),
        day: Number(row.day),
        year,
      };
    });
}

type Row = { month: string; day: string; year: string };

// A leap year, so that 29 February is a day where no year is known.
const anyYear = '2000';

function whatIsOffIn({ month, day, year }: Row, today: CalendarDate): [keyof Row, string] | undefined {
  if (month === '') return ['month', 'In which month is it?'];
  if (!/^\d{1,2}$/.test(month)) return ['month', 'A year has twelve months. Which one was it?'];
  if (day === '') return ['day', 'On which day of the month is it?'];
  if (!/^\d{1,2}$/.test(day)) return ['day', 'Write the day as a number, such as 14.'];
  if (year !== '' && !/^\d{4}$/.test(year))
    return ['year', 'Write the year with four digits, or leave it out.'];
  if (year > today.slice(0, 4)) return ['year', 'That year is still to come. Which one was it?'];
  if (year !== '' && year < '1900')
    return ['year', 'That is before 1900. Leave the year out, and the day is kept.'];
  const two = (digits: string) => digits.padStart(2, '0');
  const off = whatIsOff(`${year || anyYear}-${two(month)}-${two(day)}`);
  if (off === undefined) return undefined;
  return [/^A year/.test(off) ? 'month' : 'day', off.replace(` ${anyYear}`, year === '' ? '' : ` ${year}`)];
}
