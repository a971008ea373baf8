import { currentOwner } from '@/lib/auth/owner';
import { bodyOf, DOWNLOADS } from '@/lib/jobs/downloads';

/** What somebody takes along of their own book, as a file. It is made while it is downloaded, in bounded memory. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ what: string }> },
): Promise<Response> {
  const owner = await currentOwner();
  if (!owner) return new Response('Sign in first.\n', { status: 401 });
  const { what } = await params;
  const download = Object.hasOwn(DOWNLOADS, what) ? DOWNLOADS[what] : undefined;
  if (!download) return new Response('There is no such file.\n', { status: 404 });
  const [stem, ending] = [download.name.replace(/\.\w+$/, ''), download.name.split('.').at(-1)];
  return new Response(bodyOf(download, owner), {
    headers: {
      'Content-Type': download.type,
      'Content-Disposition': `attachment; filename="${stem}-${owner.today}.${ending}"`,
    },
  });
}
