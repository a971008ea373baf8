import 'server-only';
import { dayThere } from '@/lib/clock';
import { accounts, type Drift, rebuildSome } from '@/lib/data/rebuild';

const batch = 25;
const accountsAtOnce = 100;

/** What a rebuild found: how many people it looked at, and whose summary it had to put right. */
export type Rebuilt = { people: number; drift: Drift[] };

/**
 * Looks over the summary of everybody in every account and puts right what is not as the histories say.
 * Gus may be running: each batch waits for the saves before it, and pages go on.
 */
export async function rebuildAll(onBatch: (people: number) => void = () => undefined): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { people: 0, drift: [] };
  for await (const keeper of keepers()) {
    let after = '';
    for (;;) {
      const some = await rebuildSome(keeper, after, batch);
      rebuilt.people += some.people;
      rebuilt.drift.push(...some.drift);
      onBatch(rebuilt.people);
      if (some.last === null) break;
      after = some.last;
    }
  }
  return rebuilt;
}

async function* keepers() {
  for (let after = ''; ; ) {
    const some = await accounts(after, accountsAtOnce);
    for (const account of some) yield { id: account.id, today: dayThere(account.zone) };
    const last = some.at(-1);
    if (!last) return;
    after = last.id;
  }
}
