import { nodeProblem } from './lib/node-version.mjs';

// As in start.mjs: an old Node must hear the sentence before it stumbles over the rest.
const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./lib/check.mjs').then((check) => check.main(process.argv.slice(2)));
}
