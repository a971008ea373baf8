import type { TestProject } from 'vitest/node';
import { makeDatabase, makeTemplate, startScratch } from '@/scripts/lib/scratch.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    databases: string[];
  }
}

/**
 * One Postgres for the run (the one in TEST_DATABASE_URL, or one of our own), one migrated template in it, and one
 * clone of that for each worker.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const scratch = given ? null : await startScratch();
  const url = given ?? scratch?.url ?? '';
  await makeTemplate(url, 'gus_template');
  const databases: string[] = [];
  for (let worker = 1; worker <= project.config.maxWorkers; worker += 1) {
    databases.push(await makeDatabase(url, `gus_worker_${worker}`, 'gus_template'));
  }
  project.provide('databases', databases);
  return () => scratch?.remove();
}
