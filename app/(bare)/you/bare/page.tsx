import type { Metadata } from 'next';
import { requireOwner } from '@/lib/auth/owner';
import * as roster from '@/lib/data/roster';

export const metadata: Metadata = { title: 'Bare page' };

/**
 * The least that a signed-in page can be: who asks, one question to the database, two lines. `npm run bench` measures
 * every other page against it; by hand it tells a slow machine from a slow page. Always there, so that what is
 * measured is the build that people use; it says nothing that the home page does not.
 */
export default async function BarePage() {
  const owner = await requireOwner();
  const hasAnybody = await roster.hasAnybody(owner);
  return (
    <main>
      <h1>A bare page</h1>
      <p>{hasAnybody ? 'There is somebody in your notebook.' : 'There is nobody in your notebook yet.'}</p>
    </main>
  );
}
