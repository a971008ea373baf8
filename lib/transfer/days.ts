import { type CalendarDate, isCalendarDate } from '@/lib/domain';

/** A day of a year, the year only where it is known. */
export type Day = { year: number | null; month: number; day: number };

/** 'ask': day and month could be either way round; 'none': no day at all. */
export type DayFound = Day | 'ask' | 'none';

const END = String.raw`(?=$|[\sT,;])`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${END}`);
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const NO_YEAR = /^--(\d\d)-?(\d\d)$/;
const DAY_NAME = new RegExp(
  String.raw`^(\d{1,2})[.\s-]+(?:de )?(\p{L}{3,})\.?,?(?:[\s-]+(?:de )?(\d{4}|\d\d))?${END}`,
  'u',
);
const NAME_DAY = new RegExp(
  String.raw`^(\p{L}{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?${END}`,
  'u',
);
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d)?)?${END}`);

/** Which way round the numbers of a file stand, and the century of two-digit years where the file's age tells it. */
export type DayManner = { dayFirst?: boolean; century?: 2000 };

/**
 * The day a cell tells of, in the forms files have: 2024-03-05, 2024/03/05, 20240305, --03-05, 5 Mar 2024, 7-Feb-22,
 * March 5, 2024 (months in seven languages), 5.3.2024, 3/5/24. Years before 1900 stand in files for "not known" (1604,
 * 1601), so the day is kept without one; 0/0/00 and Outlook's year 4501 are no day.
 */
export function dayIn(cell: string, { dayFirst, century }: DayManner = {}): DayFound {
  const text = cell.trim();
  const yearOf = (digits: string | undefined) => fullYear(digits, century);
  let found = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (found) return real(yearOf(found[1]), found[2], found[3]);
  found = NO_YEAR.exec(text);
  if (found) return real(null, found[1], found[2]);
  found = DAY_NAME.exec(text);
  if (found) return real(yearOf(found[3]), monthNamed(found[2]), found[1]);
  found = NAME_DAY.exec(text);
  if (found) return real(yearOf(found[3]), monthNamed(found[1]), found[2]);
  found = NUMBERS.exec(text);
  if (!found) return 'none';
  const [, first = '', mark, second = '', year] = found;
  const days = mark === '.' ? true : Number(first) > 12 ? true : Number(second) > 12 ? false : dayFirst;
  if (days === undefined && Number(first) !== Number(second))
    return real(yearOf(year), first, second) === 'none' ? 'none' : 'ask';
  return days ? real(yearOf(year), second, first) : real(yearOf(year), first, second);
}

/** The same where only a whole day will do. */
export function wholeDayIn(cell: string, manner: DayManner = {}): CalendarDate | undefined {
  const found = dayIn(cell, manner);
  if (typeof found === 'string' || found.year === null) return undefined;
  return written(found.year, found.month, found.day);
}

/** Which way round a numeric date must stand by its own numbers; undefined where it does not say, or is none. */
export function tellsOrder(cell: string): 'day' | 'month' | undefined {
  const [, first = '', mark, second = ''] = NUMBERS.exec(cell.trim()) ?? [];
  if (mark === undefined || mark === '.') return undefined;
  if (Number(first) > 12 && Number(second) <= 12) return 'day';
  return Number(second) > 12 && Number(first) <= 12 ? 'month' : undefined;
}

function real(year: number | null, month: string | number | undefined, day: string | undefined): DayFound {
  const [m, d] = [Number(month), Number(day)];
  // A leap year, so that 29 February is a day where no year is known.
  if ((year ?? 0) > 2200 || written(year ?? 2000, m, d) === undefined) return 'none';
  return { year: year !== null && year < 1900 ? null : year, month: m, day: d };
}

function written(year: number, month: number, day: number): CalendarDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : undefined;
}

// Two digits as Excel reads them, which is what wrote most of these: 30 to 99 are of the last century.
function fullYear(digits: string | undefined, century?: 2000): number | null {
  if (digits === undefined) return null;
  if (digits.length === 4) return Number(digits) || 1;
  return Number(digits) + (century ?? (Number(digits) < 30 ? 2000 : 1900));
}

// English, German, French, Spanish, Italian, Portuguese, Dutch: the first letters, without marks.
const MONTH_NAMES: [number, RegExp][] = [
  [1, /^(jan|ene|gen)/],
  [2, /^(feb|fev)/],
  [3, /^(mar|mrt|maa|mae)/],
  [4, /^(apr|avr|abr)/],
  [5, /^(may|mai|mag|mei)/],
  [6, /^(jun|juin|giu)/],
  [7, /^(jul|juil|lug)/],
  [8, /^(aug|aou|ago)/],
  [9, /^(sep|set)/],
  [10, /^(oct|okt|ott|out)/],
  [11, /^nov/],
  [12, /^(dec|dez|dic)/],
];

function monthNamed(name: string | undefined): number | undefined {
  const plain = name?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() ?? '';
  return MONTH_NAMES.find(([, begins]) => begins.test(plain))?.[0];
}
