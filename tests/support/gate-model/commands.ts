import { randomUUID } from 'node:crypto';
import type fc from 'fast-check';
import { expect } from 'vitest';
import * as answers from '@/app/actions/answers';
import * as asks from '@/app/actions/asks';
import * as boundaries from '@/app/actions/boundaries';
import * as breaches from '@/app/actions/breaches';
import * as entries from '@/app/actions/entries';
import * as introductions from '@/app/actions/introductions';
import { saveLog } from '@/app/actions/log';
import * as overrides from '@/app/actions/overrides';
import { placePerson, savePerson } from '@/app/actions/people';
import * as promote from '@/app/actions/promote';
import * as stages from '@/app/actions/stages';
import * as standings from '@/app/actions/standings';
import { seal } from '@/lib/auth/token';
import { database } from '@/lib/data/database';
import { digestOf } from '@/lib/data/draft-digest';
import * as people from '@/lib/data/people';
import * as sessions from '@/lib/data/sessions';
import { addDays, type CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dana, lena, morgan, priya, sam, TODAY, tomasBefore, victor } from '../../unit/domain/cast';
import { sendTo } from '../action';
import { anAccount, proofOf } from '../factories';
import { written } from '../notebook';
import { evidenceRules, type Form, type Take } from './evidence-rules';
import { forms, isAnswered, isGoingOn, isOnTheWay, isUnsettled, Picks, urgent } from './forms';
import { gateRules } from './gate-rules';
import { compare } from './invariants';
import { type Kept, keptOf, markOf } from './ledger';
import type { Book, Due, Ruled, Somebody } from './naive';
import { standingRules } from './standing-rules';

/** Every action that has a part in the gate, by the name under which the model knows it. */
export const actions: Record<string, FormAction> = {
  ...{ saveLog, placePerson, savePerson, putNameAnyway: overrides.putNameAnyway },
  ...{ answerAsk: answers.answerAsk, noteReaction: answers.noteReaction },
  ...{ logAsk: asks.logAsk, askWasMistaken: asks.askWasMistaken },
  ...{ drawLine: boundaries.drawLine, drawLineForAll: boundaries.drawLineForAll },
  ...{ noteBreach: breaches.noteBreach, talkOut: breaches.talkOut },
  ...{ removeEntry: entries.removeEntry, settlePromise: entries.settlePromise },
  beginIntroduction: introductions.beginIntroduction,
  moveIntroduction: introductions.moveIntroduction,
  ...{ askGate: promote.askGate, putNameTo: promote.putNameTo, tellHowItWent: promote.tellHowItWent },
  answerMove: stages.answerMove,
  ...{ changeStanding: standings.changeStanding, answerStanding: standings.answerStanding },
};

const rules: Record<string, Take> = { ...evidenceRules, ...standingRules, ...gateRules };

/** Two notebooks as they are, and as they were kept when last looked at. */
export type World = {
  books: Book[];
  today: CalendarDate;
  tokens: string[];
  kept: Map<string, Kept>[];
  /** Of each notebook's every row, as long as nothing is sent there. */
  marks: (string | null)[];
  sent: { by: number; name: string; form: Form }[];
};

/** Two fresh notebooks with the same seven people in them. */
export async function begin(): Promise<World> {
  setClock(TODAY);
  const world: World = { books: [], today: TODAY, tokens: [], kept: [], marks: [null, null], sent: [] };
  for (const name of ['Anna', 'Eve']) {
    const { owner, token } = await anAccount({ name });
    const cast = { dana, tomas: tomasBefore, lena, sam, priya, morgan, victor };
    const lives = Object.entries(cast).map(([id, life]) => ({
      ...life,
      name: id,
      shareable: id !== 'priya',
    }));
    const ids = await written(owner, lives);
    const agreed = ids.filter((_, at) => ['sam', 'dana'].includes(lives[at]?.name ?? ''));
    await database().person.updateMany({
      where: { ownerId: owner.id, id: { in: agreed } },
      data: { standingConsent: true },
    });
    const dues: Due[] = [];
    const people = lives.map((life, at): Somebody => {
      const id = ids[at] ?? '';
      const { confirmedStage: confirmed, standing, howMet = '' } = life.subject;
      const pieces = life.history.map((is) => {
        const { text: _text, ...rest } = is as typeof is & { text?: string };
        const piece = { id: '', logged: is.on, occasion: null, is: rest as typeof is };
        dues.push({
          table: 'evidence',
          has: { person_id: id, type: is.type, on: is.on, detail: detailOf(rest) },
          born: (born) => {
            piece.id = born;
          },
        });
        return piece;
      });
      const { name, shareable } = life;
      const consent = agreed.includes(id);
      const never: Somebody['never'] = [];
      return { id, name, shareable, consent, howMet, confirmed, standing, before: 'open', never, pieces };
    });
    const none = { neverForAll: [], asks: [], checks: [], introductions: [], tokens: new Set<string>() };
    const book: Book = { owner: owner.id, people, ...none };
    world.books.push(book);
    world.tokens.push(token);
    const rows = await keptOf(owner.id);
    const old = rows.filter(({ table }) => table !== 'evidence');
    world.kept.push(
      await compare(book, new Map(old.map((one) => [one.table + one.id, one])), rows, dues, TODAY),
    );
  }
  return world;
}

