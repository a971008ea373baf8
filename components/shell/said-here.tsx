'use client';

import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Refused, Said } from '@/components/ui/said';

type Message = { id: string; text: string; path: string; refused: boolean };

/**
 * What an action left to be said, on the page it led to and until one leaves that. The layout around it is
 * not made anew when one walks on, so it has to see for itself that the page has changed.
 */
export function SaidHere({ id, text, path, refused }: Message) {
  const here = usePathname() === path;
  const [left, setLeft] = useState('');
  const [met, setMet] = useState(here ? id : '');
  if (here && met !== id) setMet(id);
  if (!here && met === id && left !== id) setLeft(id);
  const now = text !== '' && here && left !== id ? text : null;
  return (
    <>
      <Said>{refused ? null : now}</Said>
      {refused && now ? <Refused>{now}</Refused> : null}
    </>
  );
}
