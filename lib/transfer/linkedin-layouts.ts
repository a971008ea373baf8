import type { Source } from './incoming';
import { hasColumns, type Table, tableOf } from './tables';

/** The files of LinkedIn's "Get a copy of your data" that tell of people. */
export type LinkedinPart =
  | 'connections'
  | 'invitations'
  | 'messages'
  | 'recommendations'
  | 'endorsements-received'
  | 'endorsements-given';

/** One of them, opened; `part` is its name within a zip. */
export type LinkedinFile = { is: LinkedinPart; table: Table; name: string; part?: string };

/** Which of LinkedIn's files a table is, by its columns alone; undefined for none. */
export function linkedinPart(header: readonly string[]): LinkedinPart | undefined {
  const has = (...names: string[]) => hasColumns(header, ...names);
  if (has('First Name', 'Last Name', 'Connected On')) return 'connections';
  if (has('Vorname', 'Nachname', 'Verbunden am')) return 'connections';
  if (has('From', 'To', 'Sent At', 'Direction')) return 'invitations';
  if (has('CONVERSATION ID', 'FROM', 'SENDER PROFILE URL', 'RECIPIENT PROFILE URLS', 'DATE'))
    return 'messages';
  if (has('Endorser First Name', 'Endorser Last Name', 'Skill Name')) return 'endorsements-received';
  if (has('Endorsee First Name', 'Endorsee Last Name', 'Skill Name')) return 'endorsements-given';
  if (has('First Name', 'Last Name', 'Text', 'Creation Date', 'Status')) return 'recommendations';
  return undefined;
}

/** Opens one of LinkedIn's files; undefined where it is none that tells of people. */
export async function linkedinFile(source: Source, part?: string): Promise<LinkedinFile | undefined> {
  const table = await tableOf(source, (header) => linkedinPart(header) !== undefined);
  const is = linkedinPart(table.header);
  return is && { is, table, name: source.name, ...(part ? { part } : {}) };
}

/** Given or received: the two files have the same columns, so only LinkedIn's name for it tells whose words they are. */
export function directionOf({ name }: LinkedinFile): 'given' | 'received' | undefined {
  const [said] = /given|received/i.exec(name) ?? [];
  return said === undefined ? undefined : /given/i.test(said) ? 'given' : 'received';
}
