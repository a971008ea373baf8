'use client';

import { useEffect, useRef, useState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { listWords } from '@/lib/format';
import { type Somebody, useCompany } from './company';

// Here, not in lib/format: the browser knows the months already, and need not be sent them.
const dayWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Save, and beside it what will be saved: "Dana and Ruth, today". */
export function SaveLine() {
  const { chosen, isKnown } = useCompany();
  const [day, setDay] = useState('today');
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = line.current?.closest('form');
    const read = () => setDay(dayOf(form));
    form?.addEventListener('change', read);
    return () => form?.removeEventListener('change', read);
  }, []);
  return (
    <>
      <SubmitButton pending="Saving">Save</SubmitButton>
      <span ref={line} className="hint">
        {isKnown && chosen.length > 0 ? `${namesOf(chosen)}, ${day}` : null}
      </span>
    </>
  );
}

function namesOf(chosen: readonly Somebody[]): string {
  const names = chosen.map((one) => one.name);
  return listWords(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
}

/** The day that would be saved: the date where there is one, else what the chosen chip says. */
function dayOf(form: HTMLFormElement | null | undefined): string {
  const date = form?.querySelector<HTMLInputElement>('[name="on"]')?.valueAsDate;
  if (date) return dayWords.format(date);
  const chip = form?.querySelector('[name="day"]:checked + span');
  return chip?.textContent?.toLowerCase() ?? 'today';
}
