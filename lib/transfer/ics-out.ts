import ICAL from 'ical.js';
import type { Taken } from './taken';

// See vcard-out.ts.
ICAL.foldLength = 74;

const head = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Gus//Dates//EN\r\nCALSCALE:GREGORIAN\r\n';

const words = { birthday: 'Birthday', anniversary: 'Anniversary', memorial: 'They lost somebody' } as const;

/** The beginning of a calendar (RFC 5545). */
export function icsHead(): string {
  return head;
}

/**
 * The days of these people's year, one event for each that comes back every year, all day and without an alarm. A day
 * whose year is not known begins in `year`; the 29th of February is the month's last day.
 */
export function icsEvents(people: readonly Taken[], year: number): string {
  return people
    .flatMap((person) =>
      person.dates.flatMap((date, at) =>
        // Nobody is to be told to congratulate whoever has died.
        person.standing === 'memorial' && date.kind !== 'memorial'
          ? []
          : [`${eventOf(person, date, at, year)}\r\n`],
      ),
    )
    .join('');
}

/** The end of it. */
export function icsEnd(): string {
  return 'END:VCALENDAR\r\n';
}

function eventOf(person: Taken, date: Taken['dates'][number], at: number, thisYear: number): string {
  const event = new ICAL.Component('vevent');
  const isLeapDay = date.month === 2 && date.day === 29;
  const first = date.year ?? (isLeapDay ? thisYear - (thisYear % 4) : thisYear);
  const day = ICAL.Time.fromData({ year: first, month: date.month, day: date.day, isDate: true });
  const next = day.clone();
  next.adjust(1, 0, 0, 0);
  event.addPropertyWithValue('uid', `${person.id}-${date.kind}-${at}@gus`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${thisYear}-01-01T00:00:00Z`));
  event.addPropertyWithValue('summary', `${words[date.kind]}: ${person.name}`);
  event.addPropertyWithValue('dtstart', day);
  event.addPropertyWithValue('dtend', next);
  const rule = isLeapDay ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY';
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event.toString();
}
