import 'server-only';
import { refresh } from 'next/cache';
import { RedirectType, redirect } from 'next/navigation';
import type { z } from 'zod';
import { requireOwner } from '@/lib/auth/owner';
import type { Owner } from '@/lib/data/owner';
import { echo, type FormAction, type FormState, type Values, valuesOf } from './form';
import { nest } from './input/nest';
import { say } from './said';

/**
 * How a write ends: `said` stays on the page, `go` leaves it (and says there what happened), `errors` name
 * fields (and may fill in others), `refused` is the rule's no (with an address to `look` again), and `notHere` is an id that does not exist
 * for this owner.
 */
export type Outcome =
  | { said: string }
  | { go: string; said?: string }
  | { errors: Record<string, string>; values?: Values }
  | { refused: string; look?: string }
  | { notHere: true };

const notHere = 'That is not here. Perhaps it was erased, or the page is an old one.';

/**
 * The wrapper every write goes through, in a fixed order: who, shape, act, refresh, go. Expected outcomes
 * come back as a FormState; only bugs and a dead database are thrown. Typed values are echoed (React
 * clears a form after an action), fields named password… never. The schema sees dotted names nested
 * (`facts.0.text`); errors and echoed values keep the dotted name.
 */
export function ownerAction<Input>(
  /** What the form may say; where that depends on who sends it (their today), a function of the owner. */
  shape: z.ZodType<Input> | ((owner: Owner) => z.ZodType<Input>),
  run: (owner: Owner, input: Input) => Promise<Outcome>,
): FormAction {
  return async (_before, form) => {
    const owner = await requireOwner();
    const schema = typeof shape === 'function' ? shape(owner) : shape;
    return shapeAndRun(schema, form, (input) => run(owner, input));
  };
}

/** The same for somebody who has not shown who they are: for signing in and making an account, nothing else. */
export function visitorAction<Input>(
  schema: z.ZodType<Input>,
  run: (input: Input) => Promise<Outcome>,
): FormAction {
  return (_before, form) => shapeAndRun(schema, form, run);
}

async function shapeAndRun<Input>(
  schema: z.ZodType<Input>,
  form: FormData,
  run: (input: Input) => Promise<Outcome>,
): Promise<FormState> {
  const values = valuesOf(form);
  const { nested, fieldOf } = nest(values);
  const shaped = schema.safeParse(nested);
  if (!shaped.success)
    return { status: 'invalid', errors: fieldErrors(shaped.error, fieldOf), values: echo(values) };
  return finish(await run(shaped.data), values);
}

/**
 * A form with rows that without script has "and one more": a submit named `more` that says of which kind. It gets the
 * form back with what was typed and the fields of that row, and saves nothing; any other submit goes to `save`.
 */
export function withOneMore(save: FormAction, row: (sent: Values, kind: string) => Values): FormAction {
  return async (before, form) => {
    const kind = form.get('more');
    if (typeof kind !== 'string') return save(before, form);
    await requireOwner();
    const values = valuesOf(form);
    return {
      status: 'invalid',
      errors: { form: 'Here is one more. Nothing is saved yet.' },
      values: { ...echo(values), ...row(values, kind) },
    };
  };
}

/** The end that every kind of action shares: refresh what the browser holds, then stay or go. */
export async function finish(outcome: Outcome, values: Values): Promise<FormState> {
  if ('errors' in outcome)
    return { status: 'invalid', errors: outcome.errors, values: { ...echo(values), ...outcome.values } };
  if ('refused' in outcome) {
    const { refused: reason, look } = outcome;
    return { status: 'refused', reason, ...(look && { look }), values: echo(values) };
  }
  if ('notHere' in outcome) return { status: 'refused', reason: notHere, values: echo(values) };
  refresh();
  if ('go' in outcome) {
    if (outcome.said) await say(outcome.said, outcome.go);
    // In the form's place: going back must not lead to a form that was saved already.
    redirect(outcome.go, RedirectType.replace);
  }
  return { status: 'done', said: outcome.said };
}

/** The first thing that is off about each field, by the name it was sent under. */
export function fieldErrors(
  error: z.ZodError,
  fieldOf: (path: readonly PropertyKey[]) => string = (path) => path.join('.'),
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[fieldOf(issue.path) || 'form'] ??= issue.message;
  return errors;
}
