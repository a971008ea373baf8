import { IntroductionLines, type Line } from '@/components/introductions/introduction-lines';
import { Section } from '@/components/shell/row';
import type { CalendarDate } from '@/lib/domain';

/** The latest introductions of somebody, whichever side they were on. */
export function Introductions({ lines, today }: { lines: readonly Line[]; today: CalendarDate }) {
  if (lines.length === 0) return null;
  return <Section title="Introductions" rows={<IntroductionLines lines={lines} today={today} />} />;
}
