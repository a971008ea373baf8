'use client';

import { Chips } from '@/components/ui/chips';
import { DateInput } from '@/components/ui/inputs';

/** The question When: today, yesterday, or a date, of which the last one touched holds. */
export function When({ today, yesterday }: { today: string; yesterday: string }) {
  return (
    <Chips
      legend="When"
      name="day"
      className="q"
      options={[
        { value: today, label: 'Today' },
        { value: yesterday, label: 'Yesterday' },
      ]}
      before={[today]}
      onChange={({ target }) => outdo(target)}
    >
      <DateInput name="on" label="Another day" hideLabel max={today} className="beside" />
    </Chips>
  );
}

/** A date unticks the chips, a chip empties the date: what is on the page is what will be saved. */
function outdo(field: EventTarget) {
  if (!(field instanceof HTMLInputElement) || !field.form) return;
  for (const other of field.form.querySelectorAll<HTMLInputElement>('[name="day"], [name="on"]')) {
    if (field.name === 'on' && field.value !== '') other.checked = false;
    if (field.name === 'day' && other.name === 'on') other.value = '';
  }
}
