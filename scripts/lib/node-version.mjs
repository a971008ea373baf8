// Read by any Node that can read modules at all: no syntax newer than 2018 in here.

/**
 * Says what is wrong with a Node version, or nothing when Gus runs on it: 20.19, 22.12 or anything newer
 * (older ones cannot `require` modules, which Prisma and the test runner rely on).
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} one sentence
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  const fine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (fine) return null;
  return `Gus needs Node 20.19 or newer (in the 22 series 22.12 or newer), and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}
