import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: every path of the product is relative to it, never to the folder a command was typed in. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Where everything a person saved is kept: GUS_DATA_DIR, or `data` in the checkout.
 * @param {NodeJS.ProcessEnv} env
 */
export function dataFolder(env = process.env) {
  return resolve(root, env.GUS_DATA_DIR || 'data');
}
