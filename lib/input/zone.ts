import { z } from 'zod';

const unknown = 'Gus does not know that time zone. Their names look like Europe/Berlin or Asia/Kathmandu.';

/** The name of a time zone in the IANA list, such as Asia/Kathmandu, as far as this machine knows it. */
export function zone() {
  return z.string({ error: unknown }).trim().refine(isZone, unknown);
}

/** True for a zone that this machine's Intl knows by name; offsets such as +05:45 have no name. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,63}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
