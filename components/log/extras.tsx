'use client';

import { useState } from 'react';
import { useFormState } from '@/components/ui/form';
import { Select } from '@/components/ui/inputs';
import { type FormState, typed } from '@/lib/form';
import { AskedField } from './asked-field';
import { useCompany } from './company';
import { FactFields } from './fact-fields';
import { type Kind, kindNames, kinds } from './kinds';

/** What to keep beside a talk: "+ small detail" and its like, each folded away until it is wanted. */
export function Extras({ open }: { open?: string }) {
  return (
    <fieldset className="q">
      <legend>Keep</legend>
      <div className="chips">
        {kindNames.map((kind) => (
          <ExtrasOfKind key={kind} kind={kind} open={open === kind} />
        ))}
      </div>
    </fieldset>
  );
}

function ExtrasOfKind({ kind, open }: { kind: Kind; open: boolean }) {
  const state = useFormState();
  const [added, setAdded] = useState(0);
  const rows = Math.max(rowsIn(state, kind), 1 + added);
  return (
    <details data-kind={kind} open={open || isUsed(state, kind)}>
      <summary>{kinds[kind].chip}</summary>
      {[...Array(rows).keys()].map((at) => (
        <ExtraRow key={at} kind={kind} at={at} />
      ))}
      <button
        type="submit"
        name="more"
        value={kind}
        className="act"
        onClick={(event) => {
          event.preventDefault();
          setAdded(rows);
        }}
      >
        And one more
      </button>
    </details>
  );
}

function ExtraRow({ kind, at }: { kind: Kind; at: number }) {
  const { chosen } = useCompany();
  const prefix = `${kind}.${at}`;
  const about =
    chosen.length > 1 ? (
      <Select name={`${prefix}.about`} label="About" className="both">
        <option value="">Whom?</option>
        {chosen.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name}
          </option>
        ))}
        <option value="all">All of them</option>
      </Select>
    ) : null;
  if (kind === 'facts') return <FactFields at={prefix}>{about}</FactFields>;
  return (
    <div className="form-two extra">
      {about}
      {kinds[kind].fields.map((asked) => (
        <AskedField key={asked.label} asked={asked} at={prefix} />
      ))}
    </div>
  );
}

function namesIn(state: FormState, kind: Kind): string[] {
  if (state.status !== 'invalid' && state.status !== 'refused') return [];
  return Object.keys(state.values).filter((name) => name.startsWith(`${kind}.`));
}

function rowsIn(state: FormState, kind: Kind): number {
  return Math.max(
    0,
    ...namesIn(state, kind)
      .map((name) => Number(name.split('.')[1]) + 1)
      .filter(Number.isInteger),
  );
}

// Untouched chips that are chosen from the start say nothing: only words, or a field that is off, open it.
function isUsed(state: FormState, kind: Kind): boolean {
  if (typed(state, 'opened') === kind) return true;
  const off =
    state.status === 'invalid' && Object.keys(state.errors).some((name) => name.startsWith(`${kind}.`));
  const started = kinds[kind].fields.flatMap((asked) =>
    'before' in asked && asked.before ? [asked.name] : [],
  );
  return (
    off ||
    namesIn(state, kind).some(
      (name) => !started.includes(name.split('.')[2] ?? '') && typed(state, name) !== '',
    )
  );
}
