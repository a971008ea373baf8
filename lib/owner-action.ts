import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { requireOwner } from '@/lib/auth/owner';
import type { Owner } from '@/lib/data/owner';
import type { FormAction, FormState, Values } from './form';

/**
 * How a write ends: `said` stays on the page, `go` leaves it, `errors` name fields, `refused` is the
 * rule's no, and `notHere` is an id that does not exist for this owner.
 */
export type Outcome =
  | { said: string }
  | { go: string }
  | { errors: Record<string, string> }
  | { refused: string }
  | { notHere: true };

const notHere = 'That is not here. Perhaps it was erased, or the page is an old one.';

/**
 * The wrapper every write goes through, in a fixed order: who, shape, act, refresh, go. Expected outcomes
 * come back as a FormState; only bugs and a dead database are thrown. Typed values are echoed (React
 * clears a form after an action), fields named password… never.
 */
export function ownerAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (owner: Owner, input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return async (_before, form) => {
    const owner = await requireOwner();
    const values = valuesOf(form);
    const shaped = schema.safeParse(values);
    if (!shaped.success)
      return { status: 'invalid', errors: fieldErrors(shaped.error), values: echo(values) };
    const outcome = await run(owner, shaped.data);
    return finish(outcome, values);
  };
}

/** The end that every kind of action shares: refresh what the browser holds, then stay or go. */
export function finish(outcome: Outcome, values: Values): FormState {
  if ('errors' in outcome) return { status: 'invalid', errors: outcome.errors, values: echo(values) };
  if ('refused' in outcome) return { status: 'refused', reason: outcome.refused, values: echo(values) };
  if ('notHere' in outcome) return { status: 'refused', reason: notHere, values: echo(values) };
  refresh();
  if ('go' in outcome) redirect(outcome.go);
  return { status: 'done', said: outcome.said };
}

/** A form's fields as plain values: text only, a repeated name as a list, React's own fields left out. */
export function valuesOf(form: FormData): Values {
  const values: Values = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue;
    const all = form.getAll(key).filter((value): value is string => typeof value === 'string');
    const [first = ''] = all;
    values[key] = all.length > 1 ? all : first;
  }
  return values;
}

/** The first thing that is off about each field, by the field's dotted name. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.') || 'form'] ??= issue.message;
  return errors;
}

function echo(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !/password/i.test(field)));
}
