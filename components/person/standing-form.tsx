import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Standing } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { optionsOf, standingMeanings, standingWords } from './words';

type StandingFormProps = {
  action: FormAction;
  person: { id: string; standing: Standing };
  /** Whether opening up to them again is a second chance. */
  again: boolean;
};

/** How one deals with somebody. A second chance has a reason and terms. */
export function StandingForm({ action, person: { id, standing }, again }: StandingFormProps) {
  return (
    <Form action={action} className="form mt-3" label="Standing">
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="from" value={standing} />
      <Chips legend="Standing" hideLegend name="to" options={optionsOf(standingWords)} before={[standing]} />
      <dl className="meanings">
        {optionsOf(standingWords).map(({ value, label }) => (
          <div key={value}>
            <dt>{label}</dt>
            <dd>{standingMeanings[value as Standing]}</dd>
          </div>
        ))}
      </dl>
      {again ? (
        <p className="measure">
          Open again is a second chance. You still know each other; liking and trust start again from that
          day.
        </p>
      ) : null}
      <TextArea
        name="reason"
        label={again ? 'Why, and for a second chance it is needed' : 'Why, for your eyes alone'}
        maxLength={2000}
      />
      {again ? (
        <TextArea name="terms" label="Terms: what has to be different this time" maxLength={2000} />
      ) : null}
      <div className="acts">
        <SubmitButton look="line" pending="Keeping it">
          Keep this
        </SubmitButton>
      </div>
    </Form>
  );
}
