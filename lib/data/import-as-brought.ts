import 'server-only';
import { fromColumn } from '@/lib/clock';
import type { Added } from '@/lib/transfer/adding';
import { canonical } from '@/lib/transfer/canonical';
import type { Transaction } from './database';
import type { Prisma } from './generated/client';
import { evidenceRows } from './import-columns';
import type { Born } from './import-land';
import type { Owner } from './owner';

/** Somebody whom a file brought, as they were then. */
export type Brought = { id: string; born: Born | null; added: Added };

/**
 * Which of them are still as the file brought them: nothing of theirs was changed, added or decided since. Being put
 * out of sight, or kept as they are, in the triage changes nothing that would be lost.
 */
export async function asBrought(
  tx: Transaction,
  owner: Owner,
  brought: readonly Brought[],
): Promise<Set<string>> {
  const people = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: brought.map(({ id }) => id) } },
    select: columns,
  });
  const here = new Map(people.map((person) => [person.id, person]));
  const untouched = brought.filter((each) => {
    const person = here.get(each.id);
    return person !== undefined && each.born !== null && isAs(owner, person, each.born, each.added);
  });
  return new Set(untouched.map(({ id }) => id));
}

const columns = {
  ...{ id: true, name: true, howMet: true, metOn: true, metThrough: true, metIn: true, metOnline: true },
  ...{ rhythm: true, cadenceDays: true, shareable: true, inner: true, intention: true, neverKinds: true },
  ...{ wrongReasons: true, goodReasons: true, contextTags: true, standingConsent: true },
  ...{ confirmedStage: true, standing: true, snoozedUntil: true, labels: true },
  channels: { select: { kind: true, handle: true, state: true, since: true, until: true } },
  dates: { select: { kind: true, month: true, day: true, year: true } },
  evidence: {
    select: { origin: true, type: true, on: true, text: true, sensitive: true, detail: true, memory: true },
  },
  invitations: { select: { origin: true, text: true, answer: true, lesson: true } },
  testimonials: { select: { origin: true, text: true, witnessed: true, commission: true, disclosed: true } },
  origins: { select: { source: true, key: true } },
  photo: { select: { digest: true } },
  _count: {
    select: {
      ...{ checks: true, checksWith: true, grants: true, overrides: true, asks: true, drafts: true },
      ...{ boundaries: true, myAsks: true, introduced: true, receiving: true },
      ...{ stageChanges: true, standings: true },
    },
  },
} satisfies Prisma.PersonSelect;

type Person = Prisma.PersonGetPayload<{ select: typeof columns }>;

function isAs(owner: Owner, person: Person, born: Born, added: Added): boolean {
  const { name, rhythm, cadenceDays } = born;
  const { howMet = '', metOn = null, metThrough = '', metIn = '' } = added.lines;
  const then = { name, rhythm, cadenceDays, howMet, metOn, metThrough, metIn };
  const now = {
    ...{ name: person.name, rhythm: person.rhythm, cadenceDays: person.cadenceDays, howMet: person.howMet },
    ...{
      metOn: person.metOn && fromColumn(person.metOn),
      metThrough: person.metThrough,
      metIn: person.metIn,
    },
  };
  const isUnmarked =
    person.metOnline === null &&
    person.shareable &&
    !person.inner &&
    !person.intention &&
    !person.standingConsent &&
    person.confirmedStage === 'stranger' &&
    person.standing === (born.died ? 'memorial' : 'open') &&
    person.snoozedUntil === null &&
    [person.neverKinds, person.wrongReasons, person.goodReasons, person.contextTags].every(
      (list) => list.length === 0,
    );
  const { standings, ...decided } = person._count;
  const isUndecided =
    standings === (born.died ? 1 : 0) && Object.values(decided).every((count) => count === 0);
  return isUnmarked && isUndecided && canonical(then) === canonical(now) && isListed(owner, person, added);
}

function isListed(owner: Owner, person: Person, added: Added): boolean {
  const joined = new Map(added.joined.map((each) => [`${each.kind} ${each.handle}`, each]));
  const channels = added.channels.map((each) => joined.get(`${each.kind} ${each.handle}`) ?? each);
  const evidence = evidenceRows(owner, person.id, added);
  return (
    sameList(
      person.channels.map(({ since, until, ...each }) => ({
        ...each,
        since: since && fromColumn(since),
        ...(until && { until }),
      })),
      channels,
    ) &&
    sameList(person.dates, added.dates) &&
    sameList(person.labels, added.labels) &&
    sameList(
      person.evidence.map(({ on, memory, ...each }) => ({
        ...each,
        on: fromColumn(on),
        ...(memory !== null && { memory }),
      })),
      evidence.map(({ origin, type, on, text, sensitive, detail }) => ({
        ...{ origin, type, text, sensitive, detail },
        on: fromColumn(on as Date),
      })),
    ) &&
    sameList(
      person.invitations,
      added.invitations.map(({ origin, text, answer }) => ({ origin, text, answer, lesson: '' })),
    ) &&
    sameList(
      person.testimonials,
      added.testimonials.map(({ origin, text }) => ({
        ...{ origin, text, witnessed: '', commission: '', disclosed: false },
      })),
    ) &&
    sameList(person.photo ? [person.photo.digest] : [], added.photos) &&
    sameList(person.origins, added.origins)
  );
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return (
    one.length === other.length &&
    canonical(one.map(canonical).sort()) === canonical(other.map(canonical).sort())
  );
}
