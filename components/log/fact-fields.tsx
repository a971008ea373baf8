'use client';

import type { ReactNode } from 'react';
import { suggestFact } from '@/lib/domain/suggest-fact';
import { AskedField, type Before } from './asked-field';
import { kinds } from './kinds';

/** The fields of a small detail; kind and depth follow the words until somebody chooses them. */
export function FactFields({
  at,
  before,
  brief = false,
  children,
}: {
  at: string;
  before?: Before;
  /** Without the marks: not to be passed on, sensitive. */
  brief?: boolean;
  /** Whom it is about, where that is a question. */
  children?: ReactNode;
}) {
  return (
    <div
      className="form-two extra"
      onChange={({ currentTarget, target }) => {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
        if (target.name === `${at}.text`) suggest(currentTarget, at, target.value);
        else target.closest('fieldset, .field')?.setAttribute('data-chosen', '');
      }}
    >
      {children}
      {kinds.facts.fields
        .filter((asked) => !brief || asked.as !== 'boxes')
        .map((asked) => (
          <AskedField key={asked.label} asked={asked} at={at} before={before} />
        ))}
    </div>
  );
}

function suggest(fields: HTMLElement, at: string, words: string) {
  const { category, depth } = suggestFact(words);
  const kind = fields.querySelector<HTMLSelectElement>(`[name="${at}.category"]`);
  if (kind && !kind.closest('[data-chosen]')) kind.value = category;
  const personal = fields.querySelector<HTMLInputElement>(`[name="${at}.depth"][value="${depth}"]`);
  if (personal && !personal.closest('[data-chosen]')) personal.checked = true;
}
