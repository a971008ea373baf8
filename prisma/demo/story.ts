import type { Ticked } from '@/lib/data/reasons';
import type { Done } from '@/lib/data/standings';
import {
  addDays,
  type CalendarDate,
  type Evidence,
  type FactCategory,
  type RequestKind,
  type Stage,
  type Standing,
} from '@/lib/domain';
import type { Asked } from './asked';

/** One thing of a story: so many days ago, what happened, and the words for it. */
export type Scene = {
  ago: number;
  evidence: (on: CalendarDate) => Evidence;
  text: string;
  learned?: string;
  channel?: string;
};

/** Somebody of the demo account, told by days before the day it is loaded. */
export type Character = {
  name: string;
  howMet?: string;
  through?: string;
  /** The community or event where they met, and whether that was online. */
  metIn?: string;
  metOnline?: boolean;
  metAgo?: number;
  labels?: string[];
  channels?: [kind: string, handle: string][];
  /** Days from today, so that the demo always has a birthday this week. */
  birthdayIn?: number;
  rhythmDays?: number;
  inner?: boolean;
  intention?: boolean;
  snoozedFor?: number;
  standing?: { to: Standing; ago: number; reason: string; channels?: Done[] };
  /** What is never done for them. */
  never?: { kinds: RequestKind[]; ago: number; note: string };
  noticed?: Partial<Ticked>;
  /** The ring they end in; each ring is confirmed on the day its evidence was there. */
  ring: Stage;
  scenes: Scene[];
  /** What they asked for. */
  asked?: Asked[];
};

type TouchWords = {
  how?: string;
  they?: boolean;
  warmth?: -1 | 0 | 1 | 2;
  spoke?: 'me' | 'them' | 'both';
  salesy?: boolean;
  /** What it taught the owner. */
  learned?: string;
};

/** A talk of both, warm unless said otherwise. */
export function talk(ago: number, text = '', words: TouchWords = {}): Scene {
  const { how = 'in-person', they = false, warmth = 1, spoke = 'both', salesy = false, learned } = words;
  return {
    ago,
    text,
    learned,
    channel: how,
    evidence: (on) => ({ type: 'touch', on, spoke, warmth, startedBy: they ? 'them' : 'me', salesy }),
  };
}

export function fact(ago: number, category: FactCategory, depth: 1 | 2 | 3, text: string): Scene {
  return { ago, text, evidence: (on) => ({ type: 'fact', on, category, depth }) };
}

/** Their promise, kept on that day; it was made a week before. */
export function kept(ago: number, text: string): Scene {
  return {
    ago,
    text,
    evidence: (on) => ({ type: 'promise', by: 'them', on: addDays(on, -7), status: 'kept', resolvedOn: on }),
  };
}

export function broken(ago: number, text: string): Scene {
  return {
    ago,
    text,
    evidence: (on) => ({
      type: 'promise',
      by: 'them',
      on: addDays(on, -7),
      status: 'broken',
      resolvedOn: on,
    }),
  };
}

/** A promise still open: made so many days ago, due in so many days. */
export function promised(by: 'me' | 'them', ago: number, dueIn: number, text: string): Scene {
  return {
    ago,
    text,
    evidence: (on) => ({ type: 'promise', by, on, due: addDays(on, ago + dueIn), status: 'open' }),
  };
}

export function helped(direction: 'given' | 'received', ago: number, size: 1 | 2 | 3, text: string): Scene {
  return { ago, text, evidence: (on) => ({ type: 'help', on, direction, size }) };
}

export function moment(
  from: 'me' | 'them',
  kind: 'celebrated' | 'consoled' | 'laughed',
  ago: number,
  text: string,
): Scene {
  return { ago, text, evidence: (on) => ({ type: 'moment', on, from, kind }) };
}

export function saw(ago: number, area: string, text: string): Scene {
  return { ago, text, evidence: (on) => ({ type: 'sighting', on, area, basis: 'first-hand', good: true }) };
}

export function news(ago: number, kind: 'good' | 'hardship', text: string): Scene {
  return { ago, text, evidence: (on) => ({ type: 'life', on, news: kind }) };
}

/** Warm talks at even distances, from one day to another, every third started by them. */
export function talks(from: number, to: number, every: number, texts: readonly string[] = []): Scene[] {
  const scenes: Scene[] = [];
  const hows = ['in-person', 'phone', 'message', 'video'];
  for (let ago = from, n = 0; ago >= to; ago -= every, n += 1) {
    scenes.push(talk(ago, texts[n] ?? '', { how: hows[n % hows.length], they: n % 3 === 2 }));
  }
  return scenes;
}
