'use client';

import { useSyncExternalStore } from 'react';
import { Field } from '@/components/ui/field';
import { useFormState } from '@/components/ui/form';
import { typed } from '@/lib/form';

/**
 * The owner's time zone. Where script runs it is a list with the browser's own zone chosen; before that, a
 * field to write the name in. The list comes from the browser: 420 names would outweigh the page.
 */
export function ZoneField({ before }: { before?: string }) {
  const state = useFormState();
  const here = useSyncExternalStore(never, browserZone, onServer);
  const value = typed(state, 'zone', before ?? here ?? 'UTC');
  const hint = here ? undefined : 'The name of a city in your zone, such as Europe/Berlin or Asia/Kathmandu.';
  return (
    <Field name="zone" label="Time zone" hint={hint}>
      {(wiring) =>
        here ? (
          <select {...wiring} key={value} defaultValue={value}>
            {[...new Set([value, here, ...zoneNames()])].map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        ) : (
          <input type="text" autoComplete="off" spellCheck={false} {...wiring} defaultValue={value} />
        )
      }
    </Field>
  );
}

const never = () => () => {};
const onServer = () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || undefined;

function zoneNames(): string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'].sort();
}
