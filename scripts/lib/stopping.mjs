const controller = new AbortController();

/** Aborted once somebody wants this command to end: Ctrl-C, SIGTERM, a closed terminal, or npm gone. */
export const stopping = controller.signal;

/** @type {(() => void)[]} */
const impatient = [];

/**
 * Takes signals as a wish to end in good order, where they would otherwise end this process on the spot and leave a
 * database behind.
 */
export function endInGoodOrder() {
  let since = Number.POSITIVE_INFINITY;
  const end = () => {
    // One Ctrl-C arrives twice under npm, which passes on what the terminal has sent to all: only a later one is a
    // second wish.
    if (performance.now() - since > 1000) for (const hurry of impatient) hurry();
    since = Math.min(since, performance.now());
    controller.abort();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
  watchNpm(end);
}

/**
 * Says what to do when the wish is repeated: the second Ctrl-C of somebody who does not want to wait.
 * @param {() => void} hurry
 */
export function whenHurried(hurry) {
  impatient.push(hurry);
}

/**
 * npm hands signals on through a shell, and some shells end without handing them on. So a changed parent counts as a
 * signal, but only under npm: by hand, `node scripts/start.mjs &` may well outlive its shell.
 * @param {() => void} end
 */
function watchNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}
