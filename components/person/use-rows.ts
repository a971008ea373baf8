'use client';

import { useState } from 'react';
import { useFormState } from '@/components/ui/form';

/**
 * How many rows of a repeating group a form shows: those it came back with, else those there were and one that is
 * empty; `add` shows one more. Without script the same is a submit with `more`.
 */
export function useRows(kind: string, before: number): { rows: number[]; add: () => void } {
  const state = useFormState();
  const [added, setAdded] = useState(0);
  const sent = state.status === 'invalid' || state.status === 'refused' ? Object.keys(state.values) : [];
  const places = sent.flatMap((name) => {
    const [of, at] = name.split('.');
    return of === kind && /^\d+$/.test(at ?? '') ? [Number(at) + 1] : [];
  });
  const rows = Math.max(before + 1, added, ...places);
  return { rows: [...Array(rows).keys()], add: () => setAdded(rows + 1) };
}
