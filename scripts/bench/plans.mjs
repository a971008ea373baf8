import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/**
 * @typedef {{ 'Node Type': string, 'Relation Name'?: string, 'Index Name'?: string, 'Actual Rows'?: number,
 *   'Actual Loops'?: number, 'Rows Removed by Filter'?: number, 'Shared Hit Blocks'?: number,
 *   'Shared Read Blocks'?: number, 'Actual Total Time'?: number, 'Sort Key'?: string[], Plans?: Node[] }} Node
 * @typedef {{ query: string, milliseconds: number, plan: Node }} Explained
 */

/**
 * Has Postgres write the plan of every statement, as it ran, into its log: for sessions opened from now on. What it
 * writes holds what people typed, so this is for scratch databases alone.
 * @param {string} databaseUrl of a superuser
 */
export async function explainEverything(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(client.database ?? '');
    for (const [setting, value] of Object.entries(settings))
      await client.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  } finally {
    await client.end();
  }
}

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_format': 'json',
};

/**
 * The plans of the statements that ran while something was done.
 * @param {string} log of Postgres
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Explained[]>}
 */
export async function explained(log, work) {
  const from = statSync(log).size;
  await work();
  // Each backend writes before it answers; what the app does after its answer may come a moment later.
  await pause(50);
  const said = readFileSync(log).subarray(from).toString('utf8');
  return said.split(/^\S+ \S+ \S+ \[\d+\] LOG: {2}/m).flatMap((entry) => {
    const [, took, plan] = /^duration: ([\d.]+) ms {2}plan:\s*(\{.*\})/s.exec(entry) ?? [];
    if (!plan) return [];
    const { 'Query Text': query, Plan } = JSON.parse(plan.replace(/^\t/gm, ''));
    return [{ query: String(query), milliseconds: Number(took), plan: Plan }];
  });
}

/**
 * A plan's nodes, the outermost first, each with its depth.
 * @param {Node} node
 * @returns {{ node: Node, depth: number }[]}
 */
export function nodesOf(node, depth = 0) {
  return [{ node, depth }, ...(node.Plans ?? []).flatMap((inner) => nodesOf(inner, depth + 1))];
}

/**
 * How many rows of some tables a plan looked at, those it threw away included.
 * @param {Node} plan
 * @param {readonly string[]} tables
 */
export function rowsRead(plan, tables) {
  return nodesOf(plan).reduce((sum, { node }) => {
    const rows = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
    return sum + (tables.includes(node['Relation Name'] ?? '') ? rows * (node['Actual Loops'] ?? 1) : 0);
  }, 0);
}

/**
 * The tables that a plan reads from end to end.
 * @param {Node} plan
 */
export function readWhole(plan) {
  return nodesOf(plan).flatMap(({ node }) =>
    node['Node Type'] === 'Seq Scan' && (node['Actual Loops'] ?? 1) > 0 ? (node['Relation Name'] ?? []) : [],
  );
}

/**
 * A plan in a few lines, for people.
 * @param {Explained} explained
 */
export function drawn({ query, milliseconds, plan }) {
  const lines = nodesOf(plan).map(({ node, depth }) => {
    const what = [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean).join(' ');
    const dropped = node['Rows Removed by Filter'] ? ` -${node['Rows Removed by Filter']}` : '';
    const blocks = (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0);
    const time = node['Actual Total Time']?.toFixed(2);
    return `${'  '.repeat(depth + 2)}${what}: ${node['Actual Rows']}${dropped} × ${node['Actual Loops']}, ${blocks} blocks, ${time} ms`;
  });
  return [`  ${milliseconds.toFixed(2)} ms  ${query.replace(/\s+/g, ' ').slice(0, 400)}`, ...lines].join(
    '\n',
  );
}
