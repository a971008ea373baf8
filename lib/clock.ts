import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { type CalendarDate, calendarDate } from '@/lib/domain';
import { env } from './env';

/** The present instant; the only clock. Stands still where GUS_CLOCK says so. */
export function now(): Date {
  return env.frozenClock ? new Date(env.frozenClock) : new Date();
}

/** The calendar day it is in an IANA zone, at an instant (now, unless given). model.md section 1, T2. */
export function today(zone: string, instant: Date = now()): CalendarDate {
  return calendarDate(format(new TZDate(instant.getTime(), zone), 'yyyy-MM-dd'));
}

/** The same for an account's zone: one that this machine has not heard of (a newer one's data) stops nothing. */
export function dayThere(zone: string): CalendarDate {
  try {
    return today(zone);
  } catch {
    return today('UTC');
  }
}

/** The time of day in an IANA zone at an instant: "14:05". Of a zone this machine has not heard of, as for `dayThere`. */
export function timeThere(zone: string, instant: Date): string {
  try {
    return format(new TZDate(instant.getTime(), zone), 'HH:mm');
  } catch {
    return format(new TZDate(instant.getTime(), 'UTC'), 'HH:mm');
  }
}

/** A calendar day as a DATE column takes it: midnight UTC, which no zone can move to another day. */
export function toColumn(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The calendar day in a DATE column. */
export function fromColumn(column: Date): CalendarDate {
  return calendarDate(column.toISOString().slice(0, 10));
}

/** An instant so many days after another; for expiry, never for calendar days. */
export function daysLater(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}
