import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { STAGE_NAMES, STAGES, type Stage } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

const rings = STAGES.map((value) => {
  const name = STAGE_NAMES[value];
  return { value, label: name.charAt(0).toUpperCase() + name.slice(1) };
});

type RingFormProps = { action: FormAction; person: { id: string; stage: Stage; eligible: Stage } };

/** A ring by the owner's own word. */
export function RingForm({ action, person: { id, stage, eligible } }: RingFormProps) {
  return (
    <Form action={action} className="form mt-3" label="Ring">
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="from" value={stage} />
      <Chips
        legend="Ring"
        hideLegend
        name="to"
        options={rings}
        before={[stage]}
        hint={`By what you have written down they are: ${STAGE_NAMES[eligible]}. The ring is yours to choose; before you put your name to anything, the gate still looks at the evidence.`}
      />
      <div className="acts">
        <SubmitButton look="line" pending="Placing them">
          Place them there
        </SubmitButton>
      </div>
    </Form>
  );
}
