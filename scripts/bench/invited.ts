import { toColumn } from '@/lib/clock';
import { database } from '@/lib/data/database';
import type { Owner } from '@/lib/data/owner';
import { addDays } from '@/lib/domain';

const answers = ['accepted', 'ignored', null, 'accepted', 'declined'] as const;

/** Invitations of these people over two years, answered in turn; more than a page shows. */
export async function invite(owner: Owner, ids: readonly string[], many: number): Promise<void> {
  await database().invitation.createMany({
    data: Array.from({ length: many }, (_, at) => {
      const on = toColumn(addDays(owner.today, -(at % 700)));
      const answer = answers[at % answers.length] ?? null;
      return {
        ...{ ownerId: owner.id, personId: ids[at % ids.length] ?? '', on, channel: 'linkedin' },
        ...{ recognised: at % 3 === 0, personalNote: at % 2 === 0, sameField: false, text: 'Join me' },
        ...{ answer, answeredOn: answer && on },
      };
    }),
  });
}
