import { defineConfig } from '@playwright/test';

// Set by `npm test -- e2e`, which finds the browser and serves the production build on a database of its own.
const baseURL = process.env.GUS_TEST_URL;
if (!baseURL)
  throw new Error('Run the browser tests with "npm test -- e2e", which starts the app they visit.');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A machine may stumble; the summary names whatever passed only at its second try.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.GUS_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
