'use client';

import { useSyncExternalStore } from 'react';
import { keysAreOn, setKeys } from './keys';

/** Turns the single keys off and on, for this device. Without script there are none, and no switch. */
export function KeysSwitch() {
  const on = useSyncExternalStore<boolean | null>(nothingChangesElsewhere, keysAreOn, () => null);
  if (on === null) return null;
  return (
    <label className="chip">
      <input type="checkbox" defaultChecked={on} onChange={(event) => setKeys(event.target.checked)} />
      <span>Keys: l opens Log, / goes to Find</span>
    </label>
  );
}

const nothingChangesElsewhere = () => () => {};
