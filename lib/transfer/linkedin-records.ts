import { type Cells, lineOf, markOf, textIn } from './cells';
import { wholeDayIn } from './days';
import type { Reading } from './incoming';
import { linkedinAddress } from './linkedin-address';
import type { LinkedinFile } from './linkedin-layouts';
import type { Telling } from './linkedin-told';
import { cut, nameOf } from './names';

type Direction = 'given' | 'received';

/** Who asked whom to connect: asked of me is an invitation, asked by me how the two are joined there. */
export function readInvitations(file: LinkedinFile, telling: Telling): AsyncGenerator<Reading> {
  return each(file, (cell, line) => {
    const incoming = /^in/i.test(cell('Direction'));
    const name = nameOf({ whole: incoming ? cell('From') : cell('To') });
    const on = dayOf(cell('Sent At'));
    if (name === '' || on === undefined) return { name, why: name === '' ? NO_NAME : NO_DAY };
    const address = linkedinAddress(incoming ? cell('inviterProfileUrl') : cell('inviteeProfileUrl'));
    const told = telling.about(name, address, line, file.part);
    const text = cut(textIn(cell('Message')), 2000);
    if (!incoming) told.invited ??= on;
    else
      told.invitations.push({
        origin: `linkedin:invitation:${on}`,
        on,
        channel: 'linkedin',
        text,
        personalNote: text !== '',
        answer: null,
      });
    return undefined;
  });
}

/** Whose data it is, as invitations show: who asked where it says outgoing, who was asked where it says incoming. */
export async function ownAddressByInvitations({ table }: LinkedinFile): Promise<string | undefined> {
  for await (const row of table.rows()) {
    if ('broken' in row) continue;
    const incoming = /^in/i.test(row.cell('Direction'));
    const me = linkedinAddress(row.cell(incoming ? 'inviteeProfileUrl' : 'inviterProfileUrl'));
    if (me) return me;
  }
  return undefined;
}

/** Endorsements for a skill: records, known by a profile. */
export function readEndorsements(
  file: LinkedinFile,
  telling: Telling,
  direction: Direction,
): AsyncGenerator<Reading> {
  const who = direction === 'received' ? 'Endorser' : 'Endorsee';
  return each(file, (cell, line) => {
    const name = nameOf({ first: cell(`${who} First Name`), last: cell(`${who} Last Name`) });
    const on = dayOf(cell('Endorsement Date'));
    if (name === '' || on === undefined) return { name, why: name === '' ? NO_NAME : NO_DAY };
    if (!/^(accepted)?$/i.test(cell('Endorsement Status'))) return { name, why: NOT_STANDING };
    const area = cut(lineOf(cell('Skill Name')), 200);
    const address = linkedinAddress(cell(`${who} Public Url`));
    const origin = `linkedin:endorsed:${direction}:${markOf(area)}`;
    telling
      .about(name, address, line, file.part)
      .testimonials.push({ origin, on, direction, kind: 'endorse', area, text: '', channel: 'linkedin' });
    return undefined;
  });
}

/** Recommendations: these files hold no profile, so who it is goes by the name. */
export function readRecommendations(
  file: LinkedinFile,
  telling: Telling,
  direction: Direction,
): AsyncGenerator<Reading> {
  return each(file, (cell, line) => {
    const name = nameOf({ first: cell('First Name'), last: cell('Last Name') });
    const on = dayOf(cell('Creation Date'));
    if (name === '' || on === undefined) return { name, why: name === '' ? NO_NAME : NO_DAY };
    if (/^(draft|deleted|rejected)/i.test(cell('Status'))) return { name, why: NOT_STANDING };
    const [text, area] = [cut(textIn(cell('Text')), 5000), cut(lineOf(cell('Job Title')), 200)];
    const origin = `linkedin:recommended:${direction}:${on}`;
    telling
      .about(name, undefined, line, file.part)
      .testimonials.push({ origin, on, direction, kind: 'recommend', area, text, channel: 'linkedin' });
    return undefined;
  });
}

/** Goes through a file; a row that is broken, or of which `tell` says why not, is skipped by itself. */
async function* each(
  { table, part }: LinkedinFile,
  tell: (cell: Cells, line: number) => { name: string; why: string } | undefined,
): AsyncGenerator<Reading> {
  for await (const row of table.rows()) {
    const off = 'broken' in row ? { name: row.begins, why: row.broken } : tell(row.cell, row.line);
    if (off) yield { skipped: off.why, line: row.line, part, ...(off.name ? { name: off.name } : {}) };
  }
}

// LinkedIn writes these days as Americans do; one past the twelfth is understood either way.
function dayOf(cell: string) {
  return wholeDayIn(cell, { dayFirst: false, century: 2000 });
}

const NO_NAME = 'No name: this account was probably closed.';
const NO_DAY = 'It does not say on which day.';
const NOT_STANDING = 'It was never accepted, or is not there any more.';
