import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { CalendarDate } from '@/lib/domain';
import { database } from './database';
import { markOf } from './draft-digest';
import { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { claim } from './submissions';
import { lockPeople, summarise } from './summary';
import type { Before } from './timeline';

export type Direction = 'given' | 'received';

/** A word for somebody's skill, in public or to somebody: mine for them, or theirs for me. */
export type NewTestimonial = {
  person: string | Draft;
  direction: Direction;
  kind: 'endorse' | 'recommend';
  area: string;
  on: CalendarDate;
  /** Where it stands, or ''. */
  channel: string;
  /** What was seen first-hand, and what was written. */
  witnessed: string;
  text: string;
  /** What was in it for me, or for them, and whether that was said. */
  commission: string;
  disclosed: boolean;
};

/**
 * Notes an endorsement or a recommendation that was given or received. It is no evidence: a received one proves
 * nothing about anybody, and a given one is not what the gate asks for. `again` where the form's token was used before.
 */
export async function create(
  owner: Owner,
  token: string,
  { person, on, channel, ...words }: NewTestimonial,
): Promise<string | 'again' | 'notHere'> {
  return database().$transaction(async (tx) => {
    if (typeof person === 'string' && !(await lockPeople(tx, owner, [person]))) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    const personId = typeof person === 'string' ? person : await insert(tx, owner, person);
    if (typeof person !== 'string') await summarise(tx, owner, [personId]);
    const row = await tx.testimonial.create({
      data: { ...words, ownerId: owner.id, personId, on: toColumn(on), channel: channel || null },
      select: { id: true },
    });
    return row.id;
  });
}

export type Testimonial = Omit<NewTestimonial, 'person'> & {
  id: string;
  person: { id: string; name: string };
};

const columns = {
  id: true,
  direction: true,
  kind: true,
  area: true,
  on: true,
  channel: true,
  witnessed: true,
  text: true,
  commission: true,
  disclosed: true,
  person: { select: { id: true, name: true } },
} satisfies Prisma.TestimonialSelect;

function toTestimonial(row: Prisma.TestimonialGetPayload<{ select: typeof columns }>): Testimonial {
  const { on, channel, direction, kind, ...rest } = row;
  return {
    ...rest,
    on: fromColumn(on),
    channel: channel ?? '',
    direction: direction as Direction,
    kind: kind as Testimonial['kind'],
  };
}

/** One of them, or null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Testimonial | null> {
  if (!isId(id)) return null;
  const where = { ownerId_id: { ownerId: owner.id, id }, person: { removedOn: null } };
  const row = await database().testimonial.findUnique({ where, select: columns });
  return row && toTestimonial(row);
}

/** One line of a list: noted by hand, or given through the gate, which `check` then leads to. */
export type Line = {
  id: string;
  check: boolean;
  on: CalendarDate;
  kind: 'endorse' | 'recommend';
  area: string;
  /** The name was put to it before it was earned. */
  anyway: boolean;
  witnessed: string;
  /** There is a commission, and it was not said yet. */
  untold: boolean;
  person: { id: string; name: string };
};

type Row = Omit<Line, 'on' | 'person'> & { on: string; personId: string; name: string };

/**
 * One page of those given or received, newest first, of everybody or of one person. Given ones are noted by hand, or
 * were endorsed and recommended through the gate, earned or not; of these `witnessed` is what was written down of the
 * work that was seen last by then.
 */
export async function list(
  owner: Owner,
  direction: Direction,
  { before = null, size = 20, of }: { before?: Before | null; size?: number; of?: string } = {},
): Promise<{ lines: Line[]; next: Before | null }> {
  if (of !== undefined && !isId(of)) return { lines: [], next: null };
  const theirs = Prisma.sql`JOIN person p ON p.owner_id = t.owner_id AND p.id = t.person_id
    AND p.removed_on IS NULL`;
  const noted = Prisma.sql`(
    SELECT t.id, false AS "check", false AS anyway, t."on"::text AS "on", t.kind, t.area, t.witnessed,
      t.commission <> '' AND NOT t.disclosed AS untold, p.id AS "personId", p.name
    FROM testimonial t ${theirs} WHERE t.owner_id = ${owner.id} AND t.direction = ${direction}
      ${ofPerson(of)} ${earlier(before, Prisma.sql`t.id`)}
    ORDER BY t."on" DESC, t.id DESC LIMIT ${size + 1})`;
  const throughTheGate = (table: Prisma.Sql, anyway: boolean) => Prisma.sql`(
    SELECT t.check_id, true, ${anyway}, t."on"::text, c.kind, coalesce(c.area, ''), '', false, p.id, p.name
    FROM ${table} t ${theirs} JOIN gate_check c ON c.owner_id = t.owner_id AND c.id = t.check_id
      AND c.kind IN ('endorse', 'recommend')
    WHERE t.owner_id = ${owner.id} ${ofPerson(of)} ${earlier(before, Prisma.sql`t.check_id`)}
    ORDER BY t."on" DESC, t.check_id DESC LIMIT ${size + 1})`;
  const granted = throughTheGate(Prisma.sql`gate_grant`, false);
  const overridden = throughTheGate(Prisma.sql`gate_override`, true);
  const all =
    direction === 'given' ? Prisma.sql`${noted} UNION ALL ${granted} UNION ALL ${overridden}` : noted;
  const rows = await database().$queryRaw<Row[]>`
    SELECT l.*, coalesce(seen.text, l.witnessed) AS witnessed
    FROM (SELECT * FROM (${all}) AS a ORDER BY a."on" DESC, a.id DESC LIMIT ${size + 1}) AS l
    LEFT JOIN LATERAL (
      SELECT e.text FROM evidence e
      WHERE e.owner_id = ${owner.id} AND e.person_id = l."personId" AND e.type = 'sighting'
        AND e."on" <= l."on"::date AND e.detail->>'area' = l.area AND e.detail->>'basis' = 'first-hand'
        AND e.detail->'good' = 'true' AND e.text <> ''
      ORDER BY e."on" DESC, e.id DESC LIMIT 1
    ) AS seen ON l."check"
    ORDER BY l."on" DESC, l.id DESC`;
  const lines = rows.slice(0, size).map(({ personId, name, ...row }) => {
    return { ...row, on: row.on as CalendarDate, person: { id: personId, name } };
  });
  const last = rows.length > size ? lines.at(-1) : undefined;
  return { lines, next: last ? { on: last.on, id: last.id } : null };
}

function ofPerson(of: string | undefined): Prisma.Sql {
  return of === undefined ? Prisma.empty : Prisma.sql`AND t.person_id = ${of}`;
}

function earlier(before: Before | null, id: Prisma.Sql): Prisma.Sql {
  if (!before) return Prisma.empty;
  return Prisma.sql`AND (t."on", ${id}) < (${before.on}::date, ${before.id})`;
}

/** Notes that what was in it was said; `already` where it was noted before or there is nothing to say. */
export async function disclose(owner: Owner, id: string): Promise<'disclosed' | 'already' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const where = { ownerId: owner.id, id, person: { removedOn: null } };
  const { count } = await database().testimonial.updateMany({
    where: { ...where, disclosed: false, commission: { not: '' } },
    data: { disclosed: true },
  });
  if (count > 0) return 'disclosed';
  return (await database().testimonial.count({ where })) > 0 ? 'already' : 'notHere';
}

