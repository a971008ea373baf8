'use client';

import type { ReactNode } from 'react';
import { useFormState } from '@/components/ui/form';
import { errorOf, typed } from '@/lib/form';

type MoreFoldProps = {
  summary: string;
  /** The fields within, where the form has many folds: then it opens only with something in them. */
  of?: readonly string[];
  /** True where there is something in it from the beginning. */
  open?: boolean;
  children: ReactNode;
};

/** Fields folded away until they are wanted; open where the form came back, so that nothing off is out of sight. */
export function MoreFold({ summary, of, open = false, children }: MoreFoldProps) {
  const state = useFormState();
  const isBack = state.status !== 'idle';
  const isOpen = isBack && (!of || of.some((field) => errorOf(state, field) || typed(state, field)));
  return (
    <details className="fold" open={open || isOpen}>
      <summary>{summary}</summary>
      <div className="form">{children}</div>
    </details>
  );
}
