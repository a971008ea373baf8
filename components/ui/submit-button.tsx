'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type Look, looks } from './button';

type SubmitProps = Omit<ComponentProps<'button'>, 'type'> & {
  look?: Look;
  /** What it says on its way: "Saving". */
  pending?: string;
};

/**
 * Sends the form it stands in. While the form is on its way a second press does nothing, and the button
 * keeps its focus: `disabled` would drop it.
 */
export function SubmitButton({ look = 'full', pending, children, className = '', ...rest }: SubmitProps) {
  const status = useFormStatus();
  const mine = status.pending && (rest.name === undefined || status.data.get(rest.name) === rest.value);
  return (
    <button
      type="submit"
      className={`${looks[look]} ${className}`}
      aria-disabled={status.pending || undefined}
      onClick={(event) => status.pending && event.preventDefault()}
      {...rest}
    >
      {mine && pending ? pending : children}
    </button>
  );
}
