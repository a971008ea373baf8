import type { ReactNode } from 'react';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/lib/form';
import { WeekTrouble } from './week-trouble';

/**
 * The week's list as one form: every button says what it does by its name and for whom by its value. Forty forms
 * would be forty times the same hidden fields. `put` are those put off before, as the address names them.
 */
export function WeekForm({
  action,
  put,
  children,
}: {
  action: FormAction;
  put: string;
  children: ReactNode;
}) {
  return (
    <Form action={action} className="week-form" label="Whom to think of" outcome={false}>
      {/* What Enter in a day presses: the first button, which must not be somebody's. */}
      <button type="submit" hidden>
        Snooze
      </button>
      <input type="hidden" name="put" value={put} />
      <WeekTrouble />
      {children}
    </Form>
  );
}
