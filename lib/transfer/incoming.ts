import type { CalendarDate, FactCategory } from '@/lib/domain';

/** What kinds of files there are. A zip of LinkedIn's yields several of them, one part each. */
export type Kind =
  | 'linkedin'
  | 'google-csv'
  | 'outlook-csv'
  | 'thunderbird-csv'
  | 'vcard'
  | 'facebook'
  | 'monica'
  | 'nametag'
  | 'gus'
  | 'table';

/**
 * One person as a file tells of them, or something a file tells of one. Only `name` is needed; every reader of
 * lib/transfer makes these and nothing else, so that plan, preview, apply and undo are written once.
 */
export type Incoming = {
  /** As it is to be shown. A reader that finds no name skips the row instead. */
  name: string;
  /** Under which names the file knows them, the surest first: `{ source: 'linkedin', key: 'linkedin.com/in/ada' }`. */
  origins?: { source: string; key: string }[];
  /** Other names that help to know them again; they are added to the small details where they are new. */
  nicknames?: string[];
  /** Kinds of lib/input's list (email, phone, linkedin, web, post …); `primary` first. */
  channels?: { kind: string; handle: string; state?: string; since?: CalendarDate }[];
  dates?: {
    kind: 'birthday' | 'anniversary' | 'memorial';
    month: number;
    day: number;
    year: number | null;
  }[];
  howMet?: string;
  metOn?: CalendarDate;
  /** Somebody's name. */
  metThrough?: string;
  /** The community or event. */
  metIn?: string;
  /** Days between talks, 1 to 3650. */
  cadenceDays?: number;
  /** "Never ask me to keep in touch". */
  never?: boolean;
  /** The file says that they have died: whoever is new comes in in memory. */
  died?: boolean;
  archived?: boolean;
  labels?: string[];
  facts?: IncomingFact[];
  /** Things that happened: each with the file's own name of it, unique for the person. */
  happened?: IncomingEvidence[];
  invitations?: IncomingInvitation[];
  testimonials?: IncomingTestimonial[];
  /**
   * Embedded pictures only; a URL is never fetched. Encoded as it stood in the file; `made` where Gus has made it anew,
   * with its mark.
   */
  photo?: { base64: string; made?: { width: number; height: number; digest: string } };
};

/** A small detail. `origin` as of IncomingEvidence. */
export type IncomingFact = {
  origin: string;
  text: string;
  category: FactCategory;
  depth: 1 | 2 | 3;
  sensitive?: boolean;
  /** The day it was written down, where the file knows. */
  on?: CalendarDate;
};

/** Something that happened between the two, or news of theirs; everything imported counts as recalled. */
export type IncomingEvidence = { origin: string; on: CalendarDate; text: string } & (
  | { type: 'touch'; channel: string; spoke: 'me' | 'them' | 'both' }
  | { type: 'promise'; by: 'me' | 'them'; due?: CalendarDate; status: 'open' | 'kept' }
  | { type: 'life'; news: 'good' | 'hardship' }
  | { type: 'help'; direction: 'given' | 'received'; size: 1 | 2 | 3 }
);

/** "Join me": from them to me only; those I sent become the state of the channel. */
export type IncomingInvitation = {
  origin: string;
  on: CalendarDate;
  channel: string;
  text: string;
  /** True where it came with words of their own. */
  personalNote: boolean;
  answer: 'accepted' | 'ignored' | 'declined' | null;
};

/** An endorsement or recommendation: a record, and never trust (seeds.md, S2 rows of endorsements). */
export type IncomingTestimonial = {
  origin: string;
  on: CalendarDate;
  direction: 'given' | 'received';
  kind: 'endorse' | 'recommend';
  area: string;
  text: string;
  channel: string;
};

/** What a reader yields, one after the other, while it reads. */
export type Reading =
  /** A row with somebody in it. `line` is the line of the file (or the place in a list), from 1. */
  | { row: Incoming; line: number; part?: string; remarks?: string[] }
  /** A row without anybody, or a broken one: it fails alone, and `why` is a sentence. */
  | { skipped: string; line: number; part?: string; name?: string }
  /** Something to say of the file as a whole: a secret that was dropped, a part that is not read. */
  | { remark: string; part?: string };

/** How ambiguous things are to be read; what is not said is asked (see Question). */
export type Choices = {
  /** '03/04/2020' is 3 April. */
  dayFirst?: boolean;
  /** Of a table nobody knows: by column (from 0), what it holds. */
  columns?: Record<string, string>;
};

/** What a file does not say by itself, to be asked before it is read; the answer goes into Choices. */
export type Question =
  /** Days such as these could be either way round, in the whole file. */
  | { asks: 'dayFirst'; examples: string[] }
  /** A table nobody knows: its header, some cells of each column, and what each seems to hold, by column from 0. */
  | { asks: 'columns'; header: string[]; samples: string[][]; guess: Record<string, string> };

/** What a file turned out to be, and what must be said before it can be read well. */
export type Detected = { kind: Kind; questions: Question[] };

/**
 * A file, wherever it lies: read from the start as often as wanted. `size` in bytes. `part` gives the bytes from `start`
 * up to and without `end`; without it, what lies before is read and thrown away, which makes a large zip slow.
 */
export type Source = {
  name: string;
  size: number;
  open(): AsyncIterable<Uint8Array>;
  part?(start: number, end: number): AsyncIterable<Uint8Array>;
};

/** A file that cannot be read as a whole: `message` is the sentence shown to the user. */
export class Unreadable extends Error {}
