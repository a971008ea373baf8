import { currentOwner } from '@/lib/auth/owner';
import * as search from '@/lib/data/search';

/** Whom a few letters may mean, for the person picker: name and a small thing that tells them apart. */
export async function GET(request: Request): Promise<Response> {
  const owner = await currentOwner();
  if (!owner) return Response.json([], { status: 401 });
  const asked = new URL(request.url).searchParams.get('q') ?? '';
  // Postgres refuses NUL, and nobody's name has the others.
  const question = asked.replace(/\p{Cc}/gu, ' ').slice(0, 200);
  const found = await search.suggest(owner, question);
  return Response.json(found.map(({ id, name, smallThing }) => ({ id, name, smallThing })));
}
