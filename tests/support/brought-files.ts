import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Addresses of an account in which much was brought, labelled, removed and found twice. */
export type Brought = { preview: string; applied: string; triage: string; middle: number };

/**
 * Brings files into a measured account, as many rows as it has people: a preview with people who may be here, a file that
 * was brought in and whose people wait for a word, sixty that came before; with it half of the people get a label, every
 * tenth is removed, every fourth may be somebody else.
 */
export async function bringFiles(databaseUrl: string, person: string, many: number): Promise<Brought> {
  const [preview, applied] = [randomUUID(), randomUUID()];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT owner_id AS owner FROM person WHERE id = $1', [person]);
    const owner = String(rows[0]?.owner);
    const files = `INSERT INTO import (owner_id, id, kind, file_name, "on", state, sums, applied_on)`;
    const lines = `INSERT INTO import_row (owner_id, import_id, no, line, name, incoming, verdict, person_id, perhaps)`;
    const sums = JSON.stringify({ fresh: many, perhaps: many, skipped: many, same: 0, fills: 0 });
    for (const [sql, ...values] of [
      [
        `${files} SELECT $1, gen_random_uuid()::text, 'vcard', 'cards', '2026-11-01', 'undone', '{}', '2026-11-01' FROM generate_series(1, 60)`,
      ],
      [
        `${files} VALUES ($1, $2, 'linkedin', 'Connections.csv', '2026-11-18', 'ready', $3, NULL)`,
        preview,
        sums,
      ],
      [
        `${files} VALUES ($1, $2, 'linkedin', 'Connections.csv', '2026-11-18', 'applied', $3, '2026-11-18')`,
        applied,
        sums,
      ],
      [
        `${lines} SELECT $1, $2, no, no, 'Person ' || no, '{"name":"Somebody"}', (ARRAY['fresh', 'perhaps', 'skipped']::import_verdict[])[1 + no % 3], NULL, '{}'
         FROM generate_series(0, $3::int - 1) AS no`,
        preview,
        3 * many,
      ],
      [
        `UPDATE import_row AS r SET perhaps = ARRAY[p.id] FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM person WHERE owner_id = $1) AS p
         WHERE r.owner_id = $1 AND r.import_id = $2 AND r.verdict = 'perhaps' AND r.no / 3 = p.place`,
        preview,
      ],
      [
        `${lines} SELECT $1, $2, row_number() OVER (ORDER BY id), 1, name, '{}', 'fresh', id, '{}' FROM person WHERE owner_id = $1`,
        applied,
      ],
      [
        `UPDATE person AS p SET landed_by = CASE WHEN place % 2 = 1 THEN $2 END, labels = CASE WHEN place % 2 = 0 THEN '{choir}'::text[] ELSE '{}' END
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM person WHERE owner_id = $1) AS o WHERE p.owner_id = $1 AND p.id = o.id`,
        applied,
      ],
      [
        `INSERT INTO lookalike (owner_id, person_id, other_id, because, alike)
         SELECT $1, id, lead, '{n:somebody}', 1 FROM (SELECT id, lead(id) OVER (ORDER BY id), row_number() OVER (ORDER BY id) AS place FROM person WHERE owner_id = $1) AS o
         WHERE lead IS NOT NULL AND place % 4 = 0 ON CONFLICT DO NOTHING`,
      ],
      [
        `INSERT INTO person (owner_id, id, name, sort_name, search_text, added_on, archived, removed_on)
         SELECT $1, gen_random_uuid()::text, 'Gone ' || no, 'gone ' || no, 'gone', '2026-01-01', true, '2026-11-10' FROM generate_series(1, $2::int / 10) AS no`,
        many,
      ],
    ] as const)
      await client.query(sql, [owner, ...values]);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
  const at = (id: string) => `/people/import/${id}`;
  return {
    preview: at(preview),
    applied: at(applied),
    triage: `${at(applied)}/triage`,
    middle: Math.floor((3 * many) / 2),
  };
}
