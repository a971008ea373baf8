'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button';

/**
 * A sheet lying on the page: a native dialog, opened when it appears, with its first field in focus. Esc and
 * Close go back to the page below unless `onClose` says otherwise, and ask first where something was written; Esc
 * again keeps it.
 * The focus returns to where it was, also when the page takes the sheet away.
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
  const [isAsking, setAsking] = useState(false);
  const onceClosed = useEffectEvent(() => (onClose ? onClose() : router.back()));
  const close = () => dialog.current?.close();
  const closeUnlessWritten = () => {
    if (hasWords(dialog.current)) setAsking(true);
    else close();
  };
  const goBack = () => (isAsking ? setAsking(false) : closeUnlessWritten());
  // The browser lets the second Esc in a row close a dialog, whatever is answered; the key itself it leaves to us.
  const onceEscaped = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    goBack();
  });
  useLayoutEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return;
    const closed = () => onceClosed();
    sheet.showModal();
    sheet.querySelector<HTMLElement>('form :is(input:not([type="hidden"]), select, textarea)')?.focus();
    sheet.addEventListener('close', closed);
    document.addEventListener('keydown', onceEscaped);
    return () => {
      document.removeEventListener('keydown', onceEscaped);
      // Silent: whoever removes the sheet knows. Closing it before it leaves gives the focus back.
      sheet.removeEventListener('close', closed);
      sheet.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        goBack();
      }}
    >
      <div className="sheet-top">
        <h2 id={id}>{title}</h2>
        {isAsking ? (
          <Leaving leave={close} stay={() => setAsking(false)} />
        ) : (
          <Button look="act" onClick={closeUnlessWritten}>
            Close
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}

/** Asks, in the place of Close, before what was written is lost; staying goes back to where one was writing. */
function Leaving({ leave, stay }: { leave: () => void; stay: () => void }) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const sheet = box.current?.closest('dialog');
    box.current?.querySelector('button')?.focus();
    return () => {
      if (sheet?.open && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <fieldset ref={box} className="flex flex-wrap items-center justify-end gap-x-4">
      <legend className="float-left">Leave without saving?</legend>
      <Button look="act" onClick={stay}>
        Keep writing
      </Button>
      <Button look="act" onClick={leave}>
        Leave
      </Button>
    </fieldset>
  );
}

function hasWords(sheet: HTMLElement | null): boolean {
  const fields = sheet?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [];
  return [...fields].some(({ type, value }) => ['text', 'textarea'].includes(type) && value.trim() !== '');
}
