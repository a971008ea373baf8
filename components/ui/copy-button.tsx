'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button';

/** Copies what stands in the field of this name in the same form. Without script the words can be copied by hand. */
export function CopyButton({ of, children }: { of: string; children: ReactNode }) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      onClick={async (event) => {
        const field = event.currentTarget.form?.elements.namedItem(of);
        if (!(field instanceof HTMLTextAreaElement)) return;
        await navigator.clipboard.writeText(field.value);
        setCopied(true);
      }}
    >
      <span aria-live="polite">{copied ? 'Copied' : children}</span>
    </Button>
  );
}
