'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button';

/**
 * A sheet lying on the page: a native dialog, opened when it appears, with its first field in focus. Esc and
 * Close go back to the page below unless `onClose` says otherwise. The focus returns to where it was, also
 * when the page takes the sheet away.
 */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const onceClosed = useEffectEvent(() => (onClose ? onClose() : router.back()));
  useLayoutEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return;
    const closed = () => onceClosed();
    sheet.showModal();
    sheet.querySelector<HTMLElement>('form :is(input:not([type="hidden"]), select, textarea)')?.focus();
    sheet.addEventListener('close', closed);
    return () => {
      // Silent: whoever removes the sheet knows. Closing it before it leaves gives the focus back.
      sheet.removeEventListener('close', closed);
      sheet.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id}>
      <div className="sheet-top">
        <h2 id={id}>{title}</h2>
        <Button look="act" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
      {children}
    </dialog>
  );
}
