'use client';

import type { ComponentProps, ReactNode } from 'react';
import { typed } from '@/lib/form';
import { Field, type FieldProps } from './field';
import { useFormState } from './form';

/** What the control held before anybody typed, and the rest of what HTML allows it: but no length, which cuts in silence. */
type Control<Tag extends 'input' | 'textarea' | 'select'> = FieldProps & {
  before?: string;
  /** For the field as a whole: where it stands. */
  className?: string;
} & Omit<
    ComponentProps<Tag>,
    'name' | 'id' | 'defaultValue' | 'value' | 'className' | 'children' | 'maxLength'
  >;

/** One line of words; also e-mail, search, password and number by `type`. */
export function TextInput({ name, label, hideLabel, hint, className, before, ...rest }: Control<'input'>) {
  const state = useFormState();
  return (
    <Field {...{ name, label, hideLabel, hint, className }}>
      {(wiring) => (
        <input type="text" dir="auto" {...rest} {...wiring} defaultValue={typed(state, name, before)} />
      )}
    </Field>
  );
}

/** Several lines; it grows with what is written where the browser can. */
export function TextArea({ name, label, hideLabel, hint, className, before, ...rest }: Control<'textarea'>) {
  const state = useFormState();
  return (
    <Field {...{ name, label, hideLabel, hint, className }}>
      {(wiring) => (
        <textarea dir="auto" rows={2} {...rest} {...wiring} defaultValue={typed(state, name, before)} />
      )}
    </Field>
  );
}

/** A day, 'YYYY-MM-DD'. */
export function DateInput({ name, label, hideLabel, hint, className, before, ...rest }: Control<'input'>) {
  const state = useFormState();
  return (
    <Field {...{ name, label, hideLabel, hint, className }}>
      {(wiring) => <input {...rest} type="date" {...wiring} defaultValue={typed(state, name, before)} />}
    </Field>
  );
}

export type Option = { value: string; label: string };

type SelectProps = Control<'select'> & {
  options?: readonly Option[];
  /** Instead of options, for groups. */
  children?: ReactNode;
};

/** One of several, where chips would be too many. */
export function Select({
  name,
  label,
  hideLabel,
  hint,
  className,
  before,
  options,
  children,
  ...rest
}: SelectProps) {
  const value = typed(useFormState(), name, before);
  return (
    <Field {...{ name, label, hideLabel, hint, className }}>
      {(wiring) => (
        // Keyed, because a select takes its default only once, and React clears the form after an action.
        <select {...rest} {...wiring} key={value} defaultValue={value}>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
      )}
    </Field>
  );
}
