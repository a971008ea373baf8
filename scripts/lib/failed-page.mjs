import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'node:zlib';
import { root } from './places.mjs';

/**
 * Next makes the page of a failure by script alone: without script it stays empty, and after a form it is three
 * words. Puts the sentences of components/shell/unreachable.tsx into a document that fails, for whoever runs no
 * script; with script everything is Next's as before, and so is what a script asks for.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} id of the request, which the log names as well
 */
export function explainFailure(request, response, id) {
  if (!isDocument(request)) return;
  const { writeHead, write, end, flushHeaders } = response;
  /** @type {Buffer[]} */
  const parts = [];
  let told = false;
  const held = () => !told && !response.headersSent && response.statusCode === 500;
  /** @param {unknown} chunk */
  const keep = (chunk) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  const tell = () => {
    told = true;
    const sent = Buffer.concat(parts);
    const packed = response.hasHeader('content-encoding');
    const body = Buffer.from(pageWith(String(packed ? unzipSync(sent) : sent), request.method, id));
    response.removeHeader('content-encoding');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', body.length);
    end.call(response, body, 'utf8');
  };
  Object.assign(response, {
    /** @param {[number, ...any[]]} args */
    writeHead(...args) {
      response.statusCode = args[0];
      return held() ? response : Reflect.apply(writeHead, response, args);
    },
    flushHeaders: () => (held() ? undefined : flushHeaders.call(response)),
    /** @param {any[]} args */
    write(...args) {
      if (!held()) return Reflect.apply(write, response, args);
      keep(args[0]);
      const done = args.find((each) => typeof each === 'function');
      if (done) process.nextTick(done);
      return true;
    },
    /** @param {any[]} args */
    end(...args) {
      if (!held()) return Reflect.apply(end, response, args);
      keep(args[0]);
      tell();
      return response;
    },
  });
}

/** @param {import('node:http').IncomingMessage} request */
function isDocument({ headers, url = '' }) {
  return !('rsc' in headers || 'next-action' in headers || /^\/(?:api|_next)\//.test(url));
}

/**
 * @param {string} html what Next would have sent: its page of a failure, or three words where a form's action failed
 * @param {string | undefined} method
 * @param {string} id
 */
function pageWith(html, method, id) {
  const isNexts = html.includes('<body>');
  const words = styles() + wordsOf(!isNexts && method === 'POST', id);
  if (!isNexts)
    return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gus</title></head>
<body>${words}</body>
</html>
`;
  return html
    .replace('<html id="__next_error__">', '<html id="__next_error__" lang="en">')
    .replace('<body>', () => `<body><noscript>${words}</noscript>`);
}

/**
 * A form without script is told what to do with what was typed. Going back would not do: pages are not kept by the
 * browser (no-store), so it would ask for the form anew, and lose it.
 * @param {boolean} isForm
 * @param {string} id
 */
function wordsOf(isForm, id) {
  const rest = isForm
    ? `<p class="measure">What you just sent could not be saved. Load this page again in a moment, and your browser sends
it once more, as you typed it; it counts once, however often it is sent. Nothing you saved before is lost.</p>`
    : `<p class="measure">Nothing you saved is lost.</p>
<div class="acts acts-wide basis-full"><a class="btn" href="">Try again</a></div>`;
  return `<div class="book"><main id="main">
<div class="row head" role="alert"><div class="margin"></div><div class="body">
<h1>Gus cannot reach its notebook just now.</h1>
${rest}
<p class="quiet mt-4 basis-full">Request ${id}</p>
</div></div>
</main></div>`;
}

// The build's own, as on every other page: where an action failed, Next names none.
function styles() {
  try {
    const names = readdirSync(join(root, '.next/static/chunks')).filter((name) => name.endsWith('.css'));
    return names.map((name) => `<link rel="stylesheet" href="/_next/static/chunks/${name}">`).join('');
  } catch {
    return '';
  }
}
