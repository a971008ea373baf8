import 'server-only';
import { fromColumn } from '@/lib/clock';
import { type PersonTag, type ReasonsKnown, suggestedReasons, type TagSuggestion } from '@/lib/domain';
import { database } from './database';
import { list as history } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';

/** What the owner notices about somebody, privately: it lowers nothing, and stands on no list. */
export type Noticed = {
  person: { id: string; name: string };
  /** Wrong and good reasons and where they come from, as they were ticked. */
  tags: PersonTag[];
  /** Seen by Gus and set until the owner sees it otherwise: the first words were a pitch. */
  automatic: TagSuggestion[];
  /** Suggested, and neither taken on nor put aside. */
  suggested: TagSuggestion[];
};

/** What is noticed about a person, and what the model suggests (seeds, third text); null where they are not here. */
export async function get(owner: Owner, personId: string): Promise<Noticed | null> {
  if (!isId(personId)) return null;
  const row = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id: personId }, removedOn: null },
    select: { id: true, name: true, ...tagColumns, reasonsDismissed: true },
  });
  if (!row) return null;
  const tags = [...row.wrongReasons, ...row.goodReasons, ...row.contextTags] as PersonTag[];
  const [happened, known] = await Promise.all([history(owner, personId), knownBeside(owner, personId)]);
  const fresh = suggestedReasons(happened, known, owner.today).filter(
    ({ tag }) => !tags.includes(tag) && !row.reasonsDismissed.includes(tag),
  );
  return {
    person: { id: row.id, name: row.name },
    tags,
    automatic: fresh.filter(({ automatic }) => automatic),
    suggested: fresh.filter(({ automatic }) => !automatic),
  };
}

/** Flags as the owner ticked them, by where they are kept. */
export type Ticked = Record<'wrongReasons' | 'goodReasons' | 'contextTags', PersonTag[]>;

/** Keeps what was ticked; `was` is what the form showed. `changed` where another tab ticked otherwise since. */
export async function keep(
  owner: Owner,
  personId: string,
  was: Ticked,
  ticked: Ticked,
): Promise<'kept' | 'changed' | 'notHere'> {
  if (!isId(personId)) return 'notHere';
  const { count } = await database().person.updateMany({
    where: {
      ownerId: owner.id,
      id: personId,
      removedOn: null,
      wrongReasons: { equals: was.wrongReasons },
      goodReasons: { equals: was.goodReasons },
      contextTags: { equals: was.contextTags },
    },
    data: ticked,
  });
  if (count > 0) return 'kept';
  return (await isHere(owner, personId)) ? 'changed' : 'notHere';
}

/** Takes a suggestion on, or puts it aside for good; said twice, it is said once. */
export async function answer(
  owner: Owner,
  personId: string,
  tag: PersonTag,
  column: keyof Ticked | null,
): Promise<boolean> {
  if (!isId(personId)) return false;
  const field = column ?? 'reasonsDismissed';
  await database().person.updateMany({
    where: { ownerId: owner.id, id: personId, removedOn: null, NOT: { [field]: { has: tag } } },
    data: { [field]: { push: tag } },
  });
  return isHere(owner, personId);
}

const tagColumns = { wrongReasons: true, goodReasons: true, contextTags: true } as const;

async function isHere(owner: Owner, personId: string): Promise<boolean> {
  const of = { ownerId_id: { ownerId: owner.id, id: personId }, removedOn: null };
  return (await database().person.findUnique({ where: of, select: { id: true } })) !== null;
}

// What the model looks at beside the history; the latest 50 of each say enough.
async function knownBeside(owner: Owner, personId: string): Promise<ReasonsKnown> {
  const where = { ownerId: owner.id, personId };
  const [first, asks, feedback, channels] = await Promise.all([
    database().ask.findFirst({ where, select: { context: true }, orderBy: [{ on: 'asc' }, { id: 'asc' }] }),
    database().ask.findMany({
      where: { ...where, motive: { not: '' } },
      select: { on: true, motive: true },
      orderBy: [{ on: 'desc' }, { id: 'desc' }],
      take: 50,
    }),
    database().draft.findMany({
      where: { ...where, kind: 'FEEDBACK', givenOn: { not: null }, taken: { not: null } },
      select: { givenOn: true, taken: true },
      orderBy: { id: 'desc' },
      take: 50,
    }),
    database().channel.findMany({ where, select: { kind: true, state: true, since: true, until: true } }),
  ]);
  const takings: readonly string[] = ['well', 'badly', 'no-word'];
  return {
    context: (first?.context ?? 'social') as ReasonsKnown['context'],
    motives: asks.map(({ on, motive }) => ({ on: fromColumn(on), text: motive })),
    feedback: feedback.flatMap(({ givenOn, taken }) =>
      givenOn && taken && takings.includes(taken)
        ? [{ on: fromColumn(givenOn), taken: taken as 'well' | 'badly' | 'no-word' }]
        : [],
    ),
    connectedSince: channels.flatMap(({ state, since, until }) =>
      state === 'connected' && since && !until ? [fromColumn(since)] : [],
    ),
    follows: channels.flatMap(({ kind: channel, state, since, until }) => {
      if (state !== 'follows-me' || !since) return [];
      const follow = { on: fromColumn(since), did: 'follow' as const, channel };
      return until ? [follow, { on: fromColumn(until), did: 'unfollow' as const, channel }] : [follow];
    }),
  };
}
