import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@/scripts/lib/places.mjs';

type Package = { optionalDependencies?: Record<string, string> };

const packages: Record<string, Package> = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
).packages;

/** Where a dependency of a package is found: beside it, or in a folder above. */
function isNamed(from: string, name: string): boolean {
  for (let place = from; ; place = dirname(place)) {
    if (join(place, 'node_modules', name) in packages) return true;
    if (place === '.' || place === '') return `node_modules/${name}` in packages;
  }
}

// npm ci refuses a lock file that lacks one, and a system whose compiler is missing from it cannot build. A registry
// that does not carry every system's packages makes npm leave them out without a word.
test('the lock file names the packages of every system', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !isNamed(place, name)),
  );
  expect(missing).toEqual([]);
});
