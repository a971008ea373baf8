import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { AcceptedStranger, CalendarDate, InvitationAnswer, InvitationSigns, Stage } from '@/lib/domain';
import { database } from './database';
import { toRow } from './evidence';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { claim } from './submissions';
import { lockPeople, summarise } from './summary';
import { type Before, beforeWhere } from './timeline';

/** An invitation as it is written down. `keep`: what came with it, as a word of theirs or as a pitch. */
export type NewInvitation = InvitationSigns & {
  person: string | Draft;
  on: CalendarDate;
  channel: string;
  text: string;
  keep: 'note' | 'pitch' | null;
};

/**
 * Writes an invitation down, also of somebody new; what came with it is kept as a touch of theirs where that is
 * wanted. `again` where the form's token was used before, `notHere` where the person is gone.
 */
export async function create(
  owner: Owner,
  token: string,
  { person, keep, ...invitation }: NewInvitation,
): Promise<{ id: string } | 'again' | 'notHere'> {
  return database().$transaction(async (tx) => {
    if (typeof person === 'string' && !(await lockPeople(tx, owner, [person]))) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    const personId = typeof person === 'string' ? person : await insert(tx, owner, person);
    if (keep) {
      const { on, channel, text } = invitation;
      const evidence = {
        ...({ type: 'touch', on, spoke: 'them', warmth: 0 } as const),
        salesy: keep === 'pitch',
      };
      await tx.evidence.create({
        data: toRow(owner, { personId, evidence, text, channel, occasion: token }),
        select: { id: true },
      });
      await summarise(tx, owner, [personId]);
    }
    return tx.invitation.create({
      data: { ...invitation, ownerId: owner.id, personId, on: toColumn(invitation.on) },
      select: { id: true },
    });
  });
}

/** An invitation as a page shows it. */
export type Invitation = InvitationSigns & {
  id: string;
  person: { id: string; name: string; stage: Stage };
  on: CalendarDate;
  channel: string;
  text: string;
  answer: InvitationAnswer | null;
  answeredOn: CalendarDate | null;
  lesson: string;
};

/** Those with one of these answers (null: open), newest first, `size` at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  answers: readonly (InvitationAnswer | null)[],
  after: Before | null,
  size: number,
): Promise<{ invitations: Invitation[]; next: Before | null }> {
  // A question for each answer: the index holds one in the order of days, but not two of them.
  const found = await Promise.all(
    answers.map((answer) =>
      database().invitation.findMany({
        where: { ownerId: owner.id, answer, person: { removedOn: null }, ...beforeWhere(after) },
        select: columns,
        orderBy: [{ on: 'desc' }, { id: 'desc' }],
        take: size + 1,
      }),
    ),
  );
  const rows = found.flat().sort((a, b) => b.on.getTime() - a.on.getTime() || (a.id < b.id ? 1 : -1));
  const invitations = rows.slice(0, size).map(toInvitation);
  const last = invitations.at(-1);
  return { invitations, next: rows.length > size && last ? { on: last.on, id: last.id } : null };
}

/** One invitation, or null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Invitation | null> {
  if (!isId(id)) return null;
  const row = await database().invitation.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, person: { removedOn: null } },
    select: columns,
  });
  return row && toInvitation(row);
}

const columns = {
  id: true,
  person: { select: { id: true, name: true, confirmedStage: true } },
  on: true,
  channel: true,
  recognised: true,
  personalNote: true,
  sameField: true,
  inCommon: true,
  text: true,
  answer: true,
  answeredOn: true,
  lesson: true,
} satisfies Prisma.InvitationSelect;

function toInvitation(row: Prisma.InvitationGetPayload<{ select: typeof columns }>): Invitation {
  const { id, name, confirmedStage: stage } = row.person;
  return {
    ...row,
    person: { id, name, stage },
    on: fromColumn(row.on),
    answer: row.answer as InvitationAnswer | null,
    answeredOn: row.answeredOn && fromColumn(row.answeredOn),
  };
}

/** Of the last 200 invitations accepted: those of people not recognised then who are here, and what is known of them now. */
export async function acceptedStrangers(owner: Owner): Promise<AcceptedStranger[]> {
  const rows = await database().invitation.findMany({
    where: { ownerId: owner.id, answer: 'accepted' },
    select: {
      recognised: true,
      person: {
        select: {
          ...{ lastTwoWayOn: true, firstWarmOn: true, firstAskedOn: true, standing: true },
          removedOn: true,
        },
      },
    },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  const day = (column: Date | null) => column && fromColumn(column);
  return rows.flatMap(({ recognised, person }) =>
    recognised || person.removedOn
      ? []
      : [
          {
            talkedOn: day(person.lastTwoWayOn),
            firstWarmOn: day(person.firstWarmOn),
            firstAskedOn: day(person.firstAskedOn),
            standing: person.standing,
          },
        ],
  );
}
