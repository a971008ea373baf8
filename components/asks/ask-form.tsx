import type { Somebody } from '@/components/log/company';
import { When } from '@/components/log/when';
import { MoreFold } from '@/components/person/more-fold';
import { Chip, Chips } from '@/components/ui/chips';
import { EnterSaves } from '@/components/ui/enter-saves';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, GATE, REQUEST_KINDS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { channelOptions, contextWords, feelings, kindWords, optionsOf, toneWords } from './ask-words';
import { WhoAsked } from './who-asked';

type AskFormProps = {
  action: FormAction;
  token: string;
  today: CalendarDate;
  yesterday: CalendarDate;
  /** People to choose from, and whoever asked, where that is known already. */
  offered: readonly Somebody[];
  who: string;
};

/**
 * "They asked for something": what, and how it came. Only who and what are needed; what is rare waits in a fold, which
 * opens by itself where something in it comes back.
 */
export function AskForm({ action, token, today, yesterday, offered, who }: AskFormProps) {
  return (
    <Form action={action} className="log" outcome={false} label="They asked for something">
      <EnterSaves />
      <Hidden name="token" value={token} />
      <Hidden name="heard" value="" />
      <WhoAsked offered={offered} before={who} />
      <WhatFor />
      <When today={today} yesterday={yesterday} />
      <HowItCame />
      <TextArea
        name="text"
        label="In their words"
        className="q"
        hint="Would you accept it from somebody who says it to your face?"
      />
      <MoreAboutIt />
      <div className="log-end">
        <SubmitButton look="full" pending="Saving">
          Save
        </SubmitButton>
        <FormOutcome />
      </div>
    </Form>
  );
}

function WhatFor() {
  return (
    <>
      <Chips
        legend="What for"
        name="kinds"
        type="checkbox"
        className="q"
        hint="To endorse, to recommend or to send business is about a skill: then say which."
      >
        {REQUEST_KINDS.map((kind) => (
          <Chip
            key={kind}
            type="checkbox"
            name="kinds"
            value={kind}
            data-skill={GATE[kind].ability ? '' : undefined}
          >
            {kindWords[kind]}
          </Chip>
        ))}
      </Chips>
      <TextInput
        name="areas"
        label="Which skills"
        className="q q-skills"
        hint="One or several, with commas between them: writing, plumbing."
        autoCapitalize="none"
        autoComplete="off"
      />
      <TextInput
        name="product"
        label="It is about"
        className="q"
        placeholder="Their page, a course, a raffle"
        autoComplete="off"
      />
    </>
  );
}

function HowItCame() {
  return (
    <>
      <Chips legend="It came by" name="channel" options={channelOptions} className="q" />
      <Chips legend="It was" name="tone" options={optionsOf(toneWords)} before={['polite']} className="q" />
    </>
  );
}

const signWords = {
  pitch: 'a sales pitch',
  again: 'asked again, after a no',
  toMany: 'sent to many',
  chain: 'meant for all my people',
  graffiti: 'put on my page',
  bombard: 'put before a group of mine',
} as const;
const signs = Object.keys(signWords) as (keyof typeof signWords)[];

function MoreAboutIt() {
  return (
    <div className="q">
      <MoreFold summary="More about it" of={[...signs, 'feeling', 'commission', 'motive']}>
        <Chips
          legend="And it was"
          name="signs"
          hint="Meant for all my people: then it is one ask, to tell everybody, whatever else it was for."
        >
          {signs.map((name) => (
            <Chip key={name} type="checkbox" name={name}>
              {signWords[name]}
            </Chip>
          ))}
        </Chips>
        <Chips
          legend="It made me feel"
          name="feeling"
          options={feelings.map((value) => ({ value, label: value }))}
          hint="Only you see this."
        />
        <Chips
          legend="Between us it was"
          name="context"
          options={optionsOf(contextWords)}
          before={['social']}
          hint="Selling is no offence; selling before saying hello is another matter."
        />
        <TextInput
          name="commission"
          label="What I would get for it"
          hint="Then whoever hears it from you should know."
        />
        <TextInput name="motive" label="Why, as they put it" />
      </MoreFold>
    </div>
  );
}