/** How one is as a short mark, by which a form knows whether it was corrected in another window. */
export function markOfTestimonial({ id: _id, person: _person, ...said }: Testimonial): string {
  return markOf(JSON.stringify(Object.entries(said).sort()));
}

/**
 * Corrects one, whose ever it is; `opened` is the mark of how it was when the form was opened. `changed` where another
 * window corrected it since, and nothing was written.
 */
export async function update(
  owner: Owner,
  id: string,
  { opened, on, channel, ...words }: Omit<NewTestimonial, 'person'> & { opened: string },
): Promise<'corrected' | 'changed' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM testimonial WHERE owner_id = ${owner.id} AND id = ${id} FOR UPDATE`;
    const key = { ownerId_id: { ownerId: owner.id, id }, person: { removedOn: null } };
    const row = await tx.testimonial.findUnique({ where: key, select: columns });
    if (!row) return 'notHere';
    if (markOfTestimonial(toTestimonial(row)) !== opened) return 'changed';
    const data = { ...words, on: toColumn(on), channel: channel || null };
    await tx.testimonial.update({ where: key, data, select: { id: true } });
    return 'corrected';
  });
}

/** Takes one back; false where it is not here. */
export async function remove(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const where = { ownerId: owner.id, id, person: { removedOn: null } };
  const gone = await database().testimonial.deleteMany({ where });
  return gone.count > 0;
}
