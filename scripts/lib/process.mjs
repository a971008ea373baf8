import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { stopping } from './stopping.mjs';

/**
 * Runs a program to its end and collects what it printed. A program that cannot be started counts as failed, and so
 * does one that is ended because this command is.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: string }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
  const { input, ...rest } = options;
  return new Promise((done) => {
    const child = spawn(program, args, {
      signal: stopping,
      ...rest,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-100_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => done({ code: 127, output: output + error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
    if (input !== undefined) child.stdin?.end(input);
  });
}

/**
 * True while a process with this id exists, whoever owns it.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Tells one process from a later one that was given the same id: boot and start time on Linux, start time on
 * macOS. Without it, a lock from before a crash could name an innocent newcomer.
 * @param {number} pid
 * @returns {Promise<string>}
 */
export async function birthOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may contain spaces; the fields are counted from its closing bracket.
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${started}`;
    } catch {
      return '';
    }
  }
  return new Promise((done) => {
    execFile('ps', ['-o', 'lstart=', '-p', String(pid)], (error, stdout) => done(error ? '' : stdout.trim()));
  });
}

/**
 * Waits until a process is gone, at most so long.
 * @param {number} pid
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it went
 */
export async function goneWithin(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(50);
  }
  return true;
}
