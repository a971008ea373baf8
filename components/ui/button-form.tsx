import type { ReactNode } from 'react';
import type { FormAction } from '@/lib/form';
import type { Look } from './button';
import { Form } from './form';
import { SubmitButton } from './submit-button';

/** A form that is one button. `sends` travels with it unseen; `label` says what it is for, where that is not `children`. */
export function ButtonForm({
  action,
  sends,
  label,
  look = 'line',
  pending,
  className = 'form mt-3',
  children,
}: {
  action: FormAction;
  sends: Readonly<Record<string, string>>;
  label: string;
  look?: Look;
  /** What the button says on its way. */
  pending: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Form action={action} className={className} label={label}>
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="acts">
        <SubmitButton look={look} pending={pending}>
          {children}
        </SubmitButton>
      </div>
    </Form>
  );
}
