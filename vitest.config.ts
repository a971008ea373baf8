import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A zone 5:45 ahead of Greenwich shows every mistake between a day and a moment. Set here, before any worker starts.
process.env.TZ = 'Asia/Kathmandu';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here },
      // Next answers this import itself; anywhere else the package throws by design.
      { find: /^server-only$/, replacement: `${here}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    env: { TZ: 'Asia/Kathmandu' },
    maxWorkers: 2,
    // A busy machine is no reason to fail: what hangs is caught all the same.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'structure', include: ['tests/structure.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'unit', isolate: false, include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // Each test has an account of its own, so that the files can share what they import: it takes longer than most.
          isolate: false,
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/support/database-server.ts',
          setupFiles: 'tests/support/database-of-worker.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
