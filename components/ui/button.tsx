import type { ComponentProps } from 'react';
import { Link } from './link';

export type Look = 'full' | 'line' | 'act';

/** Full: the one thing this page is for. Line: every other button. Act: a quiet word that does something. */
export const looks: Record<Look, string> = { full: 'btn btn-full', line: 'btn', act: 'act' };

type ButtonProps = ComponentProps<'button'> & { look?: Look };

/** A button that script gives its meaning. What sends a form is a SubmitButton. */
export function Button({ look = 'line', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`${looks[look]} ${className}`} {...rest} />;
}

/** A link that stands among buttons and looks like one. */
export function LinkButton({
  look = 'line',
  className = '',
  ...rest
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link className={`${looks[look]} ${className}`} {...rest} />;
}

/** A quiet action: a link if it has an address, else a button. */
export function Act(props: ComponentProps<typeof Link> | ComponentProps<'button'>) {
  return 'href' in props ? <LinkButton look="act" {...props} /> : <Button look="act" {...props} />;
}
