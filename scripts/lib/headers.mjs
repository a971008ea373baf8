// What a client may claim about itself only through a proxy we trust. Anybody can send these headers, so that an
// address taken from them would let a guesser of passwords be somebody else at every try.
const proxyHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * The client's address: the socket's, or behind a trusted proxy the last one of x-forwarded-for, which that proxy
 * itself wrote.
 * @param {import('node:http').IncomingMessage} request
 * @param {boolean} trustProxy
 */
export function addressOf(request, trustProxy) {
  const chain = request.headers['x-forwarded-for'];
  const told = trustProxy && typeof chain === 'string' ? chain.split(',').at(-1)?.trim() : '';
  return (told || request.socket.remoteAddress || 'unknown').replace(/^::ffff:/, '');
}

/**
 * Removes what a client must not decide: proxy headers unless a proxy is trusted, and always the names Gus fills in.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {boolean} trustProxy
 */
export function cleanHeaders(headers, trustProxy) {
  if (!trustProxy) for (const name of proxyHeaders) delete headers[name];
  for (const name of Object.keys(headers)) if (name.startsWith('x-gus-')) delete headers[name];
  delete headers['x-request-id'];
}
