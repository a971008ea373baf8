import { channelOptions } from '@/components/asks/ask-words';
import { WhoAsked } from '@/components/asks/who-asked';
import type { Somebody } from '@/components/log/company';
import { When } from '@/components/log/when';
import { MoreFold } from '@/components/person/more-fold';
import { Chip, Chips } from '@/components/ui/chips';
import { EnterSaves } from '@/components/ui/enter-saves';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type Props = {
  action: FormAction;
  token: string;
  today: CalendarDate;
  yesterday: CalendarDate;
  offered: readonly Somebody[];
  who: string;
};

/** An endorsement or a recommendation, given or received: whose, which way, for which skill. */
export function TestimonialForm({ action, token, today, yesterday, offered, who }: Props) {
  return (
    <Form action={action} className="log" outcome={false} label={label}>
      <EnterSaves />
      <Hidden name="token" value={token} />
      <WhoAsked legend="Who" offered={offered} before={who} />
      <WhichWay />
      <When today={today} yesterday={yesterday} />
      <TheWords />
    </Form>
  );
}

const label = 'An endorsement or a recommendation';

/** What was said of one, as it is kept. */
type Kept = {
  direction: string;
  kind: string;
  area: string;
  on: CalendarDate;
  channel: string;
  witnessed: string;
  text: string;
  commission: string;
  disclosed: boolean;
};

type CorrectionProps = {
  action: FormAction;
  id: string;
  /** The mark of how it was when the form was opened. */
  mark: string;
  kept: Kept;
  today: CalendarDate;
};

/** A correction of one; whose it is stays. */
export function TestimonialCorrection({ action, id, mark, kept, today }: CorrectionProps) {
  return (
    <Form action={action} className="log" outcome={false} label={label}>
      <EnterSaves />
      <Hidden name="testimonial" value={id} />
      <input type="hidden" name="opened" value={mark} />
      <WhichWay kept={kept} />
      <DateInput name="on" label="On which day" className="q" before={kept.on} max={today} />
      <TheWords kept={kept} />
    </Form>
  );
}

function WhichWay({ kept }: { kept?: Kept }) {
  return (
    <>
      <Chips
        legend="Which way"
        name="direction"
        className="q"
        before={[kept?.direction ?? 'given']}
        options={[
          { value: 'given', label: 'From me for them' },
          { value: 'received', label: 'From them for me' },
        ]}
        hint="What they write about you proves nothing about them, kind as it is."
      />
      <Chips
        legend="What"
        name="kind"
        className="q"
        before={[kept?.kind ?? 'endorse']}
        options={[
          { value: 'endorse', label: 'an endorsement' },
          { value: 'recommend', label: 'a recommendation' },
        ]}
      />
      <TextInput
        name="area"
        label="For which skill"
        className="q"
        before={kept?.area}
        autoCapitalize="none"
        autoComplete="off"
      />
      <TextInput
        name="witnessed"
        label="What was seen first-hand"
        className="q"
        placeholder="The kitchen they built for us"
        before={kept?.witnessed}
      />
    </>
  );
}

function TheWords({ kept }: { kept?: Kept }) {
  return (
    <>
      <Chips
        legend="Where it stands"
        name="channel"
        options={channelOptions}
        className="q"
        before={kept?.channel ? [kept.channel] : []}
      />
      <TextArea name="text" label="What was written" className="q" before={kept?.text} />
      <div className="q">
        <MoreFold summary="What is in it" open={Boolean(kept?.commission)}>
          <TextInput
            name="commission"
            label="What is in it for you, or for them"
            hint="Then whoever hears it should know."
            before={kept?.commission}
          />
          <Chips legend="And" hideLegend name="disclosed" type="checkbox">
            <Chip type="checkbox" name="disclosed" on={kept?.disclosed}>
              that was said
            </Chip>
          </Chips>
        </MoreFold>
      </div>
      <div className="log-end">
        <SubmitButton pending="Saving">Save</SubmitButton>
        <FormOutcome />
      </div>
    </>
  );
}
