import { When } from '@/components/log/when';
import { WhichOne } from '@/components/log/which-one';
import { Chip, Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { type Option, TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { GATE, REQUEST_KINDS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { channelOptions } from './ask-words';

type AskFormProps = {
  action: FormAction;
  token: string;
  today: string;
  yesterday: string;
  /** Who asked, where that is known already. */
  who?: { id: string; name: string };
};

const kinds: Option[] = REQUEST_KINDS.map((kind) => ({ value: kind, label: GATE[kind].plain }));

const contexts: Option[] = [
  { value: 'social', label: 'Out of the blue, or among friends' },
  { value: 'sales', label: 'A sales call' },
  { value: 'business', label: 'We do business already' },
];

const tones: Option[] = [
  { value: 'polite', label: 'A question' },
  { value: 'order', label: 'An order' },
  { value: 'pressure', label: 'Pressure' },
];

const feelings: Option[] = ['used', 'pressured', 'a number', 'glad', 'proud'].map((value) => ({
  value,
  label: value,
}));

/** "They asked for something": what, how it came, and how it felt. Only who and what are needed. */
export function AskForm({ action, token, today, yesterday, who }: AskFormProps) {
  return (
    <Form action={action} className="form log">
      <input type="hidden" name="token" value={token} />
      {who ? (
        <p className="letter">
          <input type="hidden" name="who" value={who.id} />
          <bdi>{who.name}</bdi> asked for something.
        </p>
      ) : (
        <>
          <TextInput name="somebody" label="Who asked?" maxLength={200} autoComplete="off" />
          <WhichOne />
        </>
      )}
      <Chips legend="What for" name="kinds" type="checkbox" options={kinds} className="q" />
      <TextInput
        name="areas"
        label="For which skill, where it is about one"
        hint="Several with commas between them."
        maxLength={500}
        autoCapitalize="none"
      />
      <When today={today} yesterday={yesterday} />
      <Chips legend="How it came" name="channel" options={channelOptions} className="q" />
      <Chips legend="It was" name="tone" options={tones} before={['polite']} className="q">
        <Chip type="checkbox" name="again" apart>
          Again, after a no
        </Chip>
      </Chips>
      <Chips legend="In which context" name="context" options={contexts} before={['social']} className="q">
        <Chip type="checkbox" name="pitch" apart>
          It came as a sales pitch
        </Chip>
      </Chips>
      <Fold summary="More about it">
        <Chips legend="And" name="more" className="q">
          <Chip type="checkbox" name="toMany">
            Sent to many
          </Chip>
          <Chip type="checkbox" name="chain">
            For my people’s people
          </Chip>
          <Chip type="checkbox" name="graffiti">
            All over my page
          </Chip>
          <Chip type="checkbox" name="bombard">
            To a whole group of mine
          </Chip>
        </Chips>
        <TextInput name="product" label="What it would promote" maxLength={200} />
        <TextInput
          name="commission"
          label="What would be in it for me"
          hint="Then whoever hears your word should know of it."
          maxLength={200}
        />
        <TextInput name="motive" label="Why, as they put it" maxLength={500} />
      </Fold>
      <TextArea name="text" label="What they wrote or said" maxLength={10_000} />
      <Chips
        legend="It made me feel"
        name="feeling"
        options={feelings}
        className="q"
        hint="Only you see this."
      />
      <SubmitButton look="full" pending="Saving">
        Save
      </SubmitButton>
    </Form>
  );
}
