import { z } from 'zod';
import {
  CONTEXT_TAGS,
  DRAFT_CODES,
  GOOD_REASONS,
  isCalendarDate,
  POLICY,
  REQUEST_KINDS,
  WRONG_REASONS,
} from '@/lib/domain';
import { askChannels } from './asks';
import { breachOf, severities } from './breaches';
import { invitationChannels } from './invitations';
import { channelKinds, channelStates } from './reach';
import { factCategories } from './rows';
import { channels } from './talk';
import { letters } from './text';
import { zone } from './zone';

type Columns = { readonly [column: string]: z.ZodType };

/** No text is longer, however it came about: a file's note has 20,000 letters, which erasing may multiply. */
const longest = 200_000;

/** Any words: at most as many as a form or a file may bring, without what hides in lists and exports. */
const words = (most = longest) => z.string().refine((text) => isKeepable(text, most));
const some = (most?: number) => words(most).min(1);

/**
 * Words that may have grown since they were typed: erasing somebody called Q writes "somebody" for each Q, and what is
 * written in small letters has a dot of its own for each İ.
 */
const grown = (most: number) => words(5 * most);
const keysOf = (list: object) => z.array(z.enum(Object.keys(list)));
const whole = (least: number, most: number) => z.int().min(least).max(most);

// A day may lie ahead, as far as anybody likes: something promised, or put off.
const aDay = z.string().refine((text) => isCalendarDate(text) && text >= '1900');
const aMoment = z.string().regex(/^(19|20|21)\d\d-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/);
const kind = z.enum(REQUEST_KINDS);
const kinds = z.array(kind);
const anyChannel = z.enum([...channels, ...askChannels, ...invitationChannels, ...channelKinds]);
const said = z.array(
  z.looseObject({ code: some(10), have: z.number(), need: z.number(), details: z.object() }),
);
const one = z.looseObject({ verdict: z.enum(['earned', 'not yet', 'never']), reasons: said, shown: said });
/** Of two people, the other's stands beside it. */
const ruling = one.extend({ with: one.optional() });
const snapshot = z.looseObject({ subject: z.object(), history: z.array(z.object()) });

/** What the columns of a table may hold, where its name alone does not tell. */
const TABLES: { readonly [table: string]: Columns } = {
  account: {
    name: some(200),
    zone: zone(),
    capacity: whole(1, 20),
    workdays: z.array(whole(0, 6)).min(1).max(7),
    week_starts_on: whole(0, 6),
  },
  person: {
    name: some(200),
    // A merge joins those of both, and may be one of many.
    how_met: words(),
    met_through: grown(200),
    met_in: grown(200),
    cadence_days: whole(1, 3650),
    labels: z.array(grown(60).min(1)),
    wrong_reasons: keysOf(WRONG_REASONS),
    reasons_dismissed: keysOf(WRONG_REASONS),
    good_reasons: keysOf(GOOD_REASONS),
    context_tags: keysOf(CONTEXT_TAGS),
    snoozes: whole(0, 10_000),
  },
  channel: { kind: z.enum(channelKinds), handle: some(300), state: z.enum(['', ...channelStates]) },
  person_date: { month: whole(1, 12), day: whole(1, 31), year: whole(1900, 2200) },
  evidence: {
    channel: anyChannel,
    record: z.enum(['good', 'neutral', 'bad', 'owed', 'thanked']),
    detail: z.object(),
    memory: z.object(),
  },
  standing_change: { channels: z.array(z.looseObject({ channel: words(40), did: words(40) })) },
  invitation: {
    channel: anyChannel,
    answer: z.enum(['accepted', 'ignored', 'declined']),
    in_common: whole(0, 100_000),
  },
  testimonial: {
    direction: z.enum(['given', 'received']),
    kind: z.enum(['endorse', 'recommend']),
    area: grown(80),
    channel: anyChannel,
  },
  my_ask: { kind, answer: z.enum(['yes', 'no']) },
  ask: {
    channel: anyChannel,
    context: z.enum(['social', 'sales-call', 'existing-business']),
    tone: z.enum(['polite', 'order', 'pressure']),
    feeling: z.enum(['used', 'pressured', 'a number', 'glad', 'proud']),
    reaction: z.enum(['fine', 'silence', 'disappointed', 'pressure', 'gossip']),
    flags: keysOf(POLICY.ask.points),
    snapshot,
  },
  gate_check: { kind, verdict: one.shape.verdict, ruling, area: grown(80) },
  gate_grant: { ruling },
  gate_override: { ruling },
  draft: {
    kind: z.enum(DRAFT_CODES),
    register: z.enum(['formal', 'informal']),
    taken: z.enum(['well', 'badly', 'no-word']),
  },
  introduction: { kind },
  boundary: { kinds },
  channel_purpose: { channel: anyChannel },
  import_mapping: { reading: z.record(z.string().regex(/^\d{1,4}$/), words(100)) },
};

