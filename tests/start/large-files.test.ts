import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe.concurrent('a large file is read in little memory', () => {
  test.each([
    ['monica', '100', { people: 5_000, pictures: 67 }],
    ['vcard', '50000', { people: 50_000, pictures: 50_000 }],
  ])(
    '%s %s',
    async (kind, size, expected) => {
      const args = ['--import', 'tsx', 'tests/support/read-large.ts', kind, size];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
      const { megabytes, seconds, ...read } = JSON.parse(stdout) as Record<string, number>;
      expect(read).toEqual(expected);
      expect(megabytes).toBeLessThan(512);
      // A minute on a busy machine; some ten seconds on one that has nothing else to do.
      expect(seconds).toBeLessThan(150);
    },
    180_000,
  );
});
