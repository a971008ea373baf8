import 'server-only';
import { cookies, headers } from 'next/headers';
import { isOverTls } from '@/lib/auth/visitor';

/**
 * A sentence on its way to the page at a path, and an id by which that page knows it has shown it. `refused`: it says what
 * is in the way.
 */
export type Message = { id: string; text: string; path: string; refused: boolean };

/** `walks` where a script sent the form: the page is then walked to, and a document is that page loaded again. */
type Kept = Message & { walks: boolean };

// The proxy takes it away with the first document: see proxy.ts.
const name = 'gus-said';
// Long enough for a slow page to arrive, too short to be met again on a walk through the notebook.
const seconds = 15;
const mostLetters = 400;

/**
 * Leaves a sentence for the page that an action leads to, in a cookie that only the server reads: names do not
 * belong in addresses, which histories and logs keep.
 */
export async function say(text: string, address: string, { refused = false } = {}): Promise<void> {
  const path = address.split(/[?#]/, 1)[0] ?? '/';
  const message: Kept = {
    id: crypto.randomUUID(),
    text: [...text].slice(0, mostLetters).join(''),
    path,
    refused,
    walks: !(await isDocument()),
  };
  (await cookies()).set(name, Buffer.from(JSON.stringify(message)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    secure: await isOverTls(),
    path: '/',
    maxAge: seconds,
  });
}

/** The sentence that the last action left, or null where it was shown before. Anything that `say` did not write is none. */
export async function heard(): Promise<Message | null> {
  const sent = (await cookies()).get(name)?.value;
  if (!sent) return null;
  try {
    const { id, text, path, walks, refused } = JSON.parse(Buffer.from(sent, 'base64url').toString('utf8'));
    if (walks && (await isDocument())) return null;
    return [id, text, path].every((part) => typeof part === 'string')
      ? { id, text, path, refused: refused === true }
      : null;
  } catch {
    return null;
  }
}

// Browsers leave this out on plain HTTP from another machine: there a page loaded again soon says it once more.
async function isDocument(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') === 'document';
}
