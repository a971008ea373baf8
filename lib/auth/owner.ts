import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import { now } from '@/lib/clock';
import type { Owner } from '@/lib/data/owner';
import * as sessions from '@/lib/data/sessions';
import { sentToken } from './cookie';
import { prove } from './proof';

/** How old the note of a session's last use may be before it is written anew, in milliseconds. */
const hour = 3_600_000;

/** Who sends this request; to /sign-in with anybody who has not shown it, which leads back to the page asked for. */
export async function requireOwner(): Promise<Owner> {
  return (await currentOwner()) ?? redirect(await signInPath());
}

// The proxy names the page; a page without that has nothing to lead back to.
async function signInPath(): Promise<string> {
  const path = (await headers()).get('x-gus-path') ?? '/';
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}

/** Who sends this request, or null. Asked once a request, however many parts of a page want to know. */
export const currentOwner = cache(async (): Promise<Owner | null> => {
  const token = await sentToken();
  const proof = token ? await prove(token) : null;
  if (!proof) return null;
  // After the answer is on its way: no page waits for this.
  if (now().getTime() - proof.seenAt.getTime() > hour) after(() => sessions.touch(proof.owner));
  return proof.owner;
});
