import { lineOf } from './cells';
import { type Day, type DayManner, dayIn } from './days';
import { workFact } from './facts';
import { handleOf } from './handles';
import type { Incoming, IncomingFact, Reading } from './incoming';
import { cut, type NameParts, nameOf, renamed } from './names';

/** Ways to reach somebody and days of theirs: as many as the form of a person has room for. */
const MOST = 20;
const MOST_LABELS = 100;
const MOST_FACTS = 1_000;
const MOST_REMARKS = 20;
const HANDLE = 300;

type Channels = NonNullable<Incoming['channels']>;

/** One person while the cells of their row are read, one after the other. */
export class Gathered {
  readonly parts: NameParts = {};
  readonly yomi: string[] = [];
  readonly birth: { year?: string; month?: string; day?: string } = {};
  /** What needs no gathering: how you met, the rhythm. */
  readonly more: Partial<Incoming> = {};
  readonly remarks: string[] = [];
  private readonly nicknames: string[] = [];
  private readonly labels: string[] = [];
  /** The ones to use first, and the others. */
  private readonly channels: { primary: Channels; other: Channels } = { primary: [], other: [] };
  private readonly dates: NonNullable<Incoming['dates']> = [];
  private readonly facts: IncomingFact[] = [];
  /** Parts of each of their addresses, by what it is called. */
  private readonly posts = new Map<string, Map<string, string>>();
  /** The same of where they work. */
  private readonly jobs = new Map<string, Map<string, string>>();

  /** What is to be said of this row; each once. */
  say(remark: string): void {
    if (this.remarks.length < MOST_REMARKS && !this.remarks.includes(remark)) this.remarks.push(remark);
  }

  /** They are not among the living: nothing is asked for, and whoever is new comes in in memory. */
  died(): void {
    this.more.never = true;
    this.more.died = true;
    this.say('The file says that they have died.');
  }

  nickname(text: string): void {
    const name = cut(lineOf(text), 200);
    if (
      name !== '' &&
      !this.nicknames.some((known) => alike(known, name)) &&
      this.room(this.nicknames, MOST, 'names')
    )
      this.nicknames.push(name);
  }

  label(text: string): void {
    const label = cut(lineOf(text), 100);
    if (
      label !== '' &&
      !this.labels.some((known) => alike(known, label)) &&
      this.room(this.labels, MOST_LABELS, 'labels')
    )
      this.labels.push(label);
  }

  /** Small details; one that is here already is not added. */
  know(facts: readonly IncomingFact[]): void {
    for (const fact of facts) {
      if (this.facts.some(({ origin }) => origin === fact.origin)) continue;
      if (!this.room(this.facts, MOST_FACTS, 'small details')) return;
      this.facts.push(fact);
    }
  }

  /** A way to reach them; `first` goes before the others. */
  channel(kind: string, text: string, first = false): void {
    const shown = cut(lineOf(text.slice(0, 1000)), 80);
    const found = text.length > 1000 ? null : handleOf(kind, text);
    if (/^\d([.,]\d+)?E\+\d+$/i.test(shown))
      this.say(`A spreadsheet has shortened a number to ${shown}, so it was left out.`);
    else if (found === undefined)
      this.say(`“${shown}” was left out: it is no ${kind === 'phone' ? 'number' : 'address'}.`);
    else if (found === null || found.handle.length > HANDLE)
      this.say(`“${shown}…” was left out: it has more than ${HANDLE} letters.`);
    else if (
      !this.ways().some((known) => known.kind === found.kind && alike(known.handle, found.handle)) &&
      this.room(this.ways(), MOST, 'ways to reach them')
    )
      this.channels[first ? 'primary' : 'other'].push(found);
  }

  /** A part of an address: 'street', 'city' … of the one that is called `which`. */
  post(which: string, part: string, text: string): void {
    const post = this.posts.get(which) ?? new Map<string, string>();
    this.posts.set(which, post.set(part, text.split('\n').map(lineOf).filter(Boolean).join(', ')));
  }

  /** The same of a place of work: 'company', 'position', 'department'. The first that is said stays. */
  job(which: string, part: string, text: string): void {
    const job = this.jobs.get(which) ?? new Map<string, string>();
    this.jobs.set(which, job.has(part) ? job : job.set(part, lineOf(text)));
  }

  /** A day that comes back every year. Which way round it stands must be known: from its file, or by asking. */
  date(kind: 'birthday' | 'anniversary', text: string, manner: DayManner): void {
    if (isNoDay(text)) return;
    const day = dayIn(text, manner);
    if (day === 'ask') this.say(`“${lineOf(text)}” could be two days, so it was left out.`);
    else if (day === 'none') this.say(`“${cut(lineOf(text), 80)}” is no day, so it was left out.`);
    else this.day(kind, day);
  }

