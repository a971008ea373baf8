import { MONTHS } from '@/lib/domain';
import { lineOf } from './cells';
import { dayIn } from './days';
import { factsOf } from './facts';
import type { Gathered } from './gathered';
import type { Property } from './vcard-property';

type Kind = 'birthday' | 'anniversary';

/**
 * A day of a card that comes back every year. Programs that know no year write 1604, which goes; 1900 and 1970 may be
 * meant, so they are pointed out. What is no whole day stays as words.
 */
export function tellDay(person: Gathered, kind: Kind, { params, values }: Property, dayFirst = false): void {
  const text = (values[0] ?? '').trim().replace(/^([\d-]+)T.*$/i, '$1');
  if (/^[-\s]*$/.test(text)) return;
  const words =
    params.get('value')?.[0]?.toLowerCase() === 'text' ? `${said[kind]}: ${text}` : partly(kind, text);
  if (words) {
    person.know(factsOf(words, 'milestones'));
    return;
  }
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  const omitted = params.get('x-apple-omit-year')?.[0];
  if (year === '1900' || (year !== '' && year === omitted)) {
    if (year === '1900') person.say(`The file has 1900 for the year of the ${kind}, so it was left out.`);
    person.date(kind, `--${month}-${day}`, {});
    return;
  }
  if (year === '1970')
    person.say(`The file has 1970 for the year of the ${kind}; some programs write that for “not known”.`);
  person.date(kind, text, { dayFirst });
}

/** A day in words, "5 March 2024"; what is none stays as it stands. */
export function inWords(text: string): string {
  const day = dayIn(text.trim().replace(/^([\d-]+)T.*$/i, '$1'));
  if (typeof day === 'string') return lineOf(text);
  return `${day.day} ${MONTHS[day.month - 1]}${day.year === null ? '' : ` ${day.year}`}`;
}

const said = { birthday: 'Birthday', anniversary: 'Anniversary' };

/** A year, a month or a day of the month alone, as a sentence. */
function partly(kind: Kind, text: string): string | undefined {
  const month = (digits: string | undefined) => MONTHS[Number(digits) - 1];
  const [, year, monthOfIt] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  const when = monthOfIt ? `${month(monthOfIt)} ${year}` : year;
  if (when) return kind === 'birthday' ? `Born in ${when}` : `Anniversary since ${when}`;
  const [, alone] = /^--(\d\d)$/.exec(text) ?? [];
  if (month(alone)) return `${said[kind]} in ${month(alone)}`;
  const [, day] = /^---(\d\d)$/.exec(text) ?? [];
  return day && `${said[kind]} on day ${Number(day)} of a month`;
}