const detailOf = ({ type: _type, on: _on, ...detail }: { type: string; on: string }) => detail;

function setClock(today: CalendarDate): void {
  process.env.GUS_CLOCK = `${today}T06:00:00Z`;
}

/** Days go by. Nobody's sign-in lasts that long without being used: they sign in anew. */
export class Wait implements fc.AsyncCommand<Book[], World> {
  constructor(private readonly days: number) {}

  check = () => true;

  async run(books: Book[], world: World): Promise<void> {
    world.today = addDays(world.today, this.days);
    setClock(world.today);
    for (const [at, { owner: ownerId }] of books.entries()) {
      const sessionId = await sessions.create(database(), ownerId, 'a browser');
      world.tokens[at] = await seal({ ownerId, sessionId });
    }
    world.marks = [null, null];
  }

  toString = () => `${this.days} days go by`;
}

type Drawn = {
  name: string;
  by: number;
  /** Twice: both at once. Theirs: with the ids of the other notebook. Replay: a form that was sent before. */
  how: 'once' | 'twice' | 'theirs' | 'replay';
  picks: number[];
};

const asked = (book: Book) => book.asks.length > 0;
const needs: Record<string, (book: Book) => boolean> = {
  ...{ answerAsk: asked, askWasMistaken: asked, noteReaction: (book) => book.asks.some(isAnswered) },
  putNameTo: (book) => book.checks.length > 0,
  putNameAnyway: (book) => book.checks.some(({ verdict, stands }) => verdict !== 'never' && !stands),
  tellHowItWent: (book) => book.checks.some(({ stands }) => stands !== null),
  beginIntroduction: (book) => book.checks.some(isOnTheWay),
  settlePromise: (book) => book.people.some(({ pieces }) => pieces.some(isUnsettled)),
  moveIntroduction: (book) => book.introductions.some(isGoingOn),
};

/** Sends a form to its action, as often as it says at the same time, and holds what is kept against the model. */
export async function sendAndCompare(
  world: World,
  { by, name, form, times = 1 }: { by: number; name: string; form: Form; times?: number },
  told: string,
): Promise<Ruled[]> {
  const [book, other] = [world.books[by] as Book, world.books[1 - by] as Book];
  world.marks[1 - by] ??= await markOf(other.owner);
  world.sent.push({ by, name, form });
  const ruled = Array.from({ length: times }, () => (rules[name] as Take)(book, form, world.today));
  const action = actions[name] as FormAction;
  const answered = await Promise.all(ruled.map(() => sendTo(action, world.tokens[by] ?? '', form)));
  const how = `${told} → ${ruled.map(({ why }) => why)} ${JSON.stringify(answered)}`;
  if (ruled.some(({ rows }) => rows))
    expect(['gone', 'done'], how).toContain(answered.map(({ status }) => status).sort()[0]);
  const dues = ruled.flatMap(({ rows }) => rows ?? []);
  const rows = await keptOf(book.owner, world.kept[by]);
  world.kept[by] = await compare(book, world.kept[by] ?? new Map(), rows, dues, world.today, how);
  expect(await markOf(other.owner), `another’s: ${how}`).toBe(world.marks[1 - by]);
  world.marks[by] = null;
  return ruled;
}

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
    return !about || how === 'replay' || about(book) || (picks[0] ?? 0) % 12 === 0;
  }

  async run(books: Book[], world: World): Promise<void> {
    const { by, how } = this.drawn;
    const { name, form } = this.filled(books, world);
    if (name === 'savePerson') form.opened = await lookedAt(world.tokens[by] ?? '', form);
    this.told = `${by} ${how} ${name} ${JSON.stringify(form)} on ${world.today}`;
    const ruled = await sendAndCompare(world, { by, name, form, times: how === 'twice' ? 2 : 1 }, this.told);
    for (const { why } of ruled) this.count(`${name}: ${why}`);
    if (how !== 'once') this.count(`${how}: ${ruled.some(({ rows }) => rows) ? 'taken' : 'refused'}`);
    this.told += ` → ${ruled.map(({ why }) => why)}`;
  }

  private filled(books: Book[], world: World): { name: string; form: Form } {
    const { name, by, how, picks } = this.drawn;
    const pick = new Picks(picks);
    const again = how === 'replay' ? pick.of(world.sent) : undefined;
    if (again) return again;
    const whose = books[how === 'theirs' ? 1 - by : by] as Book;
    const matters = how === 'once' && pick.once(3) ? pick.of(urgent(whose, world.today)) : undefined;
    if (matters) return { name: matters, form: forms[matters]?.(whose, pick, world.today) ?? {} };
    return { name, form: forms[name]?.(whose, pick, world.today) ?? { token: randomUUID() } };
  }

  private count(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
  }

  toString = () => this.told || `${this.drawn.how} ${this.drawn.name}`;
}

/** The mark of somebody as their own form shows them now. */
export async function lookedAt(token: string, { person }: Form): Promise<string> {
  const shown = await people.get((await proofOf(token)).owner, String(person));
  return shown ? digestOf(shown) : '';
}
