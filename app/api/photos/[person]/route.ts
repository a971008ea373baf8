import { currentOwner } from '@/lib/auth/owner';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import { receivePicture } from '@/lib/jobs/pictures';
import { say } from '@/lib/said';
import { FOREIGN, isForeign } from '@/lib/same-site';

type Context = { params: Promise<{ person: string }> };

// The proxy in front of all others would hold the picture in memory, and forbid a browser to keep it.
const headers = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
};

/** The picture of somebody, to their owner alone; for everybody else there is none, whoever they ask for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const owner = await currentOwner();
  const photo = owner && (await photos.get(owner, (await params).person));
  if (!photo) return new Response('That is not here.\n', { status: 404, headers });
  const mark = new URL(request.url).searchParams.get('v');
  const isMarked = mark !== null && mark.length >= 16 && photo.digest.startsWith(mark);
  return new Response(new Uint8Array(photo.bytes), {
    headers: {
      ...headers,
      'Content-Type': 'image/webp',
      // With the cookie it was asked with: whoever signs in next at this browser is not shown what it kept.
      ...(isMarked && { 'Cache-Control': 'private, max-age=86400, immutable', Vary: 'Cookie' }),
    },
  });
}

/** Keeps a picture of somebody, and leads back to where it was chosen. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (isForeign(request)) return new Response(`${FOREIGN}\n`, { status: 403, headers });
  const { person } = await params;
  const owner = await currentOwner();
  if (!owner) return goTo('/sign-in');
  if (!(await people.get(owner, person)))
    return new Response('That is not here.\n', { status: 404, headers });
  const edit = `/people/${person}/edit`;
  const picture = await receivePicture(request.body as never, request.headers.get('content-type') ?? '');
  if ('refused' in picture) await say(picture.refused, edit, { refused: true });
  else
    await say(
      (await photos.put(owner, person, picture)) ? 'The picture is kept.' : 'They are not here any more.',
      edit,
    );
  return goTo(edit);
}

function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { ...headers, Location: path } });
}
