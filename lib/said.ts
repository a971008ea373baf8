import 'server-only';
import { cookies } from 'next/headers';
import { isOverTls } from '@/lib/auth/visitor';

/** A sentence on its way to the page at a path, and an id by which that page knows it has shown it. */
export type Message = { id: string; text: string; path: string };

const name = 'gus-said';
// Long enough for a slow page to arrive, too short to be met again on a walk through the notebook.
const seconds = 15;
const mostLetters = 400;

/**
 * Leaves a sentence for the page that an action leads to, in a cookie that only the server reads: names do not
 * belong in addresses, which histories and logs keep.
 */
export async function say(text: string, address: string): Promise<void> {
  const path = address.split(/[?#]/, 1)[0] ?? '/';
  const message: Message = { id: crypto.randomUUID(), text: [...text].slice(0, mostLetters).join(''), path };
  (await cookies()).set(name, Buffer.from(JSON.stringify(message)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    secure: await isOverTls(),
    path: '/',
    maxAge: seconds,
  });
}

/** The sentence that the last action left, or null. Anything that `say` did not write is none. */
export async function heard(): Promise<Message | null> {
  const sent = (await cookies()).get(name)?.value;
  if (!sent) return null;
  try {
    const { id, text, path } = JSON.parse(Buffer.from(sent, 'base64url').toString('utf8'));
    return [id, text, path].every((part) => typeof part === 'string') ? { id, text, path } : null;
  } catch {
    return null;
  }
}
