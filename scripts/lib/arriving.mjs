/** How often one looks, and how much must have come in between: a line of half a kilobyte a second is a line. */
const everyMs = 60_000;
const leastBytes = 32_000;

/**
 * Lets a request come in for as long as it moves, so that a large file arrives over a slow line as well; one that stands
 * still is ended. (Node's own limit is a time for the whole of it, and cannot tell the two apart.) Hands back the look
 * that is taken each time.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} every in milliseconds
 * @returns {() => void}
 */
export function watchArrival(request, every = everyMs) {
  const { headers, socket } = request;
  let before = socket.bytesRead;
  const look = () => {
    if (request.complete || request.destroyed) clearInterval(timer);
    else if (socket.bytesRead - before < leastBytes) socket.destroy();
    before = socket.bytesRead;
  };
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  if ('transfer-encoding' in headers || Number(headers['content-length']) > 0) {
    timer = setInterval(look, every).unref();
    request.once('close', () => clearInterval(timer));
  }
  return look;
}
