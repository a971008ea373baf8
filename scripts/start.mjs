import { nodeProblem } from './lib/node-version.mjs';

// Nothing of the rest is read before the version is known to be good: an old Node would stumble over its syntax.
const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./lib/launch.mjs').then((launch) => launch.main(process.argv.slice(2)));
}
