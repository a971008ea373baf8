import { wholeDayIn } from './days';
import type { Reading } from './incoming';
import { linkedinAddress } from './linkedin-address';
import type { LinkedinFile } from './linkedin-layouts';
import { type Telling, wrote } from './linkedin-told';
import { nameOf } from './names';
import type { TableRow } from './tables';

/**
 * On which days two people wrote, and who did; never what. Messages of a group say nothing about each, and what was
 * spam, paid for or never sent is no talk. `me` is my own profile.
 */
export async function* readMessages(
  file: LinkedinFile,
  telling: Telling,
  me: string,
): AsyncGenerator<Reading> {
  const { part } = file;
  let [groups, closed] = [0, 0];
  for await (const row of file.table.rows()) {
    if ('broken' in row) {
      yield { skipped: row.broken, name: row.begins, line: row.line, part };
      continue;
    }
    const { cell, line } = row;
    const on = wholeDayIn(cell('DATE'), { century: 2000 });
    if (isNoTalk(row) || on === undefined) continue;
    const [from, to] = [linkedinAddress(cell('SENDER PROFILE URL')), recipients(row)];
    const others = new Set([...(from ? [from] : []), ...to].filter((address) => address !== me));
    const [other] = others;
    if (others.size > 1) groups++;
    else if (other === undefined) closed++;
    else {
      const name = nameOf({ whole: from === other ? cell('FROM') : cell('TO') });
      if (name !== '') wrote(telling.about(name, other, line, part), on, from === other ? 'them' : 'me');
    }
  }
  if (groups === 1) yield { remark: ONE_GROUP, part };
  else if (groups > 1) yield { remark: `${groups} messages went ${GROUPS}`, part };
  if (closed === 1) yield { remark: 'One message was with somebody whose account is closed.', part };
  else if (closed > 1) yield { remark: `${closed} messages were with people whose account is closed.`, part };
}

const ONE_GROUP =
  'One message went to several people at once, which says nothing about each, so it was left out.';
const GROUPS = 'to several people at once, which says nothing about each, so they were left out.';

/**
 * Whose data it is: the profile that stands in every message. Two people who only wrote with each other both do, so
 * whoever is among the connections is not me. Undefined where that cannot be told.
 */
export async function ownAddress(
  file: LinkedinFile,
  isConnection: (address: string) => boolean,
): Promise<string | undefined> {
  const seen = new Map<string, number>();
  let messages = 0;
  for await (const row of file.table.rows()) {
    if ('broken' in row || isNoTalk(row)) continue;
    const there = new Set([linkedinAddress(row.cell('SENDER PROFILE URL')), ...recipients(row)]);
    for (const address of there) if (address) seen.set(address, (seen.get(address) ?? 0) + 1);
    messages++;
  }
  // A closed account may have taken its address out of some.
  const often = [...seen].filter(([, count]) => count >= messages * 0.9).map(([address]) => address);
  const [me, ...others] = often.length > 1 ? often.filter((address) => !isConnection(address)) : often;
  return others.length === 0 ? me : undefined;
}

type Row = Extract<TableRow, { cells: string[] }>;

function recipients({ cell }: Row): string[] {
  return cell('RECIPIENT PROFILE URLS')
    .split(/[,;\s]+/)
    .flatMap((url) => linkedinAddress(url) ?? []);
}

function isNoTalk({ cell }: Row): boolean {
  const sender = cell('SENDER PROFILE URL');
  return (
    /spam|junk|sponsor/i.test(cell('FOLDER')) ||
    /^sponsored/i.test(cell('CONVERSATION TITLE')) ||
    /^(yes|true)$/i.test(cell('IS MESSAGE DRAFT')) ||
    (sender !== '' && linkedinAddress(sender) === undefined)
  );
}
