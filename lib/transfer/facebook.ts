import { type CalendarDate, isCalendarDate } from '@/lib/domain';
import { lineOf, markOf } from './cells';
import { type Choices, type Reading, type Source, Unreadable } from './incoming';
import { thing, valuesIn, words } from './json';
import { LIMITS, TOO_MUCH } from './limits';
import { nameOf } from './names';

const FRIENDS = ['$.friends_v2.*', '$.friends.*'];

/** The friends of Facebook's download: names, and since when. Nothing else stands in the file. */
export async function* readFacebook(source: Source, _choices: Choices): AsyncGenerator<Reading> {
  const namesakes = await namesakesIn(source);
  let line = 0;
  for await (const { value } of valuesIn(source, FRIENDS)) {
    line += 1;
    if (line > LIMITS.rows) {
      yield { skipped: TOO_MUCH.rows, line };
      return;
    }
    const written = nameIn(value);
    const name = nameOf({ whole: written });
    if (name === '') {
      yield { skipped: 'No name: this account was probably closed.', line };
      continue;
    }
    const since = dayOfSecond(thing(value).timestamp);
    const channel = { kind: 'facebook', handle: written, state: 'connected', ...(since && { since }) };
    // Names alone: two friends of one name became friends at different seconds.
    const key = markOf(written, words(thing(value).timestamp));
    // By a name there, somebody is known again; not where two have it.
    const channels = namesakes.has(written) ? {} : { channels: [channel] };
    yield { row: { name, origins: [{ source: 'facebook', key }], ...channels }, line };
  }
  if (line === 0) throw new Unreadable('There are no friends in this file of Facebook’s.');
}

async function namesakesIn(source: Source): Promise<Set<string>> {
  const [names, twice] = [new Set<string>(), new Set<string>()];
  for await (const { value } of valuesIn(source, FRIENDS)) {
    const name = nameIn(value);
    (names.has(name) ? twice : names).add(name);
  }
  return twice;
}

function nameIn(friend: unknown): string {
  return lineOf(unscrambled(words(thing(friend).name)));
}

/** Facebook writes the bytes of UTF-8 as letters of Latin-1 ("JÃ¶rg"). What makes no sense read so stays as it is. */
export function unscrambled(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

/** The day of an instant in seconds, in UTC: the file knows no time zone. */
function dayOfSecond(value: unknown): CalendarDate | undefined {
  const second = Number(value);
  if (!(second > 0 && second < 4_102_444_800)) return undefined;
  const day = new Date(second * 1000).toISOString().slice(0, 10);
  return isCalendarDate(day) ? day : undefined;
}
