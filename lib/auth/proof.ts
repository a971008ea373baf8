import 'server-only';
import { dayThere } from '@/lib/clock';
import type { Owner } from '@/lib/data/owner';
import * as sessions from '@/lib/data/sessions';
import { open } from './token';

// Apart from owner.ts, which knows of requests: scripts and tests prove owners too.

/** An owner and when their session was last noted to be in use. */
export type Proof = { owner: Owner; seenAt: Date };

/** What a token proves, by its session row as it stands now. Null for a token that proves nobody. */
export async function prove(token: string): Promise<Proof | null> {
  const claim = await open(token);
  const session = claim && (await sessions.get(claim.ownerId, claim.sessionId));
  if (!session) return null;
  const { seenAt, ...account } = session;
  return { owner: { ...account, today: dayThere(account.zone) } as Owner, seenAt };
}
