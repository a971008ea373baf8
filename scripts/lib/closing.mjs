/**
 * Closes servers: no new requests from now on, the running ones may finish, and after a while whatever still hangs is
 * cut off.
 * @param {import('node:http').Server[]} servers
 * @param {number} patience in milliseconds
 */
export async function closeKindly(servers, patience = 10_000) {
  const closed = servers
    .filter((each) => each.listening)
    .map((server) => new Promise((done) => server.close(done)));
  // A kept-alive connection turns idle only when its answer is out, which may be long after the close.
  const sweep = setInterval(() => servers.forEach((each) => void each.closeIdleConnections()), 50);
  const limit = setTimeout(() => servers.forEach((each) => void each.closeAllConnections()), patience);
  await Promise.all(closed);
  clearInterval(sweep);
  clearTimeout(limit);
}
