import { type Choices, type Reading, type Source, Unreadable } from './incoming';
import { readConnections } from './linkedin-connections';
import { linkedinPart } from './linkedin-layouts';
import { tableOf } from './tables';

/** One file of LinkedIn's data, whichever it is by its columns. */
export async function* readLinkedin(source: Source, _choices: Choices): AsyncGenerator<Reading> {
  const table = await tableOf(source, (header) => linkedinPart(header) !== undefined);
  switch (linkedinPart(table.header)) {
    case 'connections':
      yield* readConnections(table);
      return;
    default:
      throw new Unreadable('This is one of LinkedIn’s files, but none that tells of people.');
  }
}
