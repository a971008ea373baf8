import { channelOptions } from '@/components/asks/ask-words';
import { WhoAsked } from '@/components/asks/who-asked';
import type { Somebody } from '@/components/log/company';
import { When } from '@/components/log/when';
import { MoreFold } from '@/components/person/more-fold';
import { Chip, Chips } from '@/components/ui/chips';
import { EnterSaves } from '@/components/ui/enter-saves';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea, TextInput } from '@/components/ui/inputs';
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
    <Form action={action} className="log" outcome={false} label="An endorsement or a recommendation">
      <EnterSaves />
      <Hidden name="token" value={token} />
      <WhoAsked legend="Who" offered={offered} before={who} />
      <Chips
        legend="Which way"
        name="direction"
        className="q"
        before={['given']}
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
        before={['endorse']}
        options={[
          { value: 'endorse', label: 'an endorsement' },
          { value: 'recommend', label: 'a recommendation' },
        ]}
      />
      <TextInput name="area" label="For which skill" className="q" autoCapitalize="none" autoComplete="off" />
      <TextInput
        name="witnessed"
        label="What was seen first-hand"
        className="q"
        placeholder="The kitchen they built for us"
      />
      <When today={today} yesterday={yesterday} />
      <Chips legend="Where it stands" name="channel" options={channelOptions} className="q" />
      <TextArea name="text" label="What was written" className="q" />
      <div className="q">
        <MoreFold summary="What is in it">
          <TextInput
            name="commission"
            label="What is in it for you, or for them"
            hint="Then whoever hears it should know."
          />
          <Chips legend="And" hideLegend name="disclosed" type="checkbox">
            <Chip type="checkbox" name="disclosed">
              that was said
            </Chip>
          </Chips>
        </MoreFold>
      </div>
      <div className="log-end">
        <SubmitButton pending="Saving">Save</SubmitButton>
        <FormOutcome />
      </div>
    </Form>
  );
}
