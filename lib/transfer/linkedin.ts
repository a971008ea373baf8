import { type Reading, type Source, Unreadable } from './incoming';
import { linkedinAddress } from './linkedin-address';
import { readConnections } from './linkedin-connections';
import { directionOf, type LinkedinFile, linkedinFile } from './linkedin-layouts';
import { ownAddress, readMessages } from './linkedin-messages';
import {
  ownAddressByInvitations,
  readEndorsements,
  readInvitations,
  readRecommendations,
} from './linkedin-records';
import { Telling, tellings } from './linkedin-told';

/** One file of LinkedIn's data, whichever it is by its columns. */
export async function* readLinkedin(source: Source): AsyncGenerator<Reading> {
  const file = await linkedinFile(source);
  if (!file) throw new Unreadable('This is one of LinkedIn’s files, but none that tells of people.');
  yield* readLinkedinFiles([file]);
}

/**
 * LinkedIn's files together, as they come in its zip: whatever the others tell of somebody who is on the list of
 * connections is joined to them by their profile, so that each is one row. Who is not on it comes after.
 */
export async function* readLinkedinFiles(files: readonly LinkedinFile[]): AsyncGenerator<Reading> {
  const telling = new Telling();
  const connections = files.filter(({ is }) => is === 'connections');
  for (const file of files) {
    if (file.is === 'invitations') yield* readInvitations(file, telling);
    else if (file.is === 'endorsements-given') yield* readEndorsements(file, telling, 'given');
    else if (file.is === 'endorsements-received') yield* readEndorsements(file, telling, 'received');
    else if (file.is === 'recommendations') yield* recommendations(file, files.length === 1, telling);
    else if (file.is === 'messages') yield* talks(file, files, telling);
  }
  for (const { table, part } of connections)
    for await (const reading of readConnections(table)) {
      if (!('row' in reading)) yield { ...reading, part };
      else {
        const told = telling.take(reading.row.origins?.[0]?.key);
        yield { ...reading, part, row: { ...reading.row, ...(told ? tellings(told, 'accepted') : {}) } };
      }
    }
  yield* telling.rest();
}

/** Among other files, those that do not say whose words they are fail alone. */
async function* recommendations(
  file: LinkedinFile,
  alone: boolean,
  telling: Telling,
): AsyncGenerator<Reading> {
  const direction = directionOf(file);
  if (direction) yield* readRecommendations(file, telling, direction);
  else if (alone) throw new Unreadable(WHOSE_WORDS);
  else yield { remark: WHOSE_WORDS, part: file.part };
}

async function* talks(
  file: LinkedinFile,
  files: readonly LinkedinFile[],
  telling: Telling,
): AsyncGenerator<Reading> {
  const connected = await addressesOf(files.filter(({ is }) => is === 'connections'));
  const invitations = files.find(({ is }) => is === 'invitations');
  const me =
    (invitations && (await ownAddressByInvitations(invitations))) ??
    (await ownAddress(file, (address) => connected.has(address)));
  if (me) yield* readMessages(file, telling, me);
  else yield { remark: WHO_IS_WHO, part: file.part };
}

async function addressesOf(connections: readonly LinkedinFile[]): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const { table } of connections)
    for await (const row of table.rows()) {
      const address = 'cell' in row ? linkedinAddress(row.cell('URL')) : undefined;
      if (address) addresses.add(address);
    }
  return addresses;
}

const WHOSE_WORDS =
  'These are recommendations, and the file itself does not say whether you gave or received them. Name it as LinkedIn does, Recommendations_Given.csv or Recommendations_Received.csv, and bring it again.';
const WHO_IS_WHO =
  'These messages do not show which of the people in them is you, so the days on which you wrote were left out. Bring LinkedIn’s whole zip, and Gus can tell.';
