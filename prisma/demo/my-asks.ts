import * as mine from '@/lib/data/my-asks';
import * as names from '@/lib/data/names';
import type { Owner } from '@/lib/data/owner';
import { addDays, type RequestKind } from '@/lib/domain';

type Story = { of: string; ago: number; kind: RequestKind; text: string; face: boolean; answer: mine.Answer };

const stories: Story[] = [
  {
    of: 'Dana',
    ago: 130,
    kind: 'react',
    text: 'Would you read the second chapter, and tell me where you stopped?',
    face: true,
    answer: 'yes',
  },
  {
    of: 'Jon',
    ago: 12,
    kind: 'introduce',
    text: 'Could you introduce me to whoever looks after the school kitchens?',
    face: true,
    answer: null,
  },
  {
    of: 'Leo',
    ago: 60,
    kind: 'share',
    text: 'Can you put my flyer up in the tram?',
    face: false,
    answer: 'no',
  },
];

/** What the owner of the demo account asked of others, each on its day. */
export async function loadMyAsks(owner: Owner, newToken: () => string): Promise<void> {
  for (const { of, ago, answer, ...ask } of stories) {
    const meant = await names.meant(owner, of);
    if (!('one' in meant)) throw new Error(`Nobody in the demo is called ${of}.`);
    const then = { ...owner, today: addDays(owner.today, -ago) };
    const id = await mine.create(then, newToken(), { ...ask, person: meant.one.id });
    await mine.answer({ ...owner, today: addDays(owner.today, 3 - ago) }, id, { was: null, answer });
  }
}
