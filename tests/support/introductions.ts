import { randomUUID } from 'node:crypto';
import { markOf } from '@/lib/data/draft-digest';
import * as lists from '@/lib/data/introduction-lists';
import * as introductions from '@/lib/data/introductions';
import type { Owner } from '@/lib/data/owner';
import type { IntroductionStepName } from '@/lib/domain';

/** An introduction that was begun on a check; its id. */
export async function begun(
  owner: Owner,
  check: string,
  recipient: introductions.NewIntroduction['recipient'],
  more: Partial<introductions.NewIntroduction> = {},
): Promise<string> {
  const words = { benefit: 'she bakes rye', benefitBack: 'he reads a lot', delicate: false };
  const ended = await introductions.create(owner, randomUUID(), { check, recipient, ...words, ...more });
  if (typeof ended === 'string' || !('begun' in ended))
    throw new Error(`not begun: ${JSON.stringify(ended)}`);
  return ended.begun;
}

/** Notes steps as a form does that was opened just before, each on the owner's today; how the last one ended. */
export async function steps(owner: Owner, id: string, ...names: IntroductionStepName[]) {
  let ended: introductions.Moved = 'notHere';
  for (const step of names) {
    const now = await lists.get(owner, id);
    const seen = now?.steps.length ?? 0;
    const opened = now?.words.text.mark ?? markOf('');
    const words = { of: 'text', text: 'Ruth, meet Dana.', opened } as const;
    const sent = { step, seen, note: '', on: owner.today, ...(step === 'made' && { words }) };
    ended = await introductions.move(owner, id, sent);
  }
  return ended;
}

/** Everything up to both having said yes. */
export const bothYes: IntroductionStepName[] = ['askRecipient', 'recipientYes', 'askPerson', 'personYes'];

/** An introduction to which both said yes, and which was made; its id. */
export async function introduced(...sent: Parameters<typeof begun>): Promise<string> {
  const [owner] = sent;
  const id = await begun(...sent);
  const ended = await steps(owner, id, ...bothYes, 'made');
  if (ended !== 'moved') throw new Error(`not introduced: ${JSON.stringify(ended)}`);
  return id;
}
