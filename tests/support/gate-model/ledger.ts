import { database } from '@/lib/data/database';

/** What is decided once and for good, by table: the id of a row, and the columns that may move on afterwards. */
const decided: Record<string, { key?: string; moves?: string[] }> = {
  gate_check: {},
  gate_grant: { key: 'check_id' },
  gate_override: { key: 'check_id' },
  ask: {
    moves: ['state', 'deferred_until', 'mistaken_on', 'granted_lines', 'unsent', 'reaction', 'reacted_on'],
  },
  ask_answer: {},
  stage_change: {},
  standing_change: {},
  boundary: {},
  introduction: {
    moves: [
      ...['state', 'state_on', 'settled_on', 'made_on', 'thanked_on'],
      ...['text', 'text_to_recipient', 'text_to_person'],
    ],
  },
  introduction_step: {},
};

/** A row as it is kept: `mark` is of everything in it that must never change again. */
export type Kept = { table: string; id: string; mark: string; row: Record<string, unknown> };

const query = [
  ...Object.entries(decided).map(([table, { key = 'id', moves }]) => {
    // What nothing may touch has the transaction that wrote it for a mark; else it is of the columns that must stay.
    const mark = moves
      ? `md5((to_jsonb(t)${moves.map((column) => ` - '${column}'`).join('')})::text)`
      : 'xmin::text';
    const row = `to_jsonb(t) - 'snapshot' - 'ruling'`;
    const news = moves ? row : `CASE WHEN '${table}' || ${key} = ANY($2) THEN NULL ELSE ${row} END`;
    return `SELECT '${table}' AS "table", ${key} AS id, ${mark} AS mark, ${news} AS row FROM "${table}" AS t WHERE owner_id = $1`;
  }),
  // What the gate looks at may change, and has no mark.
  `SELECT 'evidence', id, '', jsonb_build_object('person_id', person_id, 'type', type, 'on', "on",
     'logged_on', logged_on, 'occasion', occasion, 'detail', detail) FROM evidence WHERE owner_id = $1`,
  `SELECT 'person', id, '', jsonb_build_object('name', name, 'confirmed_stage', confirmed_stage,
     'standing', standing, 'never_kinds', never_kinds, 'eligible_stage', eligible_stage, 'measures', measures,
     'shareable', shareable, 'standing_consent', standing_consent, 'removed', removed_on IS NOT NULL) FROM person WHERE owner_id = $1`,
  `SELECT 'account', id, '', jsonb_build_object('never_kinds', never_kinds) FROM account WHERE id = $1`,
].join(' UNION ALL ');

/** Everything that was decided in a notebook, and what the gate looks at, in one reading; known rows are not read again. */
export async function keptOf(owner: string, known: Map<string, Kept> = new Map()): Promise<Kept[]> {
  const rows = await database().$queryRawUnsafe<Kept[]>(query, owner, [...known.keys()]);
  return rows.map((each) => ({ ...each, row: each.row ?? known.get(each.table + each.id)?.row ?? {} }));
}

/** What a name was put to: the ruling and all it was made on. */
export async function madeOn(
  owner: string,
  table: 'gate_grant' | 'gate_override',
  check: string,
): Promise<{ ruling: Made['ruling']; snapshot: Made['snapshot'] }> {
  const [found] = await database().$queryRawUnsafe<Made[]>(
    `SELECT ruling, snapshot FROM "${table}" WHERE owner_id = $1 AND check_id = $2`,
    ...[owner, check],
  );
  if (!found) throw new Error('that row was here a moment ago');
  return found;
}

type Made = {
  ruling: { verdict: string; with?: { verdict: string } };
  snapshot: { history: { id: string }[]; with?: { history: { id: string }[] } };
};

let marking: string | undefined;

/** A mark of every row an owner has in any table: nothing can change without changing it. */
export async function markOf(owner: string): Promise<string> {
  marking ??= await markingQuery();
  const [found] = await database().$queryRawUnsafe<{ mark: string }[]>(marking, owner);
  return found?.mark ?? '';
}

async function markingQuery(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'owner_id' ORDER BY table_name`;
  // A row that anything touches has a new transaction for its mark.
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) AS mark
       FROM "${name}" WHERE owner_id = $1`,
  );
  const account = `SELECT 'account', xmin::text FROM account WHERE id = $1`;
  return `SELECT string_agg(name || mark, '|' ORDER BY name) AS mark
    FROM (${[...parts, account].join(' UNION ALL ')}) AS all_of_it`;
}