const area = grown(80).min(1);
const side = z.enum(['me', 'them']);

/** What each thing that happened must say of itself, since the rules read it. */
const HAPPENED: { readonly [type: string]: Columns } = {
  fact: { category: z.enum(factCategories), depth: whole(1, 3) },
  touch: { spoke: z.enum(['me', 'them', 'both']), warmth: whole(-2, 2) },
  moment: { from: side, kind: z.enum(['celebrated', 'consoled', 'laughed']) },
  promise: { by: side, status: z.enum(['open', 'kept', 'broken', 'released']) },
  help: { direction: z.enum(['given', 'received']), size: whole(1, 3) },
  sighting: { area, basis: z.enum(['first-hand', 'hearsay']), good: z.boolean() },
  breach: { of: z.enum(breachOf), severity: z.enum(severities) },
  ask: { request: kind },
  outcome: { request: kind, result: z.enum(['good', 'neutral', 'bad']) },
  life: { news: z.enum(['good', 'hardship']) },
  secondChance: {},
};

const NAMED: readonly [RegExp, z.ZodType][] = [
  [/^(id|.*_id|occasion|landed_by)$/, z.uuid()],
  [/^(on|since|until|.*_on|.*_until|due|.*On)$/, aDay],
  [/^(at|.*_at)$/, aMoment],
  [/^never_kinds$/, kinds],
];

/**
 * Which column of an archive's row holds what Gus would not have written; undefined where none does. Columns that a row
 * does not have, or that are null, are the database's affair.
 */
export function offIn(table: string, row: Readonly<Record<string, unknown>>): string | undefined {
  const off = offAmong(TABLES[table] ?? {}, row);
  if (off !== undefined || table !== 'evidence') return off;
  const detail = z.looseObject({}).safeParse(row.detail).data ?? {};
  const must = HAPPENED[String(row.type)] ?? {};
  const isWhole = Object.keys(must).every((name) => name in detail);
  return isWhole && offAmong(must, detail) === undefined ? undefined : 'detail';
}

function offAmong(columns: Columns, row: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(row).find((column) => {
    const value = row[column];
    if (value === null) return false;
    const check = columns[column] ?? named(column);
    return (check && !check.safeParse(value).success) || !isPlain(value);
  });
}

const byName = new Map<string, z.ZodType | null>();

function named(column: string): z.ZodType | null {
  const known = byName.get(column);
  if (known !== undefined) return known;
  const check = NAMED.find(([name]) => name.test(column))?.[1] ?? null;
  // Rows may come with any columns; those of Gus are few.
  if (byName.size < 500) byName.set(column, check);
  return check;
}

/** Whether every text in a value, however deep, is one that may be kept. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return isKeepable(value, longest);
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}

function isKeepable(text: string, most: number): boolean {
  return (
    (text.length <= most || letters(text) <= most) && text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text)
  );
}
