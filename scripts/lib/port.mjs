import { createServer } from 'node:net';
import { codeOf } from './files.mjs';
import { Stop } from './say.mjs';

/**
 * The port to serve on: PORT, or 3000.
 * @param {NodeJS.ProcessEnv} env
 */
export function portOf(env) {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`PORT is “${env.PORT}”: it must be a number between 1 and 65535.`);
}

/**
 * The addresses to listen on: GUS_HOST, or this machine alone under both of its own (a browser may take "localhost"
 * for either).
 * @param {NodeJS.ProcessEnv} env
 */
export function hostsOf(env) {
  return env.GUS_HOST ? [env.GUS_HOST] : ['127.0.0.1', '::1'];
}

/**
 * Finds out early whether the port is free, so that nobody waits for a build only to hear that it is not.
 * @param {number} port
 * @param {string[]} hosts
 */
export async function checkPort(port, hosts) {
  for (const host of hosts) {
    const code = await tryListening(port, host);
    if (code) throw portProblem(code, port, host);
  }
}

/**
 * Why a server could not listen, in a sentence.
 * @param {string} code
 * @param {number} port
 * @param {string} host
 */
export function portProblem(code, port, host) {
  if (code === 'EADDRINUSE') {
    return new Stop(
      `Port ${port} is taken by another program: end it, or choose another port (PORT=${port + 1} npm start).`,
    );
  }
  if (code === 'EACCES') {
    return new Stop(`Port ${port} is not yours to use: choose one above 1023 (PORT=3000 npm start).`);
  }
  return new Stop(`Gus cannot listen on ${host}, port ${port} (${code}): correct GUS_HOST or PORT.`);
}

/**
 * @param {string} code
 * @param {string} host
 */
export function isMissingFamily(code, host) {
  return host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT');
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} '' when it worked
 */
function tryListening(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(isMissingFamily(codeOf(error), host) ? '' : codeOf(error)));
    server.listen(port, host, () => server.close(() => done('')));
  });
}
