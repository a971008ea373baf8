import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Tolerance } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { ZoneField } from './zone-field';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, day) => ({ value: String(day), label }),
);

const tolerances: { value: Tolerance; label: string }[] = [
  { value: 'patient', label: 'I have a thick skin' },
  { value: 'standard', label: 'As most do' },
  { value: 'strict', label: 'I notice soon' },
];

type Settings = {
  name: string;
  zone: string;
  capacity: number;
  workdays: readonly number[];
  weekStartsOn: number;
  tolerance: Tolerance;
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
      <Chips
        legend="When somebody asks without manners"
        name="tolerance"
        options={tolerances}
        before={[now.tolerance]}
        hint="It moves only when Gus asks whether you want to keep an eye on how they ask. It changes no verdict."
      />
      <div className="acts">
        <SubmitButton pending="Saving">Save</SubmitButton>
      </div>
    </Form>
  );
}
