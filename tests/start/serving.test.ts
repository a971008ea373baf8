import { createServer, IncomingMessage, request } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { watchArrival } from '@/scripts/lib/arriving.mjs';
import { closeKindly } from '@/scripts/lib/closing.mjs';
import { addressOf, cleanHeaders } from '@/scripts/lib/headers.mjs';
import { announce, refuseWhileRunning } from '@/scripts/lib/running.mjs';

/** A request from 10.0.0.7 that claims to come from elsewhere. */
function claiming(headers: Record<string, string>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: '::ffff:10.0.0.7' });
  const incoming = new IncomingMessage(socket);
  Object.assign(incoming.headers, headers);
  return incoming;
}

describe('who a request comes from', () => {
  test('is the socket, whatever the request says', () => {
    expect(addressOf(claiming({ 'x-forwarded-for': '1.2.3.4' }), false)).toBe('10.0.0.7');
  });

  test('is what the trusted proxy saw: its own entry is the last', () => {
    expect(addressOf(claiming({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }), true)).toBe('1.2.3.4');
    expect(addressOf(claiming({}), true)).toBe('10.0.0.7');
  });

  test('a client can neither forge the proxy’s headers nor Gus’s own', () => {
    const headers = {
      host: 'gus.example',
      forwarded: 'for=1.2.3.4',
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '1.2.3.4',
      'x-gus-address': '1.2.3.4',
      'x-request-id': 'mine',
    };
    const direct = { ...headers };
    cleanHeaders(direct, false);
    expect(direct).toEqual({ host: 'gus.example' });
    const proxied = { ...headers };
    cleanHeaders(proxied, true);
    expect(Object.keys(proxied)).not.toContain('x-gus-address');
    expect(proxied['x-forwarded-proto']).toBe('https');
  });
});

describe('a request that comes in slowly', () => {
  /** A request with an endless body to a server that looks when it is told to. */
  async function slow() {
    let [gone, come] = [0, 0];
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const sent = request({ port, host: '127.0.0.1', method: 'POST', agent: false });
    const cut = new Promise<string>((done) => sent.on('error', ({ message }) => done(message)));
    sent.flushHeaders();
    const incoming = await new Promise<IncomingMessage>((done) => server.once('request', done));
    incoming.on('error', () => undefined);
    incoming.on('data', (piece: Buffer) => {
      come += piece.length;
    });
    const send = async (bytes: number) => {
      gone += bytes;
      sent.write(Buffer.alloc(bytes));
      while (come < gone) await new Promise((done) => incoming.once('data', done));
    };
    const look = watchArrival(incoming, 3_600_000);
    return { send, look, cut, isOpen: () => !incoming.socket.destroyed, close: () => server.close() };
  }

  test('goes on as long as it moves, and is ended once it stands still', async () => {
    const { send, look, cut, isOpen, close } = await slow();
    for (let minute = 0; minute < 5; minute += 1) {
      await send(40_000);
      look();
      expect(isOpen()).toBe(true);
    }
    await send(10);
    look();
    expect(isOpen()).toBe(false);
    expect(await cut).toMatch(/hang up|ECONNRESET|EPIPE/);
    close();
  });
});

describe('the end of serving', () => {
  /** A server that answers after so long, and one running request to it. */
  async function busyServer(milliseconds: number) {
    const server = createServer((_, response) => setTimeout(() => response.end('done'), milliseconds));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const answer = new Promise<string>((done) => {
      const asked = request({ port, host: '127.0.0.1', agent: false, headers: { connection: 'keep-alive' } });
      asked.on('response', (response) => response.on('data', (chunk) => done(String(chunk))));
      asked.on('error', (error) => done(error.message));
      asked.end();
    });
    await pause(50);
    return { server, answer };
  }

  test('lets a running request finish', async () => {
    const { server, answer } = await busyServer(300);
    await closeKindly([server]);
    expect(await answer).toBe('done');
  });

  test('does not wait for ever', async () => {
    const { server, answer } = await busyServer(60_000);
    await closeKindly([server], 100);
    expect(await answer).toMatch(/hang up|ECONNRESET/);
  });
});

test('a build is not replaced under an app that runs on it', async () => {
  const withdraw = await announce(process.pid, 'http://localhost:12345');
  await expect(refuseWhileRunning()).rejects.toThrow(
    /running from this folder, at http.*end it, then run this/,
  );
  withdraw();
});
