import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/**
 * @typedef {import('@prisma/schema-engine-wasm').SchemaEngine} SchemaEngine
 * @typedef {import('@prisma/adapter-pg').PrismaPg} PrismaPgType
 * @typedef {(script: string) => string} Rewrite changes a script on its way to the database
 */

/**
 * Opens Prisma's own schema engine (its WebAssembly build: no download, no second process) on a database,
 * hands it to `work`, and closes it.
 * @template T
 * @param {string} url
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @param {Rewrite} rewrite
 * @returns {Promise<T>}
 */
export async function withEngine(url, work, rewrite = (script) => script) {
  const { SchemaEngine } = await load();
  // One connection: the engine keeps session state (its lock, search_path) between statements.
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {});
  const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(pool, rewrite));
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
    return await work(engine);
  } finally {
    await pool.end();
  }
}

/**
 * The ordinary adapter cuts a script at every semicolon, also inside comments, strings and function bodies, and
 * sends the pieces one by one. Sent whole, a script is cut by Postgres itself and takes effect entirely or not at all.
 * @param {pg.Pool} pool
 * @param {Rewrite} rewrite
 */
function wholeScripts(pool, rewrite) {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(rewrite(script)).catch(translated);
    };
    return adapter;
  };
  return factory;
}

/**
 * Postgres's complaint in the engine's terms; it would say "external connector error" of any other.
 * @param {unknown} error
 * @returns {never}
 */
function translated(error) {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

/** @type {Promise<typeof import('@prisma/schema-engine-wasm')> | undefined} */
let loaded;

/** Node 20 does not import WebAssembly files by itself, so the module is put together by hand, once. */
function load() {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const script = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bindings = await import(script);
    const module = await WebAssembly.compile(
      new Uint8Array(await readFile(script.replace(/\.js$/, '.wasm'))),
    );
    const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': unhurried(bindings) });
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === 'function') start();
    return bindings;
  })();
  return loaded;
}

/**
 * The engine limits its wait for Prisma's lock with a timer that it never clears. Let go of here, or every command
 * would linger for ten seconds after its work.
 * @param {WebAssembly.ModuleImports} bindings
 */
function unhurried(bindings) {
  const name = Object.keys(bindings).find((each) => each.startsWith('__wbg_setTimeout'));
  if (!name) return { ...bindings };
  return {
    ...bindings,
    [name]: (/** @type {() => void} */ act, /** @type {number} */ wait) =>
      setTimeout(act, wait >>> 0).unref(),
  };
}
