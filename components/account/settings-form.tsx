import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { ZoneField } from './zone-field';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, day) => ({ value: String(day), label }),
);

type Settings = {
  name: string;
  zone: string;
  capacity: number;
  workdays: readonly number[];
  weekStartsOn: number;
};

/** What the owner may set about themselves and their week. */
export function SettingsForm({ action, now }: { action: FormAction; now: Settings }) {
  return (
    <Form action={action} className="form mt-3" label="Settings">
      <TextInput name="name" label="Your name" before={now.name} autoComplete="name" required />
      <ZoneField before={now.zone} />
      <TextInput
        type="number"
        name="capacity"
        label="People on a week’s list"
        hint="From 1 to 20. A short list gets done."
        before={String(now.capacity)}
        min={1}
        max={20}
        inputMode="numeric"
        required
      />
      <Chips
        legend="Days on which you like to be reminded of somebody"
        name="workdays"
        type="checkbox"
        options={days}
        before={now.workdays.map(String)}
      />
      <Select
        name="weekStartsOn"
        label="Your week begins on"
        options={days}
        before={String(now.weekStartsOn)}
      />
      <div className="acts">
        <SubmitButton pending="Saving">Save</SubmitButton>
      </div>
    </Form>
  );
}
