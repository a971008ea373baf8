import type { ReactNode } from 'react';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import type { Standing } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type StepFormProps = {
  action: FormAction;
  person: string;
  from: Standing;
  to: Standing;
  label: string;
  className?: string;
  children: ReactNode;
};

/** A form that leads from the standing it shows to another; the server looks at both again. */
export function StepForm({ action, person, from, to, label, className, children }: StepFormProps) {
  return (
    <Form action={action} className={className} label={label}>
      <Hidden name="token" value={crypto.randomUUID()} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      {children}
    </Form>
  );
}
