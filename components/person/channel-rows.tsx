'use client';

import { DateInput, Select, TextInput } from '@/components/ui/inputs';
import type { CalendarDate } from '@/lib/domain';
import { MoreFold } from './more-fold';
import { OneMore } from './one-more';
import { useRows } from './use-rows';
import { channelStateWords, channelWords, optionsOf } from './words';

type Channel = {
  kind: string;
  handle: string;
  state?: string;
  since?: CalendarDate | null;
  until?: CalendarDate | null;
};

/** Where they can be reached, one way a row; a row without a handle is none. */
export function ChannelRows({ before }: { before: readonly Channel[] }) {
  const { rows, add } = useRows('channels', before.length);
  return (
    <fieldset>
      <legend>Where they can be reached</legend>
      {rows.map((at) => (
        <div key={at} className="fields fields-channel">
          <Select
            name={`channels.${at}.kind`}
            label={`Way ${at + 1}`}
            hideLabel
            options={optionsOf(channelWords)}
            before={before[at]?.kind ?? 'email'}
          />
          <TextInput
            name={`channels.${at}.handle`}
            label={`Address, number or handle ${at + 1}`}
            hideLabel
            before={before[at]?.handle}
            placeholder="Address, number or handle"
            autoComplete="off"
          />
          <Joined at={at} before={before[at]} />
        </div>
      ))}
      <OneMore kind="channels" add={add} label="And one more way to reach them" />
    </fieldset>
  );
}

// Folded away for most: it matters where one connects, follows and leaves.
function Joined({ at, before }: { at: number; before?: Channel }) {
  const state = before?.state ?? '';
  const row = `channels.${at}`;
  return (
    <MoreFold
      summary={state ? (channelStateWords[state] ?? state) : 'How you are joined there'}
      of={[`${row}.state`, `${row}.since`, `${row}.until`]}
    >
      <Select
        name={`${row}.state`}
        label={`How you are joined (${at + 1})`}
        options={[{ value: '', label: 'Not said' }, ...optionsOf(channelStateWords)]}
        before={state}
      />
      <div className="form-two">
        <DateInput name={`${row}.since`} label={`Since (${at + 1})`} before={before?.since ?? ''} />
        <DateInput name={`${row}.until`} label={`Until (${at + 1})`} before={before?.until ?? ''} />
      </div>
    </MoreFold>
  );
}
