'use client';

import type { ComponentProps } from 'react';
import { Chips } from '@/components/ui/chips';

const opens: Record<string, string> = { help: 'help', moment: 'moments' };

/** Chips of which help and a moment open the place where their little more is asked. */
export function OpeningChips(props: ComponentProps<typeof Chips>) {
  return <Chips {...props} onChange={({ target }) => openMore(target)} />;
}

function openMore(chip: EventTarget) {
  if (!(chip instanceof HTMLInputElement) || !chip.checked) return;
  const kind = opens[chip.value];
  const more = chip.form?.querySelector<HTMLDetailsElement>(`details[data-kind="${kind}"]`);
  if (more) more.open = true;
}
