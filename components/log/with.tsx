'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { FieldError } from '@/components/ui/field';
import { useFormState } from '@/components/ui/form';
import { errorOf, type FormState, chosen as sentIn, typed } from '@/lib/form';
import { type Somebody, useCompany } from './company';
import { PersonPicker } from './person-picker';
import { WhichOne } from './which-one';

/** Somebody picked by name, and how the form stood then: once it is sent, what was sent decides. */
type Picked = Somebody & { since: FormState };

/** The question With: chips of the chosen and of those lately talked with, and a name for somebody else. */
export function With({ offered, before }: { offered: readonly Somebody[]; before: readonly string[] }) {
  const state = useFormState();
  const { setChosen } = useCompany();
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // A form that came back, and a chip just added, both change who is ticked: the page itself knows.
    if (state && picked) setChosen(tickedIn(box.current));
  }, [state, picked, setChosen]);
  useEffect(() => {
    // The sheet would begin with its Close button.
    const sheet = box.current?.closest('dialog');
    sheet?.querySelector<HTMLInputElement>('[data-key], [role="combobox"]')?.focus({ preventScroll: true });
  }, []);
  const sent = sentBy(state);
  const all = new Map([...offered, ...sent, ...picked].map((one) => [one.key, one]));
  const on = new Set([
    ...(sent.length > 0 || state.status !== 'idle' ? sent.map((one) => one.key) : before),
    ...picked.filter((one) => one.since === state).map((one) => one.key),
  ]);
  const pick = (one: Somebody) => {
    const chip = box.current?.querySelector<HTMLInputElement>(`[data-key="${CSS.escape(one.key)}"]`);
    if (chip?.checked === false) chip.click();
    if (!chip) setPicked((others) => [...others, { ...one, since: state }]);
    setChosen(tickedIn(box.current));
  };
  const id = useId();
  const error = errorOf(state, 'with');
  return (
    <fieldset
      className="q"
      ref={box}
      onChange={() => setChosen(tickedIn(box.current))}
      data-invalid={error && ''}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>With</legend>
      <div className="chips">
        {[...all.values()].map((one) => (
          <PersonChip key={one.key} one={one} on={on.has(one.key)} />
        ))}
        <PersonPicker name="somebody" label="Somebody else" first={all.size === 0} onPick={pick} />
      </div>
      <WhichOne />
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

function PersonChip({ one, on }: { one: Somebody; on: boolean }) {
  const isNew = one.key.startsWith('+');
  return (
    <label className="chip">
      <input
        type="checkbox"
        name={isNew ? 'newcomers' : 'with'}
        value={isNew ? one.name : one.key}
        data-key={one.key}
        data-name={one.name}
        defaultChecked={on}
      />
      <span>
        <span>
          <bdi>{one.name}</bdi>
          {isNew ? ', new' : null}
        </span>
      </span>
      {isNew ? null : <input type="hidden" name={`named.${one.key}`} value={one.name} />}
    </label>
  );
}

/** Whom the form was sent with; each chip sends its name along, so that it can come back. */
function sentBy(state: FormState): Somebody[] {
  return [
    ...sentIn(state, 'with').map((key) => ({ key, name: typed(state, `named.${key}`) })),
    ...sentIn(state, 'newcomers').map((name) => ({ key: `+${name}`, name })),
  ];
}

function tickedIn(box: HTMLElement | null): Somebody[] {
  const boxes = box?.querySelectorAll<HTMLInputElement>('input[data-key]:checked') ?? [];
  const ticked = [...boxes].map(({ dataset }) => ({ key: dataset.key ?? '', name: dataset.name ?? '' }));
  const name = box?.querySelector<HTMLInputElement>('[role="combobox"]')?.value.trim();
  return name ? [...ticked, { key: 'typed', name }] : ticked;
}
