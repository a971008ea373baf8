'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { keysAreOn } from '@/components/shell/keys';

/**
 * One key marks whoever is at hand and goes on to the next: the letters handed in, or 1 to 4; z goes back and takes the
 * mark off. Everything can be done without: each mark is a radio.
 */
export function TriageKeys({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The whole form: after the last of them the button is at hand, and the way back begins there.
    const here = list.current?.closest('form');
    const listen = (event: KeyboardEvent) => onKey(event, rowsOf(list.current), keys);
    here?.addEventListener('keydown', listen);
    return () => here?.removeEventListener('keydown', listen);
  }, [keys]);
  useEffect(() => firstOf(rowsOf(list.current)[0])?.focus({ preventScroll: true }), []);
  return <div ref={list}>{children}</div>;
}

function onKey(event: KeyboardEvent, rows: Element[], keys: readonly string[]) {
  if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return;
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const mark = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : keys.indexOf(event.key.toLowerCase());
  if (event.key.toLowerCase() === 'z') return back(event, rows, at);
  const radio = rows[at]?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[mark];
  if (!radio) return;
  event.preventDefault();
  radio.checked = true;
  const next = firstOf(rows[at + 1]);
  const form = rows[at]?.closest('form');
  (next ?? form?.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
}

function back(event: KeyboardEvent, rows: Element[], at: number) {
  event.preventDefault();
  const row = rows[(at < 0 ? rows.length : at) - 1] ?? rows[at];
  for (const radio of row?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])
    radio.checked = false;
  firstOf(row)?.focus();
}

function rowsOf(list: HTMLElement | null): Element[] {
  return [...(list?.querySelectorAll('fieldset') ?? [])];
}

/** The radio that the Tab key would reach: the marked one, else the first. */
function firstOf(row: Element | undefined): HTMLInputElement | null {
  const marked = row?.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  return marked ?? row?.querySelector<HTMLInputElement>('input[type="radio"]') ?? null;
}
