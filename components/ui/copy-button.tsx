'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button';

/**
 * Copies what stands in the field of this name in the same form. Where the browser lets nobody copy (no script, or a
 * page without TLS on another machine) the words are marked, or it says how to do it by hand.
 */
export function CopyButton({ of, children }: { of: string; children: ReactNode }) {
  const [said, setSaid] = useState<ReactNode>(null);
  return (
    <>
      <Button
        className="needs-script"
        onClick={async (event) => {
          const field = event.currentTarget.form?.elements.namedItem(of);
          if (!(field instanceof HTMLTextAreaElement)) return;
          setSaid((await copied(field)) ? 'Copied' : 'Marked: now copy');
        }}
      >
        <span aria-live="polite">{said ?? children}</span>
      </Button>
      <span className="quiet without-script">To copy it, mark the words and press Ctrl+C.</span>
    </>
  );
}

async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return false;
  }
}
