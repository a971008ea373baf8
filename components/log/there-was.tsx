'use client';

import { Chips } from '@/components/ui/chips';

const opens: Record<string, string> = { help: 'help', moment: 'moments' };

/** The six quick chips (S1-6). Help and a moment open the place where their little more is asked. */
export function ThereWas() {
  return (
    <Chips
      legend="There was"
      name="there"
      type="checkbox"
      className="q"
      options={[
        { value: 'heads-up', label: 'a heads-up' },
        { value: 'idea', label: 'an idea' },
        { value: 'laugh', label: 'a laugh' },
        { value: 'thought', label: 'a thought' },
        { value: 'moment', label: 'a moment' },
        { value: 'help', label: 'some help' },
      ]}
      onChange={({ target }) => openMore(target)}
    />
  );
}

function openMore(chip: EventTarget) {
  if (!(chip instanceof HTMLInputElement) || !chip.checked) return;
  const kind = opens[chip.value];
  const more = chip.form?.querySelector<HTMLDetailsElement>(`details[data-kind="${kind}"]`);
  if (more) more.open = true;
}
