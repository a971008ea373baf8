import { mannersSvg } from '@/components/rings/manners-svg';
import { currentOwner } from '@/lib/auth/owner';
import * as boundaries from '@/lib/data/boundaries';
import { mannersChart } from '@/lib/domain';

/** The manners chart as a picture to save: from the owner's own line, and without a word about anybody. */
export async function GET(): Promise<Response> {
  const owner = await currentOwner();
  if (!owner) return new Response('Sign in first.\n', { status: 401 });
  const line = await boundaries.get(owner, null);
  return new Response(mannersSvg(mannersChart({ never: line?.kinds })), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="how-i-do-networking.svg"',
    },
  });
}
