import { lineOf } from './cells';
import { wholeDayIn } from './days';
import { workFact } from './facts';
import type { Incoming, Reading } from './incoming';
import { linkedinAddress } from './linkedin-address';
import { nameOf, renamed } from './names';
import type { Table } from './tables';

/** Everybody in LinkedIn's Connections.csv, in English or German. Who closed their account stands there without a name. */
export async function* readConnections(table: Table): AsyncGenerator<Reading> {
  for await (const row of table.rows()) {
    if ('broken' in row) {
      yield { skipped: row.broken, line: row.line, name: row.begins };
      continue;
    }
    const { cell, line } = row;
    const [first, last] = [cell('First Name', 'Vorname'), cell('Last Name', 'Nachname')];
    const name = nameOf({ first, last });
    const address = linkedinAddress(cell('URL'));
    if (name === '') {
      yield { skipped: 'No name: this account was probably closed.', line };
      continue;
    }
    const since = wholeDayIn(cell('Connected On', 'Verbunden am'), { century: 2000 });
    const email = lineOf(cell('Email Address', 'E-Mail-Adresse'));
    const incoming: Incoming = {
      name,
      ...(address ? { origins: [{ source: 'linkedin', key: address }] } : {}),
      channels: [
        ...(email ? [{ kind: 'email', handle: email }] : []),
        ...(address
          ? [{ kind: 'linkedin', handle: address, state: 'connected', ...(since ? { since } : {}) }]
          : []),
      ],
      facts: workFact(cell('Position'), cell('Company', 'Unternehmen')),
    };
    yield { row: incoming, line, remarks: renamed(`${first} ${last}`, name) };
  }
}
