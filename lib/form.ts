/** What was typed, by field; a field that may repeat keeps all its values. Never passwords, never files. */
export type Values = Record<string, string | string[]>;

/**
 * What a form knows after it was sent. `invalid` names the fields and keeps what was typed; `refused` is
 * the rule's no, in one sentence that says what would change it, with an address to `look` again where the page is an
 * old one; `done` says what happened in its place.
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; said: string }
  | { status: 'invalid'; errors: Record<string, string>; values: Values }
  | { status: 'refused'; reason: string; look?: string; values: Values };

/**
 * The most that a form may send, in bytes; Next itself would answer a larger one with a bare 500. It has room for any
 * field many times over, so that what is too long for one still comes back, with how long it is.
 */
export const mostBytes = 1_000_000;

/** How an action looks to the form that is handed it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A form that nobody has sent yet. */
export const idle: FormState = { status: 'idle' };

/** What was typed into one field, or what stood there before anybody typed. */
export function typed(state: FormState, field: string, before = ''): string {
  if (state.status !== 'invalid' && state.status !== 'refused') return before;
  const value = state.values[field];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All that was chosen in a field that may repeat, such as boxes. */
export function chosen(state: FormState, field: string, before: string[] = []): string[] {
  if (state.status !== 'invalid' && state.status !== 'refused') return before;
  const value = state.values[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** What is off about one field, if anything. */
export function errorOf(state: FormState, field: string): string | undefined {
  return state.status === 'invalid' ? state.errors[field] : undefined;
}

/** A form's fields as plain values: text only, a repeated name as a list, React's own fields left out. */
export function valuesOf(form: FormData): Values {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name).filter((value): value is string => typeof value === 'string');
      const [first = ''] = all;
      return [name, all.length > 1 ? all : first];
    }),
  );
}

/** What may be shown again of what was sent: everything but fields named password…. */
export function echo(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !/password/i.test(field)));
}
