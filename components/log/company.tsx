'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** Somebody a save is about, under the key by which its form names them. */
export type Somebody = { key: string; name: string };

type Company = {
  chosen: readonly Somebody[];
  /** False until script has looked: `chosen` is then everybody who could be chosen without it. */
  isKnown: boolean;
  setChosen: (chosen: readonly Somebody[]) => void;
};

const CompanyContext = createContext<Company>({ chosen: [], isKnown: false, setChosen: () => {} });

/** Whom the save around here is about. */
export const useCompany = (): Company => use(CompanyContext);

const typed: Somebody = { key: 'typed', name: 'Whoever is typed above' };

/** Tells everything inside whom the save is about: the extras ask it, and so does the line beside Save. */
export function CompanyOf({ offered, children }: { offered: readonly Somebody[]; children: ReactNode }) {
  const [known, setChosen] = useState<readonly Somebody[] | null>(null);
  const company = useMemo(
    () => ({ chosen: known ?? [...offered, typed], isKnown: known !== null, setChosen }),
    [known, offered],
  );
  return <CompanyContext value={company}>{children}</CompanyContext>;
}
