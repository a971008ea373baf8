'use client';

import { useEffect, useRef, useState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, isCalendarDate } from '@/lib/domain';
import { dayWords, listWords } from '@/lib/format';
import { useCompany } from './company';

type Days = { today: CalendarDate; yesterday: CalendarDate };

/** Save, and beside it what will be saved: "Dana and Ruth, today". */
export function SaveLine({ today, yesterday }: Days) {
  const { chosen } = useCompany();
  const [day, setDay] = useState<CalendarDate>(today);
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = line.current?.closest('form');
    const read = () => {
      const sent = new FormData(form ?? undefined);
      const day = sent.get('on') || sent.get('day');
      setDay(isCalendarDate(day) ? day : today);
    };
    form?.addEventListener('change', read);
    return () => form?.removeEventListener('change', read);
  }, [today]);
  const words = day === today ? 'today' : day === yesterday ? 'yesterday' : dayWords(day, today);
  return (
    <>
      <SubmitButton pending="Saving">Save</SubmitButton>
      <span ref={line} className="hint">
        {chosen.length > 0 ? `${listWords(chosen.map((one) => one.name))}, ${words}` : null}
      </span>
    </>
  );
}
