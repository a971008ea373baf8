import { withEngine } from './engine.mjs';

/**
 * The SQL that leads from one schema to another, as Prisma writes it. The engine asks a server for its dialect, so it
 * wants a database to talk to: nothing in it is read or changed.
 * @param {string} url
 * @param {string | null} from a schema's text; null is the empty database
 * @param {string} to a schema's text
 * @returns {Promise<string>} '' when they amount to the same
 */
export async function schemaDiff(url, from, to) {
  const result = await withEngine(url, (engine) =>
    engine.diff({
      from: from === null ? { tag: 'empty' } : schema(from),
      to: schema(to),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return result.exitCode === 2 ? (result.stdout ?? '') : '';
}

/**
 * @param {string} content
 * @returns {import('@prisma/schema-engine-wasm').DiffTarget}
 */
function schema(content) {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}
