import 'server-only';
import { judge, type RequestKind, type Ruling } from '@/lib/domain';
import type { Check } from './checks';
import { database } from './database';
import { listMany } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { subjectColumns, toSubject } from './summary';

// What the gate would say today, without keeping it.

/** An answer of the gate, of the one person or of whichever of two it hangs on. */
export type Now = { ruling: Ruling; of: string | null };

/** What the gate would say to the same question today; null where somebody is not here any more. */
export async function today(
  owner: Owner,
  { person, other, kind, area }: Pick<Check, 'person' | 'other' | 'kind' | 'area'>,
): Promise<Now | null> {
  const names = [person.name, ...(other ? [other.person.name] : [])];
  const ids = [person.id, ...(other ? [other.person.id] : [])];
  const rulings = await tryMany(owner, ids, { kind, area: area ?? undefined });
  const sides = ids.flatMap((id, at) => {
    const ruling = rulings.get(id);
    return ruling ? [{ ruling, of: other ? (names[at] ?? null) : null }] : [];
  });
  const worst = (['never', 'not yet', 'earned'] as const).map((verdict) =>
    sides.find(({ ruling }) => ruling.verdict === verdict),
  );
  return worst.find((side) => side !== undefined) ?? null;
}

/** What the gate would say of one person today, to each of several requests. */
export async function tryEach(
  owner: Owner,
  personId: string,
  requests: readonly { kind: RequestKind; area: string | null }[],
): Promise<Ruling[]> {
  if (!isId(personId) || requests.length === 0) return [];
  const [row, histories] = await Promise.all([
    database().person.findUnique({
      where: { ownerId_id: { ownerId: owner.id, id: personId }, removedOn: null },
      select: subjectColumns,
    }),
    listMany(owner, [personId]),
  ]);
  if (!row) return [];
  const [subject, history] = [toSubject(row), histories.get(personId) ?? []];
  return requests.map(({ kind, area }) =>
    judge(subject, history, { kind, area: area ?? undefined }, owner.today),
  );
}

/** What the gate would say of several people; for lists of at most some dozens. */
export async function tryMany(
  owner: Owner,
  personIds: readonly string[],
  request: { kind: RequestKind; area?: string },
): Promise<Map<string, Ruling>> {
  const [rows, histories] = await Promise.all([
    database().person.findMany({
      where: { ownerId: owner.id, id: { in: personIds.filter(isId) }, removedOn: null },
      select: subjectColumns,
    }),
    listMany(owner, personIds),
  ]);
  return new Map(
    rows.map((row) => {
      const history = histories.get(row.id) ?? [];
      return [row.id, judge(toSubject(row), history, request, owner.today)];
    }),
  );
}
