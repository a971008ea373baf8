'use client';

import type { ChangeEvent, ReactNode } from 'react';
import { suggestFact } from '@/lib/domain/suggest-fact';
import { AskedField, type Before } from './asked-field';
import { kinds } from './kinds';

/** The fields of a small detail; kind and depth follow the words until somebody chooses them. */
export function FactFields({
  at,
  before,
  children,
}: {
  at: string;
  before?: Before;
  /** Whom it is about, where that is a question. */
  children?: ReactNode;
}) {
  return (
    <div className="form-two extra" onChange={(event) => followWords(event, at)}>
      {children}
      {kinds.facts.fields.map((asked) => (
        <AskedField key={asked.label} asked={asked} at={at} before={before} />
      ))}
    </div>
  );
}

/** Something below was typed or chosen: where nobody chose a kind and a depth, they become what the words suggest. */
export function followWords({ currentTarget, target }: ChangeEvent<HTMLElement>, at: string) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  if (target.name === `${at}.text`) suggest(currentTarget, at, target.value);
  else target.closest('fieldset, .field')?.setAttribute('data-chosen', '');
}

function suggest(fields: HTMLElement, at: string, words: string) {
  const { category, depth } = suggestFact(words);
  const kind = fields.querySelector<HTMLSelectElement>(`[name="${at}.category"]`);
  if (kind && !kind.closest('[data-chosen]')) kind.value = category;
  const personal = fields.querySelector<HTMLInputElement>(`[name="${at}.depth"][value="${depth}"]`);
  if (personal && !personal.closest('[data-chosen]')) personal.checked = true;
}