  /** What was gathered. A company alone is somebody; whoever has no name at all is skipped. */
  reading(line: number): Reading {
    this.finish();
    const own = nameOf(this.parts) || nameOf({ whole: this.nicknames[0] ?? '' });
    const jobs = [...this.jobs.values()];
    const company = jobs.map((job) => job.get('company') ?? '').find(Boolean) ?? '';
    const name = own || cut(company, 200);
    const ways = this.ways();
    const [only] = ways;
    if (name === '') return { skipped: only ? `No name, only ${only.handle}.` : 'No name.', line };
    const other = this.facts.splice(0);
    this.know([...jobs.flatMap((job) => workOf(job, name)), ...other]);
    const row: Incoming = {
      name,
      ...filled('origins', originsOf(ways)),
      ...filled(
        'nicknames',
        this.nicknames.filter((nickname) => nickname !== name),
      ),
      ...filled('channels', ways),
      ...filled('dates', this.dates),
      ...this.more,
      ...filled('labels', this.labels),
      ...filled('facts', this.facts),
    };
    return { row, line, remarks: [...this.asWritten(), ...this.remarks] };
  }

  /** Whether one more is kept; if not, that is said. */
  private room(list: readonly unknown[], most: number, of: string): boolean {
    if (list.length >= most)
      this.say(`There are more than ${most} ${of} in this row: the first ${most} are kept.`);
    return list.length < most;
  }

  private ways(): Channels {
    return [...this.channels.primary, ...this.channels.other];
  }

  private finish(): void {
    this.nickname(this.yomi.join(' '));
    for (const post of this.posts.values()) {
      const text = addressOf(post);
      if (text) this.channel('post', text);
    }
    const { year = '', month = '', day = '' } = this.birth;
    if (month && day) this.date('birthday', `${year ? `${year}-` : '--'}${two(month)}-${two(day)}`, {});
    else if (year) this.fill(year);
  }

  /** A year in a column of its own belongs to the birthday that has none. */
  private fill(year: string): void {
    const birthday = this.dates.find((date) => date.kind === 'birthday' && date.year === null);
    if (birthday && /^(19|20)\d\d$/.test(year)) birthday.year = Number(year);
  }

  private day(kind: 'birthday' | 'anniversary', { year, month, day }: Day): void {
    const known = this.dates.find((date) => date.kind === kind && date.month === month && date.day === day);
    if (known) known.year ??= year;
    else if (this.room(this.dates, MOST, 'days')) this.dates.push({ kind, month, day, year });
  }

  private asWritten(): string[] {
    const { first = '', middle = '', last = '', whole = '' } = this.parts;
    const written = lineOf([first, middle, last].join(' ')) || lineOf(whole);
    return written ? renamed(written, nameOf({ whole, first, middle, last })) : [];
  }
}

/** A profile at LinkedIn is a name of its own; no other handle belongs to one person alone. */
function originsOf(channels: Channels): { source: string; key: string }[] {
  return channels
    .filter(({ kind, handle }) => kind === 'linkedin' && handle.startsWith('linkedin.com/'))
    .map(({ handle }) => ({ source: 'linkedin', key: handle }));
}

/** Outlook's ways of writing that there is no day. */
function isNoDay(text: string): boolean {
  return /^[0\s./-]+$/.test(text) || /\b4501\b/.test(text);
}

function addressOf(post: ReadonlyMap<string, string>): string {
  const whole = post.get('whole');
  if (whole) return whole;
  const line = (...parts: string[]) =>
    parts
      .map((part) => post.get(part) ?? '')
      .filter(Boolean)
      .join(' ');
  return [
    line('street'),
    line('street2'),
    line('street3'),
    line('box'),
    // As it is written where there are states, and where there are none.
    ...(post.get('region') ? [line('city'), line('region', 'postcode')] : [line('postcode', 'city')]),
    line('country'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Of a company that is itself the name, only what else is said. */
function workOf(job: ReadonlyMap<string, string>, itself: string): IncomingFact[] {
  const { company = '', position = '', department = '' } = Object.fromEntries(job);
  return workFact(position, company === itself ? '' : company, department);
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function filled<Key extends keyof Incoming>(
  key: Key,
  list: Incoming[Key] & readonly unknown[],
): Partial<Incoming> {
  return list.length > 0 ? { [key]: list } : {};
}
