import { currentOwner } from '@/lib/auth/owner';
import { newId } from '@/lib/data/ids';
import * as imports from '@/lib/data/imports';
import { readImport } from '@/lib/jobs/import-read';
import { drop, receive } from '@/lib/jobs/uploads';
import { say } from '@/lib/said';
import { FOREIGN, isForeign } from '@/lib/same-site';

const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/**
 * Takes a file as it comes in, however large, and leads to its preview, which is made meanwhile. A route of its own:
 * the proxy in front of all others would hold the file in memory, and cut it off.
 */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request)) return new Response(`${FOREIGN}\n`, { status: 403, headers });
  const owner = await currentOwner();
  if (!owner) return goTo('/sign-in?next=/people/import');
  const id = newId();
  const received = await receive(request.body as never, request.headers.get('content-type') ?? '', id);
  if ('refused' in received) {
    await say(received.refused, '/people/import', { refused: true });
    return goTo('/people/import');
  }
  try {
    await imports.create(owner, received.name, id);
  } catch (error) {
    // Where the account is gone meanwhile, its file goes too.
    await drop(id);
    throw error;
  }
  void readImport(owner, id);
  return goTo(`/people/import/${id}`);
}

// By its path alone: behind a proxy, the address of this request is not the one the browser knows.
function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { ...headers, Location: path } });
}
