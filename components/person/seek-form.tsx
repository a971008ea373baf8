'use client';

import Form from 'next/form';
import { type ReactNode, useRef } from 'react';

/**
 * A search by GET. A chip that was pressed with a finger or a mouse answers at once; with the keys, which pass
 * over chips on their way, and without script, Find does.
 */
export function SeekForm({ children }: { children: ReactNode }) {
  const pressed = useRef(false);
  return (
    <Form
      action="/people"
      onPointerDown={() => {
        pressed.current = true;
      }}
      onKeyDown={() => {
        pressed.current = false;
      }}
      onChange={(event) => {
        const isChip = event.target instanceof HTMLInputElement && /radio|checkbox/.test(event.target.type);
        if (isChip && pressed.current) event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </Form>
  );
}
