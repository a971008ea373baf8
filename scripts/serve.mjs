import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import { watchArrival } from './lib/arriving.mjs';
import { closeKindly } from './lib/closing.mjs';
import { explainFailure } from './lib/failed-page.mjs';
import { codeOf } from './lib/files.mjs';
import { addressOf, cleanHeaders } from './lib/headers.mjs';
import { root } from './lib/places.mjs';
import { hostsOf, isMissingFamily, portOf, portProblem } from './lib/port.mjs';
import { sentence } from './lib/say.mjs';

const help = `node scripts/serve.mjs

Serves the built app on PORT, as npm start does after everything else is ready. Expects DATABASE_URL and GUS_SECRET.`;

const trustProxy = process.env.GUS_TRUST_PROXY === '1';

if (process.argv.includes('--help')) console.log(help);
else serve().catch((error) => giveUp(sentence(error)));

async function serve() {
  const port = portOf(process.env);
  const app = next({ dev: false, dir: root, port, hostname: 'localhost', quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const servers = hostsOf(process.env).map((host) => {
    const server = createServer((request, response) => {
      const address = addressOf(request, trustProxy);
      cleanHeaders(request.headers, trustProxy);
      const id = randomUUID();
      request.headers['x-gus-address'] = address;
      request.headers['x-request-id'] = id;
      response.setHeader('x-request-id', id);
      if (ending) response.setHeader('connection', 'close');
      explainFailure(request, response, id);
      watchArrival(request);
      handle(request, response).catch((error) => fail(response, id, error));
    });
    // Longer than the usual minute of a proxy, so that it is never us who close a connection it is about to use.
    server.keepAliveTimeout = 65_000;
    server.headersTimeout = 20_000;
    // A file may take its time, as long as it moves: watchArrival.
    server.requestTimeout = 0;
    return { server, host };
  });
  for (const { server, host } of servers) await listen(server, port, host);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, end);
  // The process that started us is gone without a word: nobody is left to stop us.
  process.on('disconnect', end);
  if (process.send) process.send('listening');
  else console.log(`Serving on port ${port}.`);

  function end() {
    if (ending) return;
    ending = true;
    closeKindly(servers.map((each) => each.server))
      .then(() => app.close())
      .finally(() => process.exit(0));
  }
}

let ending = false;

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      const code = codeOf(error);
      if (isMissingFamily(code, host)) done();
      else failed(portProblem(code, port, host));
    });
    server.listen(port, host, done);
  });
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} id
 * @param {unknown} error
 */
function fail(response, id, error) {
  console.error(`request ${id}:`, error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Something went wrong.');
}

/** @param {string} problem */
function giveUp(problem) {
  if (!process.send) console.error(problem);
  process.exitCode = 1;
  process.send?.(problem, undefined, undefined, () => process.exit());
}

process.on('unhandledRejection', (error) => console.error('unhandled rejection:', error));
