import { hasColumns } from './tables';

/** The files of LinkedIn's "Get a copy of your data" that tell of people. */
export type LinkedinPart =
  | 'connections'
  | 'invitations'
  | 'messages'
  | 'recommendations-received'
  | 'recommendations-given'
  | 'endorsements-received'
  | 'endorsements-given';

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
  // Given and received have the same columns: only the name of the file tells them apart.
  if (has('First Name', 'Last Name', 'Text', 'Creation Date', 'Status')) return 'recommendations-received';
  return undefined;
}
