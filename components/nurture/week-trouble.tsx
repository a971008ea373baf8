'use client';

import { Row } from '@/components/shell/row';
import { useFormState } from '@/components/ui/form';
import { Refused } from '@/components/ui/said';

/** What is in the way of putting somebody off, above the list; a day that is off says so beside the day. */
export function WeekTrouble() {
  const state = useFormState();
  const reason =
    state.status === 'refused' ? state.reason : state.status === 'invalid' ? state.errors.form : undefined;
  return reason ? (
    <Row>
      <Refused>{reason}</Refused>
    </Row>
  ) : null;
}
