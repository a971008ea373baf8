'use server';

import { standsWords } from '@/components/transfer/words';
import * as rows from '@/lib/data/import-rows';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import * as triage from '@/lib/data/triage';
import { answers, restChoice, rowChoices, theImport, triage as triaged } from '@/lib/input/imports';
import { readImport } from '@/lib/jobs/import-read';
import { applyImport, undoImport } from '@/lib/jobs/import-write';
import { drop, sourceOf } from '@/lib/jobs/uploads';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Leads to a file as it stands now, where another window went on with it. */
async function asItStands(owner: Owner, id: string): Promise<Outcome> {
  const here = await imports.get(owner, id);
  return here ? { go: `/people/import/${id}`, said: standsWords[here.state] } : { notHere: true };
}

/** Answers what a file left open, and reads it. */
export const answerImport = ownerAction(answers, async (owner, sent): Promise<Outcome> => {
  const here = await imports.get(owner, sent.import);
  if (!here) return { notHere: true };
  const { questions = [], ...reading } = here.reading;
  const choices = { ...reading.choices };
  for (const question of questions) {
    if (question.asks === 'dayFirst') {
      if (sent.dayFirst === '') return { errors: { dayFirst: 'Which one is it?' } };
      choices.dayFirst = sent.dayFirst === 'day';
    }
    if (question.asks === 'columns') {
      const columns = Object.fromEntries(
        Object.entries(sent.columns ?? {}).filter(([, field]) => field !== ''),
      );
      if (!tellsNames(columns)) return { errors: { form: 'Say at least which column holds the name.' } };
      choices.columns = columns;
    }
  }
  const answered = { reading: { ...reading, choices }, done: 0 };
  if (!(await imports.move(owner, here.id, ['mapping'], 'reading', answered)))
    return asItStands(owner, here.id);
  void readImport(owner, here.id);
  return { go: `/people/import/${here.id}` };
});

function tellsNames(columns: Record<string, string>): boolean {
  return Object.values(columns).some((field) => ['name', 'first', 'last', 'nickname'].includes(field));
}

/** Asks again what the columns of a previewed table hold. */
export const askColumnsAgain = ownerAction(theImport, async (owner, sent): Promise<Outcome> => {
  const here = await imports.get(owner, sent.import);
  if (here?.state !== 'ready') return asItStands(owner, sent.import);
  if (!(await sourceOf(here.id, here.fileName))) return { refused: letGo };
  if (!(await imports.askAgain(owner, here.id))) return asItStands(owner, here.id);
  void readImport(owner, here.id);
  return { go: `/people/import/${here.id}` };
});

const letGo =
  'Gus keeps a file for a day, and this one is gone by now. Forget it and bring it once more: then you can say what its columns hold.';

/** Says who some rows are. */
export const chooseRows = ownerAction(rowChoices, async (owner, sent) => {
  const choices = Object.entries(sent.row).map(([no, choice]) => ({ no: Number(no), choice }));
  const noted = await rows.choose(owner, sent.import, choices);
  return noted === 0 ? { notHere: true } : { said: 'Noted.' };
});

/** Says the same of all rows that wait for a word. */
export const chooseRest = ownerAction(restChoice, async (owner, sent) => {
  const noted = await rows.chooseRest(owner, sent.import, sent.rest);
  return noted === 0 ? { notHere: true } : { said: 'Noted for all of them.' };
});

/** Brings everybody of a previewed file in. */
export const startImport = ownerAction(theImport, async (owner, sent): Promise<Outcome> => {
  const moved = await imports.move(owner, sent.import, ['ready'], 'applying', { done: 0, problem: '' });
  if (!moved) return asItStands(owner, sent.import);
  void applyImport(owner, sent.import);
  return { go: `/people/import/${sent.import}` };
});

/** Takes a file's people away again, as far as nothing was built on it. */
export const takeImportBack = ownerAction(theImport, async (owner, sent): Promise<Outcome> => {
  const here = await imports.get(owner, sent.import);
  if (here?.state === 'applied' && imports.isSettled(here, owner.today)) return { refused: tooLate };
  const moved = await imports.move(owner, sent.import, ['applied'], 'undoing', { done: 0, problem: '' });
  if (!moved) return asItStands(owner, sent.import);
  void undoImport(owner, sent.import);
  return { go: `/people/import/${sent.import}` };
});

const tooLate = 'Nothing of it can be taken away any more: its people are here to stay.';

/** Forgets a file; whoever is here from it stays. */
export const forgetImport = ownerAction(theImport, async (owner, sent): Promise<Outcome> => {
  const here = await imports.get(owner, sent.import);
  if (!(await imports.remove(owner, sent.import))) return asItStands(owner, sent.import);
  await drop(sent.import);
  const isHere = here?.state === 'applied';
  return {
    go: '/people/import',
    said: isHere ? 'Forgotten. Its people stay.' : 'Forgotten. Nothing of it is here.',
  };
});

/** Says of some whom a file brought what they are. */
export const triagePeople = ownerAction(triaged, async (owner, sent): Promise<Outcome> => {
  const here = await imports.get(owner, sent.import);
  if (!here) return { notHere: true };
  if (sent.marks.length === 0) return { refused: 'Mark somebody first, or keep all of them as they are.' };
  const said = await triage.decide(owner, here.id, sent.marks);
  return { go: `/people/import/${here.id}/triage`, said: saidWords(said) };
});

/** Takes back what was said last. */
export const untriage = ownerAction(theImport, async (owner, sent): Promise<Outcome> => {
  if (!(await imports.get(owner, sent.import))) return { notHere: true };
  await triage.takeBack(owner, sent.import);
  return { go: `/people/import/${sent.import}/triage`, said: 'Taken back. They wait again.' };
});

function saidWords(said: number): string {
  if (said === 0) return 'That was said already, in another window.';
  return said === 1 ? 'Noted of one.' : `Noted of ${said}.`;
}
