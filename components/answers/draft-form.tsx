import { Chips } from '@/components/ui/chips';
import { CopyButton } from '@/components/ui/copy-button';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, TextArea, TextInput } from '@/components/ui/inputs';
import { StoodBefore } from '@/components/ui/stood-before';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  type CalendarDate,
  type DraftCode,
  type DraftSlot,
  type Register,
  SLOT_QUESTIONS,
} from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type DraftFormProps = {
  action: FormAction;
  token: string;
  person: string;
  ask: string | null;
  kind: DraftCode;
  /** What these words may be told, and what of it is known. */
  slots: readonly DraftSlot[];
  known: Partial<Record<DraftSlot, string>>;
  register: Register;
  text: string;
  today: CalendarDate;
};

const registers = [
  { value: 'informal', label: 'As to a friend' },
  { value: 'formal', label: 'More formally' },
];

/** Words to somebody: from what is known, to change, to keep and to copy by hand. Gus sends nothing. */
export function DraftForm(props: DraftFormProps) {
  const { action, token, person, ask, kind, slots, known, register, text, today } = props;
  return (
    <Form key={kind} action={action} label="Your words" className="form grant">
      <Hidden name="token" value={token} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="ask" value={ask ?? ''} />
      <input type="hidden" name="kind" value={kind} />
      {slots.map((slot) =>
        slot === 'date' ? (
          <DateInput key={slot} name={slot} label={SLOT_QUESTIONS[slot]} before={known[slot]} max={today} />
        ) : (
          <TextInput
            key={slot}
            name={slot}
            label={SLOT_QUESTIONS[slot]}
            before={known[slot]}
            autoComplete="off"
          />
        ),
      )}
      <Chips legend="How to say it" name="register" options={registers} before={[register]} />
      <div className="acts">
        <SubmitButton look="line" name="write" value="yes" pending="Writing">
          Write it anew
        </SubmitButton>
      </div>
      <TextArea
        name="text"
        label="The words, to change and copy"
        className="letter-field"
        before={text}
        rows={7}
      />
      <StoodBefore text={text} />
      <p className="quiet">Gus sends nothing. Copy it, and give it to them yourself, or don’t.</p>
      <div className="acts acts-wide">
        <SubmitButton name="keep" value="yes" pending="Keeping it">
          Keep this version
        </SubmitButton>
        <CopyButton of="text">Copy</CopyButton>
      </div>
    </Form>
  );
}
