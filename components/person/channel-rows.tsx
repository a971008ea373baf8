'use client';

import { Select, TextInput } from '@/components/ui/inputs';
import { OneMore } from './one-more';
import { useRows } from './use-rows';
import { channelWords, optionsOf } from './words';

/** Where they can be reached, one way a row; a row without a handle is none. */
export function ChannelRows({ before }: { before: readonly { kind: string; handle: string }[] }) {
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
        </div>
      ))}
      <OneMore kind="channels" add={add} label="And one more way to reach them" />
    </fieldset>
  );
}
