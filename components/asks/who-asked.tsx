'use client';

import { useRef, useState } from 'react';
import type { Somebody } from '@/components/log/company';
import { PersonPicker } from '@/components/log/person-picker';
import { WhichOne } from '@/components/log/which-one';
import { useFormState } from '@/components/ui/form';
import { type FormState, typed } from '@/lib/form';

/** Somebody picked by name, and how the form stood then: once it is sent, what was sent decides. */
type Picked = Somebody & { since: FormState };

/** Who asked, or is asked: one of those lately talked with, or a name. A typed name outweighs the chips, so it unticks them. */
export function WhoAsked({
  offered,
  before,
  legend = 'Who asked',
}: {
  offered: readonly Somebody[];
  before: string;
  legend?: string;
}) {
  const state = useFormState();
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const box = useRef<HTMLFieldSetElement>(null);
  const all = new Map([...offered, ...picked].map((one) => [one.key, one]));
  const on = picked.findLast((one) => one.since === state)?.key ?? typed(state, 'who', before);
  const field = () => box.current?.querySelector<HTMLInputElement>('[role="combobox"]');
  const pick = (one: Somebody) => {
    const chip = box.current?.querySelector<HTMLInputElement>(`[value="${CSS.escape(one.key)}"]`);
    if (chip) chip.click();
    setPicked((others) => [...others, { ...one, since: state }]);
  };
  const outdo = (target: EventTarget) => {
    const name = field();
    if (!(target instanceof HTMLInputElement) || !name) return;
    if (target.name === 'who') name.value = '';
    const chips = box.current?.querySelectorAll<HTMLInputElement>('[name="who"]') ?? [];
    if (target === name && name.value !== '') for (const chip of chips) chip.checked = false;
  };
  return (
    <fieldset className="q" ref={box} onChange={({ target }) => outdo(target)}>
      <legend>{legend}</legend>
      <div className="chips">
        {[...all.values()].map(({ key, name }) => (
          <label key={key} className="chip">
            <input type="radio" name="who" value={key} defaultChecked={key === on} />
            <span>
              <span>
                <bdi>{name}</bdi>
                {key.startsWith('+') ? ', new' : null}
              </span>
            </span>
          </label>
        ))}
        <PersonPicker name="somebody" label="Somebody else" first={all.size === 0} onPick={pick} />
      </div>
      <WhichOne />
    </fieldset>
  );
}
