import type fc from 'fast-check';
import { expect } from 'vitest';
import * as answers from '@/app/actions/answers';
import * as asks from '@/app/actions/asks';
import * as boundaries from '@/app/actions/boundaries';
import * as breaches from '@/app/actions/breaches';
import * as entries from '@/app/actions/entries';
import * as introductions from '@/app/actions/introductions';
import { saveLog } from '@/app/actions/log';
import * as outcomes from '@/app/actions/outcomes';
import * as overrides from '@/app/actions/overrides';
import { bringBackPerson, placePerson, removePerson, savePerson } from '@/app/actions/people';
import * as promote from '@/app/actions/promote';
import * as stages from '@/app/actions/stages';
import * as standings from '@/app/actions/standings';
import { digestOf } from '@/lib/data/draft-digest';
import * as people from '@/lib/data/people';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { type Answered, sendTo } from '../action';
import { proofOf } from '../factories';
import { askRules } from './ask-rules';
import { evidenceRules, type Form, type Take } from './evidence-rules';
import { filled, needs, urgent } from './forms';
import { introductionRules } from './introduction-rules';
import { compare } from './invariants';
import { type Kept, keptOf, markOf } from './ledger';
import type { Book, Ruled } from './naive';
import { namingRules } from './naming-rules';
import { focusOf, Picks } from './picks';
import { standingRules } from './standing-rules';
import type { Sent, World } from './world';

/** Every action that has a part in the gate, by the name under which the model knows it. */
export const actions: Record<string, FormAction> = {
  ...{ saveLog, placePerson, savePerson, removePerson, bringBackPerson },
  ...{ putNameAnyway: overrides.putNameAnyway },
  ...{ answerAsk: answers.answerAsk, noteReaction: answers.noteReaction },
  keepUnsent: answers.keepUnsent,
  ...{ logAsk: asks.logAsk, askWasMistaken: asks.askWasMistaken },
  ...{ drawLine: boundaries.drawLine, drawLineForAll: boundaries.drawLineForAll },
  ...{ noteBreach: breaches.noteBreach, talkOut: breaches.talkOut },
  ...{ correctEntry: entries.correctEntry, removeEntry: entries.removeEntry },
  ...{ removeOccasion: entries.removeOccasion, settlePromise: entries.settlePromise },
  ...{ sayCause: outcomes.sayCause, putOutcomeRight: outcomes.putOutcomeRight },
  beginIntroduction: introductions.beginIntroduction,
  moveIntroduction: introductions.moveIntroduction,
  ...{ askGate: promote.askGate, putNameTo: promote.putNameTo, tellHowItWent: promote.tellHowItWent },
  answerMove: stages.answerMove,
  ...{ changeStanding: standings.changeStanding, answerStanding: standings.answerStanding },
};

const rules: Record<string, Take> = {
  ...{ ...evidenceRules, ...standingRules, ...askRules },
  ...{ ...namingRules, ...introductionRules },
};

/** What the model makes of some forms, one after the other. */
type Told = { book: Book; ruled: Ruled[] };

function told(book: Book, forms: readonly Sent[], order: readonly number[], today: CalendarDate): Told {
  const ruled: Ruled[] = [];
  for (const at of order) {
    const { name, form } = forms[at] as Sent;
    ruled[at] = (rules[name] as Take)(book, form, today);
  }
  return { book, ruled };
}

/**
 * Sends forms to their actions, several at the same time, and holds what is kept against the model: as if they had
 * come one after the other, in whichever order.
 */
export async function sendAndCompare(world: World, forms: readonly Sent[], words: string): Promise<Ruled[]> {
  const by = forms[0]?.by ?? 0;
  const [book, other] = [world.books[by] as Book, world.books[1 - by] as Book];
  world.marks[1 - by] ??= await markOf(other.owner);
  world.sent.push(...forms);
  const orders =
    forms.length > 1
      ? [
          [0, 1],
          [1, 0],
        ]
      : [[0]];
  const ways = orders.map((order, at) =>
    told(at < orders.length - 1 ? structuredClone(book) : book, forms, order, world.today),
  );
  const answered = await Promise.all(
    forms.map(({ name, form }) => sendTo(actions[name] as FormAction, world.tokens[by] ?? '', form)),
  );
  const rows = await keptOf(book.owner, world.kept[by]);
  const before = world.kept[by] ?? new Map<string, Kept>();
  const { way, kept } = await firstThatHolds(ways, async ({ book: model, ruled }) => {
    const how = `${words} → ${ruled.map(({ why }) => why)} ${JSON.stringify(answered)}`;
    for (const [at, one] of ruled.entries()) fits(one, answered[at], how);
    const dues = ruled.flatMap(({ rows: due }) => due ?? []);
    return compare(model, before, rows, dues, world.today, how);
  });
  [world.books[by], world.kept[by]] = [way.book, kept];
  expect(await markOf(other.owner), `another’s: ${words}`).toBe(world.marks[1 - by]);
  world.marks[by] = null;
  return way.ruled;
}

