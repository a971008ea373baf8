import { MONTHS } from '@/lib/domain';
import { dayIn } from '@/lib/transfer/days';

/** What a day such as 3/4/1990 is, read either way round: "the day: 3 April 1990", "the month: 4 March 1990". */
export function eitherWay(example: string): { day: string; month: string } {
  return { day: `the day${read(example, true)}`, month: `the month${read(example, false)}` };
}

function read(example: string, dayFirst: boolean): string {
  const found = dayIn(example, { dayFirst });
  if (typeof found === 'string') return '';
  return `: ${found.day} ${MONTHS[found.month - 1]}${found.year === null ? '' : ` ${found.year}`}`;
}
