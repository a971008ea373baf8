import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What a process held at the beginning of some work and at the most during it, in MB of main memory (VmRSS, VmHWM); null
 * where the system does not tell (proc(5) is Linux's).
 * @template T
 * @param {number} pid
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, before: number | null, peak: number | null }>}
 */
export async function watched(pid, work) {
  const before = held(pid, 'VmRSS');
  const isAnew = forgetPeak(pid);
  const result = await work();
  return { result, before, peak: isAnew ? held(pid, 'VmHWM') : null };
}

/**
 * Has the system begin anew with the most that was held; else it would be the most since the process began.
 * @param {number} pid
 */
function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @param {'VmRSS' | 'VmHWM'} what
 */
function held(pid, what) {
  try {
    const kib = new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1];
    return kib ? (Number(kib) * 1024) / 1e6 : null;
  } catch {
    return null;
  }
}