/** The first of what may have happened that is what happened; where none is, what is wrong with the first. */
async function firstThatHolds(
  ways: readonly Told[],
  hold: (way: Told) => Promise<Map<string, Kept>>,
): Promise<{ way: Told; kept: Map<string, Kept> }> {
  let off: unknown;
  for (const way of ways) {
    try {
      return { way, kept: await hold(way) };
    } catch (thrown) {
      off ??= thrown;
    }
  }
  throw off;
}

/** What the owner is told: that it was done, where it was; and of what is not here the same, whoever has it. */
function fits({ why, rows }: Ruled, answered: Answered | undefined, how: string): void {
  if (rows) expect(['gone', 'done'], how).toContain(answered?.status);
  if (why !== 'notHere') return;
  expect(answered, how).toMatchObject({
    status: 'refused',
    reason: expect.stringMatching(/^That is not here/),
  });
}

/**
 * How a form comes: the same twice at once; two about the same matter at once; behind another one that was sent while
 * it was open; left open in its tab; with the ids of the other notebook, all of them or one among the own; a form of
 * before, sent again or for the first time.
 */
export const ways = ['once', 'twice', 'beside', 'behind', 'left', 'theirs', 'mixed', 'before'] as const;

type Drawn = { name: string; next: string; by: number; how: (typeof ways)[number]; picks: number[] };

/** A form is sent, and what is kept afterwards is held against the model. */
export class Send implements fc.AsyncCommand<Book[], World> {
  private told = '';

  constructor(
    private readonly drawn: Drawn,
    private readonly happened: Map<string, number>,
  ) {}

  /** What is about something is seldom sent before there is any: one "not here" is much like another. */
  check(books: readonly Book[]): boolean {
    const { name, by, how, picks } = this.drawn;
    const about = needs[name];
    const book = books[how === 'theirs' ? 1 - by : by] as Book;
    return !about || how === 'before' || about(book) || (picks[0] ?? 0) % 12 === 0;
  }

  async run(books: Book[], world: World): Promise<void> {
    const { by, how, picks } = this.drawn;
    this.told = '';
    const pick = new Picks(picks);
    const first = await this.open(world, by, pick);
    if (how === 'twice') return this.send(world, [first, first]);
    if (how !== 'beside' && how !== 'behind' && how !== 'left') return this.send(world, [first]);
    if (how === 'left') {
      world.opened.push(first);
      return;
    }
    const about = focusOf(books[by] as Book, first.form);
    const second = await this.open(world, by, new Picks(picks, about), this.drawn.next);
    if (how === 'beside') return this.send(world, [first, second]);
    await this.send(world, [second]);
    await this.send(world, [first]);
  }

  /** Fills a form as it would be filled just now. */
  private async open(world: World, by: number, pick: Picks, next?: string): Promise<Sent> {
    const { name, how } = this.drawn;
    const { books, today } = world;
    const [mine, theirs] = [books[by] as Book, books[1 - by] as Book];
    const again = how === 'before' ? pick.of(pick.once(2) ? world.opened : world.sent) : undefined;
    if (again) return again;
    const isOwn = how !== 'theirs' && how !== 'mixed';
    const matters = isOwn && !next && pick.once(3) ? pick.of(urgent(mine, today)) : undefined;
    const what = next ?? matters ?? name;
    const form = filled(what, how === 'theirs' ? theirs : mine, pick, today);
    if (how === 'mixed') mix(form, filled(what, theirs, pick, today), pick);
    if (what === 'savePerson') form.opened = await lookedAt(world.tokens[by] ?? '', form);
    return { by, name: what, form };
  }

  private async send(world: World, forms: readonly Sent[]): Promise<void> {
    const { how } = this.drawn;
    const sent = forms.map(({ by, name, form }) => `${by} ${name} ${JSON.stringify(form)}`).join(' & ');
    this.told += `${how} ${sent} on ${world.today}`;
    const ruled = await sendAndCompare(world, forms, this.told);
    for (const [at, { why }] of ruled.entries()) this.count(`${forms[at]?.name}: ${why}`);
    if (how !== 'once') this.count(`${how}: ${ruled.some(({ rows }) => rows) ? 'taken' : 'refused'}`);
    this.told += ` → ${ruled.map(({ why }) => why)}; `;
  }

  private count(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
  }

  toString = () => this.told || `${this.drawn.how} ${this.drawn.name}`;
}

/** Puts one id of the other notebook among the own. */
function mix(form: Form, theirs: Form, pick: Picks): void {
  const ids = ['person', 'entry', 'occasion', 'ask', 'check', 'who', 'with', 'first', 'introduction'];
  const field = pick.of(ids.filter((id) => form[id] && theirs[id]));
  if (field) form[field] = theirs[field] ?? '';
}

/** The mark of somebody as their own form shows them now. */
export async function lookedAt(token: string, { person }: Form): Promise<string> {
  const shown = await people.get((await proofOf(token)).owner, String(person));
  return shown ? digestOf(shown) : '';
}
