import * as answers from '@/lib/data/ask-answers';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import * as drafts from '@/lib/data/drafts';
import type { Owner } from '@/lib/data/owner';
import { type AskReaction, addDays, askOf, type DraftCode, linesOf, type RequestKind } from '@/lib/domain';

/** Something that was asked for, so many days ago. */
export type Asked = {
  ago: number;
  kinds: RequestKind[];
  areas?: string[];
  tone?: 'polite' | 'order' | 'pressure';
  pitch?: boolean;
  toMany?: boolean;
  channel: string;
  product?: string;
  feeling?: string;
  text: string;
  /** The thing that was granted at once, of those that were asked for. */
  granted?: RequestKind;
  answered?: Answered;
};

/** How it was answered on the next day: with words, with how they took it, or put off for so many days. */
export type Answered = {
  answer: 'declined' | 'ignored' | 'deferred';
  days?: number;
  note?: string;
  words?: { kind: DraftCode; text: string };
  reaction?: AskReaction;
  unsent?: string;
};

/** Writes an ask down on its day, as the form does. */
export async function ask(
  owner: Owner,
  newToken: () => string,
  person: string,
  { answered, granted, ...scene }: Asked,
): Promise<void> {
  const { kinds, areas, tone = 'polite', pitch = false, toMany = false, product = '', ...rest } = scene;
  const lines = linesOf({ kinds, areas });
  const asked = askOf(lines, { on: owner.today, tone, mass: toMany });
  if (!asked) return;
  const id = await asks.create(owner, newToken(), {
    ...{ person, asked, lines, pitch, product, chain: false, context: 'social' },
    ...{ commission: '', motive: '', channel: rest.channel, feeling: rest.feeling ?? null, text: rest.text },
  });
  if (granted) await grant(owner, id, granted);
  const nextDay = { ...owner, today: addDays(owner.today, 1) };
  if (answered) await answer(nextDay, newToken, { person, ask: id }, answered);
}

async function grant(owner: Owner, id: string, kind: RequestKind): Promise<void> {
  const line = (await asks.get(owner, id))?.lines.find((each) => each.kind === kind);
  const words = { recipient: '', benefit: '', withBenefit: '', text: '' };
  const ended = await checks.grant(owner, line?.check ?? '', words);
  if (ended !== 'granted') throw new Error(`${kind} is not granted: ${JSON.stringify(ended)}`);
}

async function answer(
  owner: Owner,
  newToken: () => string,
  about: { person: string; ask: string },
  { answer, days, note = '', words, reaction, unsent }: Answered,
): Promise<void> {
  const { ask } = about;
  const until = days === undefined ? null : addDays(owner.today, days);
  await answers.answer(owner, newToken(), ask, { was: 'open', answer, until, note });
  if (words) {
    await drafts.keep(owner, newToken(), about, { register: 'informal', ...words });
    const [kept] = (await drafts.list(owner, about)).drafts;
    if (kept) await drafts.give(owner, kept.id, { on: owner.today, taken: 'well' });
  }
  if (reaction) await answers.react(owner, ask, { was: null, reaction, on: owner.today });
  if (unsent) await answers.keepUnsent(owner, ask, { was: '', unsent });
}
