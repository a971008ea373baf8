import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from './process.mjs';
import { Stop, step } from './say.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What keeps a Chromium to its task: no sandbox where it runs as root, and no calls home. */
export const quietBrowser = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium: the one named in GUS_CHROMIUM, Playwright's own, the system's, or, for root on Debian, the
 * distribution's package, installed on the spot.
 * @returns {Promise<string>} the path of its program
 * @throws {Stop} when there is none and none may be installed
 */
export async function findBrowser() {
  const named = process.env.GUS_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Stop(`GUS_CHROMIUM names ${named}, and there is nothing there: correct it.`);
  }
  const found = [chromium.executablePath(), ...usual].find((each) => existsSync(each));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) return install();
  throw new Stop(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium; anywhere: npx playwright install chromium), or name yours in GUS_CHROMIUM.',
  );
}

async function install() {
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await step('Installing Chromium (Debian’s package)', async () => {
    const first = await run('apt-get', packages, { env });
    if (first.code === 0) return first;
    await run('apt-get', ['update'], { env });
    return run('apt-get', packages, { env });
  });
  if (code === 0 && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  const line = output.split('\n').find((each) => each.startsWith('E:')) ?? 'apt-get gave no reason';
  throw new Stop(`Chromium could not be installed for the browser tests: ${line}`);
}
