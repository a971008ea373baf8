import * as checks from '@/lib/data/checks';
import * as outcomes from '@/lib/data/outcomes';
import * as overrides from '@/lib/data/overrides';
import type { Owner } from '@/lib/data/owner';
import * as testimonials from '@/lib/data/testimonials';
import { addDays, type Outcome, type RequestKind } from '@/lib/domain';

type Notebook = { owner: Owner; ids: ReadonlyMap<string, string>; newToken: () => string };

/** What the demo's owner put their name to, what came of it, and the words that stand for people. */
export async function vouch({ owner, ids, newToken }: Notebook): Promise<void> {
  const of = (name: string) => ids.get(name) ?? '';
  const then = (ago: number): Owner => ({ ...owner, today: addDays(owner.today, -ago) });
  const asked = async (ago: number, name: string, kind: RequestKind, area: string) =>
    (await checks.create(then(ago), newToken(), { who: of(name), kind, area })) ?? '';
  const went = (ago: number, check: string, result: Outcome['result'], text: string) =>
    outcomes.tell(then(ago), newToken(), check, { result, text });

  const dana = await asked(70, 'Dana', 'refer', 'writing');
  const granted = await checks.grant(then(70), dana, {
    recipient: 'Ruth',
    benefit: 'you are looking for an editor who writes herself',
    text: 'Ruth, meet Dana. She wrote her last book in six months, and it shows only in the joy of it.',
  });
  if (granted !== 'granted') throw new Error(`Dana is not referred: ${JSON.stringify(granted)}`);
  await went(45, dana, 'good', 'Ruth’s essay came back better than she had hoped');
  const tomas = await asked(50, 'Tomás', 'recommend', 'plumbing');
  const anyway = await overrides.create(then(50), tomas, {
    recipient: 'Bea',
    text: 'Bea, Tomás once let me down with a date. His work has never let me down. Agree on the day in writing.',
    reason: 'He has told me why he did not come, and Bea knows of it.',
    staked: true,
  });
  if (anyway !== 'overridden') throw new Error(`Tomás is not recommended: ${JSON.stringify(anyway)}`);
  await went(24, tomas, 'neutral', 'He came a day late, and the tap is dry');
  const word = { channel: 'linkedin', commission: '', disclosed: false } as const;
  await testimonials.create(then(200), newToken(), {
    ...{ ...word, person: of('Dana'), direction: 'received', kind: 'recommend', area: 'editing' },
    ...{ on: then(200).today, witnessed: 'We edited the harbour anthology together', text: '' },
  });
  await testimonials.create(then(20), newToken(), {
    ...{ ...word, person: of('Uma'), direction: 'given', kind: 'endorse', area: 'cooking' },
    ...{ on: then(20).today, witnessed: 'She cooked for all forty of us', text: '' },
    commission: 'a free dinner',
  });
}
