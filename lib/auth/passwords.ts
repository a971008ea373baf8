import 'server-only';
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** argon2id as OWASP's Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No password has this hash, and checking one against it takes as long as against any other. */
const nobodys = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** The hash under which a password is kept, in its PHC string form. */
export function hashOf(password: string): Promise<string> {
  return hash(asTyped(password), cost);
}

/**
 * True when a password belongs to a hash. Without a hash (there is no such account) it is false, after the
 * same work, so that the time an answer takes tells nobody which accounts exist.
 */
export function matches(kept: string | undefined, password: string): Promise<boolean> {
  return verify(kept ?? nobodys, asTyped(password));
}

/** True for a hash that was made with other parameters than today's; it is made anew at the next sign-in. */
export function isOutdated(kept: string): boolean {
  const made = parseOptions(kept);
  return (
    !kept.startsWith('$argon2id$') ||
    made.memoryCost !== cost.memoryCost ||
    made.timeCost !== cost.timeCost ||
    made.parallelism !== cost.parallelism
  );
}

/** Keyboards and phones write the same é in different ways; NFKC makes them one (RFC 8265, section 4.2). */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}
