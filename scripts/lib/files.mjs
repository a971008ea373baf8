import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * Makes a file with its whole content in one act, so that nobody ever reads half of it, not even after a crash.
 * Readable by its owner alone.
 * @param {string} file
 * @param {string} content
 * @returns {boolean} false when the file is there already: it is left as it is
 */
export function createWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  write(draft, content, 'w');
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems know no hard links; an exclusive create is the next best thing.
    return createExclusively(file, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Puts new content in the place of a file's old content in one act. Readable by its owner alone.
 * @param {string} file
 * @param {string} content
 */
export function replaceWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  write(draft, content, 'w');
  renameSync(draft, file);
}

/**
 * The operating system's short name for what went wrong ("ENOENT"), or ''.
 * @param {unknown} error
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * @param {string} file
 * @param {string} content
 */
function createExclusively(file, content) {
  try {
    write(file, content, 'wx');
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @param {string} content
 * @param {'w' | 'wx'} flag
 */
function write(file, content, flag) {
  const descriptor = openSync(file, flag, 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
