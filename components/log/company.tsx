'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** Somebody a save is about, under the key by which its form names them. */
export type Somebody = { key: string; name: string };

type Company = { chosen: readonly Somebody[]; setChosen: (chosen: Somebody[]) => void };

const CompanyContext = createContext<Company>({ chosen: [], setChosen: () => {} });

/** Whom the save around here is about. Until script runs: everybody who could be chosen without it. */
export const useCompany = (): Company => use(CompanyContext);

/** Tells everything inside whom the save is about: the extras ask it, and so does the line beside Save. */
export function CompanyOf({ offered, children }: { offered: readonly Somebody[]; children: ReactNode }) {
  const [chosen, setChosen] = useState(offered);
  const company = useMemo(() => ({ chosen, setChosen }), [chosen]);
  return <CompanyContext value={company}>{children}</CompanyContext>;
}
