import { chromium } from '@playwright/test';
import { findBrowser, quietBrowser } from '../lib/browser.mjs';

/** @typedef {{ requests: number, script: number, style: number, font: number, html: number }} Load in bytes on the wire, without headers */

/**
 * What a real browser with an empty cache loads for each address until it has nothing more to ask for.
 * @param {string} url
 * @param {string} token
 * @param {Map<string, string>} paths by name
 * @returns {Promise<Map<string, Load>>}
 */
export async function browse(url, token, paths) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: quietBrowser });
  /** @type {Map<string, Load>} */
  const loads = new Map();
  try {
    for (const [name, path] of paths) loads.set(name, await load(browser, url, token, path));
  } finally {
    await browser.close();
  }
  return loads;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} token
 * @param {string} path
 * @returns {Promise<Load>}
 */
async function load(browser, url, token, path) {
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name: 'gus', value: token, url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    /** @type {Map<string, { kind: string, head: number }>} */
    const seen = new Map();
    /** @type {Record<string, number>} */
    const bytes = {};
    session.on('Network.responseReceived', ({ requestId, type, response }) =>
      seen.set(requestId, { kind: type, head: response.encodedDataLength }),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { kind, head } = seen.get(requestId) ?? { kind: '', head: 0 };
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength - head;
    });
    await page.goto(url + path, { waitUntil: 'networkidle', timeout: 60_000 });
    const { Script = 0, Stylesheet = 0, Font = 0, Document = 0 } = bytes;
    return { requests: seen.size, script: Script, style: Stylesheet, font: Font, html: Document };
  } finally {
    await context.close();
  }
}
