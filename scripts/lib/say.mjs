/** A reason to stop that the person at the keyboard can act on: one plain sentence, shown without a stack. */
export class Stop extends Error {}

/**
 * Does one step of the work, showing its name at once, a dot every five seconds, and at the end how long it took.
 * @template T
 * @param {string} name what is being done, as in "Building Gus"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now();
  process.stdout.write(`  ${name} …`);
  held = [];
  const dots = setInterval(() => process.stdout.write('.'), 5000);
  try {
    const result = await work();
    process.stdout.write(` ${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(' no\n');
    throw error;
  } finally {
    clearInterval(dots);
    const lines = held ?? [];
    held = null;
    lines.forEach(say);
  }
}

/** @type {string[] | null} what is said during a step waits for the end of its line */
let held = null;

/**
 * Prints one line of news.
 * @param {string} line
 */
export function say(line) {
  if (held) held.push(line);
  else console.log(line);
}

/**
 * Milliseconds as people read them: "0.4 s", "1 min 12 s".
 * @param {number} milliseconds
 */
export function seconds(milliseconds) {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * The sentence for whatever went wrong. Anything that is not a `Stop` is a fault of ours: it is named by its
 * message, and GUS_DEBUG=1 adds the stack for whoever looks into it.
 * @param {unknown} error
 */
export function sentence(error) {
  if (error instanceof Stop) return error.message;
  const known = systemSentence(error);
  if (known) return known;
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const stack = process.env.GUS_DEBUG === '1' && error instanceof Error ? `\n${error.stack}` : '';
  return `Gus stopped on something unexpected: ${message} (GUS_DEBUG=1 shows where).${stack}`;
}

/**
 * What the operating system refused, in words.
 * @param {unknown} error
 * @returns {string | null}
 */
export function systemSentence(error) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const path = error instanceof Error && 'path' in error ? ` (${error.path})` : '';
  if (code === 'ENOSPC') return 'The disk is full: make some room and run the same command again.';
  if (code === 'EDQUOT') return 'Your disk quota is used up: make some room and run the same command again.';
  if (code === 'EROFS') {
    return `This folder cannot be written${path}: it is read-only. Copy Gus somewhere writable, or point GUS_DATA_DIR at a folder that is.`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `Gus may not write here${path}: change the folder's owner, or point GUS_DATA_DIR at a folder that is yours.`;
  }
  return null;
}
