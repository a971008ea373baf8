import 'server-only';
import * as mappings from '@/lib/data/import-mappings';
import { emptyPlan, keep, type Read } from '@/lib/data/import-rows';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import { markOf } from '@/lib/data/photos';
import { detect, read } from '@/lib/transfer/detect';
import {
  type Choices,
  type Detected,
  type Kind,
  type Reading,
  type Source,
  Unreadable,
} from '@/lib/transfer/incoming';
import { LIMITS, TOO_MUCH } from '@/lib/transfer/limits';
import { headerMark } from '@/lib/transfer/mapped';
import { withOrigin } from '@/lib/transfer/plan';
import { line, tidy, tooMuchIn } from '@/lib/transfer/tidy';
import { faultOf } from './fault';
import { heart } from './heart';
import { pictureOf } from './pictures';
import { previewArchive } from './restore';
import { drop, sourceOf } from './uploads';

const batch = 300;
/** Letters of JSON that one batch may amount to: pictures make some rows a thousand times as long as others. */
const batchLetters = 8_000_000;
const mostRemarks = 50;
const mostWords = 300;

/**
 * Reads a file that was brought, row by row, until its preview is ready or a question must be asked first. What cannot
 * be read is said in a sentence; nothing is written about anybody.
 */
export async function readImport(owner: Owner, id: string): Promise<void> {
  const begun = await imports.get(owner, id);
  if (begun?.state !== 'reading') return;
  const beating = heart(owner, id);
  try {
    const source = await sourceOf(id, begun.fileName);
    if (!source) throw new Unreadable('The file is not here any more. Bring it once more.');
    const { kind, questions, ...reading } = await asked(owner, source, begun.reading);
    const { choices } = reading;
    if (kind === 'gus') return await previewArchive(owner, id, source);
    if (questions.length > 0) {
      await imports.move(owner, id, ['reading'], 'mapping', { kind, reading: { ...reading, questions } });
      return;
    }
    const { sums, remarks, rows } = await planned(owner, id, kind, read(source, choices), beating.at);
    if (rows === 0) throw new Unreadable(remarks[0]?.says ?? 'There is nobody in this file.');
    await imports.move(owner, id, ['reading'], 'ready', {
      ...{ kind, sums, remarks, done: rows, total: rows, reading },
    });
    // Whoever sees in the preview that a column is wrong is asked again, about the same file.
    if (!choices.columns) await drop(id);
  } catch (error) {
    await drop(id);
    await imports.fail(owner, id, problemOf(error, id));
  } finally {
    beating.stop();
  }
}

/** What the file is and what is still to be asked: not what was said of the columns of another one with its header. */
async function asked(
  owner: Owner,
  source: Source,
  { choices = {}, header, before }: imports.HowRead,
): Promise<Detected & { choices: Choices; header?: string; before?: Choices }> {
  const detected = await detect(source, choices);
  const table = detected.questions.find(({ asks }) => asks === 'columns');
  if (table?.asks !== 'columns')
    return { ...detected, choices, ...(header && { header }), ...(before && { before }) };
  const mark = headerMark(table.header);
  // Asked again, they are not what is remembered.
  if (before) return { ...detected, choices, header: mark, before };
  const columns = await mappings.get(owner, mark);
  if (!columns) return { ...detected, choices, header: mark };
  const more = { ...choices, columns };
  return { ...(await detect(source, more)), choices: more, header: mark };
}

async function planned(
  owner: Owner,
  id: string,
  kind: Kind,
  readings: ReturnType<typeof read>,
  at: (done: number) => void,
) {
  const plan = emptyPlan();
  const remarks: imports.Remark[] = [];
  let [rows, letters]: [Read[], number] = [[], 0];
  const flush = async () => {
    if (rows.length > 0) await keep(owner, id, plan, await Promise.all(rows.map(withPicture)));
    [rows, letters] = [[], 0];
    at(plan.rows);
  };
  for await (const reading of readings) {
    if ('remark' in reading) {
      if (remarks.length < mostRemarks) remarks.push({ says: line(reading.remark, mostWords) });
      continue;
    }
    if (plan.rows + rows.length >= LIMITS.rows) {
      remarks.push({ says: TOO_MUCH.rows });
      break;
    }
    rows.push(plainRow(reading, kind));
    letters += 'row' in reading ? (reading.row.photo?.base64.length ?? 0) : 0;
    if (rows.length >= batch || letters >= batchLetters) await flush();
  }
  await flush();
  return { sums: plan.sums, remarks, rows: plan.rows };
}

/** A row without anything that Postgres takes for no text. */
function plainRow(reading: Exclude<Reading, { remark: string }>, kind: Kind): Read {
  const part = line(reading.part ?? '', mostWords);
  if ('skipped' in reading) {
    const { skipped, name = '' } = reading;
    return { line: reading.line, part, skipped: line(skipped, mostWords), name: line(name, mostWords) };
  }
  const remarks = [...tooMuchIn(reading.row), ...(reading.remarks ?? [])].map((said) =>
    line(said, mostWords),
  );
  return { line: reading.line, part, remarks, row: withOrigin(tidy(reading.row), kind) };
}

/** A row whose picture is made anew, as every picture is before anybody keeps it. */
async function withPicture(read: Read): Promise<Read> {
  if (!('row' in read) || !read.row.photo) return read;
  const { photo, ...row } = read.row;
  const picture = await pictureOf(Buffer.from(photo.base64, 'base64'));
  if (picture === null)
    return {
      ...read,
      row,
      remarks: [...(read.remarks ?? []), 'The picture could not be read and was left out.'],
    };
  const { bytes, width, height } = picture;
  const made = { width, height, digest: markOf(bytes) };
  return { ...read, row: { ...row, photo: { base64: Buffer.from(bytes).toString('base64'), made } } };
}

function problemOf(error: unknown, id: string): string {
  if (error instanceof Unreadable) return error.message;
  console.error(`import ${id} could not be read: ${faultOf(error)}`);
  return 'Gus stumbled over this file and gave it up. Nothing of it was kept.';
}
