import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { floor } from './cases.mjs';
import { quantile } from './measure.mjs';

/**
 * The whole result as Markdown: the machine and the day, what each page takes, what a browser loads.
 * @param {{ results: import('./measure.mjs').Results, loads: Map<string, import('./browse.mjs').Load>, sizes: number[], notes: string[], postgres: string }} found
 */
export function table({ results, loads, sizes, notes, postgres }) {
  const largest = Math.max(...sizes);
  const smallest = Math.min(...sizes);
  return [
    circumstances(postgres),
    '',
    ...rows(
      [
        'page',
        'people',
        'p50 ms',
        'p95 ms',
        '× floor',
        ...(largest > smallest ? [`× ${smallest} people`] : []),
        'per s at 8',
        'HTML KB',
        'gzipped',
      ],
      [...results].flatMap(([name, bySize]) =>
        sizes.map((size) => line(name, size, bySize, results, { smallest, largest })),
      ),
    ),
    '',
    ...rows(
      ['in a browser, empty cache', 'requests', 'JavaScript KB', 'styles KB', 'fonts KB'],
      [...loads].map(([name, { requests, script, style, font }]) => [
        name,
        String(requests),
        kb(script),
        kb(style),
        kb(font),
      ]),
    ),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

/**
 * The day and the machine, in one line.
 * @param {string} postgres its version
 */
export function circumstances(postgres) {
  return `${new Date().toISOString().slice(0, 10)}, ${machine()}, Node ${process.versions.node}, Postgres ${postgres}; app, database and asker on the same machine.`;
}

/**
 * @param {string} name
 * @param {number} size
 * @param {Map<number, import('./measure.mjs').Measured>} bySize
 * @param {import('./measure.mjs').Results} results
 * @param {{ smallest: number, largest: number }} span
 */
function line(name, size, bySize, results, { smallest, largest }) {
  const measured = bySize.get(size);
  const half = (/** @type {number[]} */ sample = []) => quantile(sample, 0.5);
  const p50 = half(measured?.alone);
  const base = half(results.get(floor)?.get(size)?.alone);
  const small = half(bySize.get(smallest)?.alone);
  return [
    name,
    size.toLocaleString('en'),
    p50.toFixed(1),
    quantile(measured?.alone ?? [], 0.95).toFixed(1),
    (p50 / base).toFixed(1),
    ...(largest > smallest ? [size === smallest ? '' : (p50 / small).toFixed(2)] : []),
    (measured?.perSecond ?? 0).toFixed(0),
    measured?.html ? kb(measured.html) : '',
    measured?.html ? kb(measured.wire) : '',
  ];
}

/** @param {number} bytes in thousands, the larger of the two ways to count */
function kb(bytes) {
  return (bytes / 1000).toFixed(1);
}

/**
 * A table of Markdown, its first column to the left and the others to the right.
 * @param {string[]} head
 * @param {string[][]} body
 */
export function rows(head, body) {
  const all = [head, ...body];
  const wide = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const one = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(wide[at] ?? 0) : cell.padStart(wide[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${wide.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [one(head), rule, ...body.map(one)];
}

function machine() {
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${processor?.model.trim() || arch()} × ${cpus().length}, ${memory}, ${system()}`;
}

function system() {
  try {
    return /PRETTY_NAME="(.+)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? platform();
  } catch {
    return `${platform()} ${release()}`;
  }
}
