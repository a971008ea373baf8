import 'server-only';
import { cookies } from 'next/headers';
import { isOverTls } from '@/lib/auth/visitor';

/** A sentence on its way to the page that comes next, and an id by which the page knows it has shown it. */
export type Message = { id: string; text: string };

const name = 'gus-said';
// Long enough for a slow page to arrive, too short to be met again on a walk through the notebook.
const seconds = 15;
const mostLetters = 400;

/**
 * Leaves a sentence for the page that is shown next, in a cookie that only the server reads: names do not
 * belong in addresses, which histories and logs keep.
 */
export async function say(text: string): Promise<void> {
  const message: Message = { id: crypto.randomUUID(), text: [...text].slice(0, mostLetters).join('') };
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
    const { id, text } = JSON.parse(Buffer.from(sent, 'base64url').toString('utf8'));
    return typeof id === 'string' && typeof text === 'string' ? { id, text } : null;
  } catch {
    return null;
  }
}
