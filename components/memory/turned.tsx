'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The question of a card. After an answer the next one is read out, and the keys go on from it. */
export function Turned({ isFirst, children }: { isFirst: boolean; children: ReactNode }) {
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) question.current?.focus();
  }, [isFirst]);
  return (
    <h2 ref={question} tabIndex={-1}>
      {children}
    </h2>
  );
}
