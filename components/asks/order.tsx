import type { CalendarDate } from '@/lib/domain';
import { dayWords } from '@/lib/format';

type Days = { firstAskedOn: CalendarDate | null; firstWarmOn: CalendarDate | null };

/** "First asked on 3 March; first warm day 5 May": which came first, the asking or the warmth. */
export function Order({ days: { firstAskedOn, firstWarmOn }, today }: { days: Days; today: CalendarDate }) {
  if (!firstAskedOn) return null;
  const isEarly = firstWarmOn === null || firstAskedOn < firstWarmOn;
  return (
    <p>
      First asked on {dayWords(firstAskedOn, today)};{' '}
      {firstWarmOn ? `first warm day ${dayWords(firstWarmOn, today)}` : 'no warm day so far'}.
      {isEarly ? ' The asking came first.' : ''}
    </p>
  );
}
