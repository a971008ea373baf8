import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { stopping } from '../lib/stopping.mjs';

/**
 * @typedef {{ path: string, body?: Buffer, type?: string }} Question
 * @typedef {{ status: number, milliseconds: number, wire: number, bytes: () => Buffer, body: () => string, to: string }} Answer
 */

// As a browser: connections stay open, and answers come compressed.
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Asks as a signed-in browser does, and counts the time to the last byte.
 * @param {string} url of the app
 * @param {string} token
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
export function ask(url, token, { path, body, type }) {
  const began = performance.now();
  return new Promise((done, failed) => {
    const sent = request(url + path, {
      agent,
      method: body ? 'POST' : 'GET',
      signal: stopping,
      timeout: 30_000,
      headers: {
        cookie: `gus=${token}`,
        'accept-encoding': 'gzip',
        ...(body && { origin: url, 'content-type': type, 'content-length': body.length }),
      },
    });
    sent.once('timeout', () => sent.destroy(new Error(`${path} did not answer within 30 seconds`)));
    sent.once('error', failed);
    sent.once('response', (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('error', failed);
      response.once('end', () => {
        const milliseconds = performance.now() - began;
        const whole = Buffer.concat(parts);
        const packed = response.headers['content-encoding'] === 'gzip';
        const bytes = () => (packed ? gunzipSync(whole) : whole);
        done({
          status: response.statusCode ?? 0,
          milliseconds,
          wire: whole.length,
          bytes,
          body: () => bytes().toString('utf8'),
          to: response.headers.location ?? '',
        });
      });
    });
    sent.end(body);
  });
}

/** Lets go of the open connections. */
export function hangUp() {
  agent.destroy();
}
