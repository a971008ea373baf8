'use client';

import { type ReactNode, useId } from 'react';
import { errorOf } from '@/lib/form';
import { useFormState } from './form';
import { Sign } from './sign';

/** What every field can be told, whatever is inside it. */
export type FieldProps = {
  /** Dotted where a form has parts: `facts.0.text`. Errors come back under the same name. */
  name: string;
  label: ReactNode;
  /** Heard but not seen, where the sentence around the field already asks. */
  hideLabel?: boolean;
  /** A quiet line under the field, read out with it. */
  hint?: ReactNode;
};

/** What the control inside must carry so that label, hint and error belong to it. */
export type Wiring = {
  id: string;
  name: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
  autoFocus?: true;
};

/**
 * Label, control, hint and error, tied together by ids made here. After a form is sent without script the
 * first field that is off takes the focus when the page arrives.
 */
export function Field({
  name,
  label,
  hideLabel = false,
  hint,
  className = '',
  children,
}: FieldProps & { className?: string; children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const error = errorOf(useFormState(), name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const wiring: Wiring = {
    id,
    name,
    'aria-describedby': described || undefined,
    ...(error ? { 'aria-invalid': true, autoFocus: true } : {}),
  };
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      {children(wiring)}
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** What is off, in a sentence, with its sign: red alone says nothing to everybody. */
export function FieldError({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="error">
      <Sign name="warn" size={18} />
      <span>{children}</span>
    </p>
  );
}
