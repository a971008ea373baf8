import { randomUUID } from 'node:crypto';
import { toColumn } from '@/lib/clock';
import { database } from '@/lib/data/database';
import type { Owner } from '@/lib/data/owner';
import { addDays, type IntroductionStepName } from '@/lib/domain';

const whole: IntroductionStepName[] = ['askRecipient', 'recipientYes', 'askPerson', 'personYes', 'made'];

/** Introductions between these people, each on a check of its own: in turn thought of, asked yesterday, and made long ago. */
export async function introduce(owner: Owner, ids: readonly string[]): Promise<void> {
  const checks = await database().check.findMany({
    where: { ownerId: owner.id },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: ids.length,
  });
  const ago = (days: number) => toColumn(addDays(owner.today, -days));
  const all = ids.slice(1).map((personId, at) => {
    const turn = at % 3;
    const on = ago(turn === 0 ? at % 30 : turn === 1 ? 1 : 30 + at);
    const names = turn === 0 ? [] : turn === 1 ? whole.slice(0, 1) : whole;
    return { id: randomUUID(), personId, recipientId: ids[at] ?? personId, on, turn, names };
  });
  await database().introduction.createMany({
    data: all.map(({ id, personId, recipientId, on, turn }, at) => ({
      ...{ ownerId: owner.id, id, personId, recipientId, kind: 'introduce', on, stateOn: on },
      checkId: checks[at % checks.length]?.id ?? '',
      state: (['draft', 'askedRecipient', 'made'] as const)[turn],
      ...{ benefit: 'there is rye to be had', settledOn: [null, ago(-13), on][turn] },
      madeOn: turn === 2 ? on : null,
    })),
  });
  await database().introductionStep.createMany({
    data: all.flatMap(({ id, on, names }) =>
      names.map((step) => ({ ownerId: owner.id, introductionId: id, on, step })),
    ),
  });
}
