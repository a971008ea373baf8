import type fc from 'fast-check';
import { seal } from '@/lib/auth/token';
import { database } from '@/lib/data/database';
import * as sessions from '@/lib/data/sessions';
import { addDays, type CalendarDate } from '@/lib/domain';
import { dana, lena, morgan, priya, sam, TODAY, tomasBefore, victor } from '../../unit/domain/cast';
import { anAccount } from '../factories';
import { written } from '../notebook';
import type { Form } from './evidence-rules';
import { compare } from './invariants';
import { type Kept, keptOf } from './ledger';
import { type Book, type Due, endOfDay, type Somebody } from './naive';

/** Two notebooks as they are, and as they were kept when last looked at. */
export type World = {
  books: Book[];
  today: CalendarDate;
  tokens: string[];
  kept: Map<string, Kept>[];
  /** Of each notebook's every row, as long as nothing is sent there. */
  marks: (string | null)[];
  sent: Sent[];
  /** Tabs that were opened and left; their forms are not sent yet. */
  opened: Sent[];
};

/** A form, of which action, and who has it. */
export type Sent = { by: number; name: string; form: Form };

/** Two fresh notebooks with the same seven people in them. */
export async function begin(): Promise<World> {
  setClock(TODAY);
  const world: World = {
    books: [],
    today: TODAY,
    tokens: [],
    kept: [],
    marks: [null, null],
    sent: [],
    opened: [],
  };
  for (const name of ['Anna', 'Eve']) {
    const { owner, token } = await anAccount({ name });
    const cast = { dana, tomas: tomasBefore, lena, sam, priya, morgan, victor };
    const lives = Object.entries(cast).map(([name, { subject, history }]) => {
      // What a person's own form would say of them, so that saving it as it is changes nothing.
      const { id, confirmedStage, standing, howMet } = subject;
      const shown = { id, confirmedStage, standing, howMet };
      return { history, name, subject: shown, shareable: name !== 'priya' };
    });
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
    const none = {
      removed: [],
      ...{ neverForAll: [], days: [] },
      asks: [],
      checks: [],
      introductions: [],
      tokens: new Set<string>(),
    };
    const book: Book = { owner: owner.id, people, ...none };
    endOfDay(book, '');
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
    for (const book of books) endOfDay(book, world.today);
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
