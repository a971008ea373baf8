'use client';

import type { ReactNode } from 'react';
import { useFormState } from '@/components/ui/form';

/** Fields folded away until they are wanted; open where the form came back, so that nothing off is out of sight. */
export function MoreFold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="fold" open={useFormState().status !== 'idle'}>
      <summary>{summary}</summary>
      <div className="form">{children}</div>
    </details>
  );
}
