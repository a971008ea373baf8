import { askedFor } from '@/components/asks/ask-words';
import type { Happening } from '@/components/signs/glyph';
import type { CalendarDate, Evidence } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { isRemembered, whenWords } from './day-words';

/** A piece of evidence as a page shows it: the domain's value, and what the user wrote. */
export type Told = Evidence & {
  id: string;
  text: string;
  /** What a talk taught the owner. */
  learned?: string;
  channel: string | null;
  occasion: string | null;
  /** A moment that both had alike: the other's is not told again. */
  both?: true;
};

/** One line of the timeline: what happened in a sentence, and the small print after it. */
export type Words = { glyph: Happening; said: string; quiet: string; cut: boolean };

// A note may have 10,000 letters; the line shows the beginning, the entry's own page all of it.
const room = 240;

/** What one piece of evidence says on a line: Gus's words around the user's own, which are cut where they are long. */
export function entryWords(entry: Told, today: CalendarDate): Words {
  const { short, cut } = shorten(entry.text);
  const { glyph, said, quiet } = wordsOf(entry, short, today);
  const last = isRemembered(entry) ? 'remembered' : '';
  return { glyph, said, quiet: [...quiet, last].filter(Boolean).join(', '), cut };
}

/** The beginning of a text, cut between words. */
export function shorten(text: string, length = room): { short: string; cut: boolean } {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return { short: flat, cut: false };
  const begun = flat.slice(0, length + 1);
  const space = begun.lastIndexOf(' ');
  // A word longer than the line, or a script without spaces, is cut where it stands, but never inside a letter.
  const kept =
    space > length / 2
      ? begun.slice(0, space)
      : flat
          .slice(0, length)
          .toWellFormed()
          .replace(/\ufffd$/u, '');
  return { short: `${kept}…`, cut: true };
}

type Line = { glyph: Happening; said: string; quiet: string[] };

function wordsOf(entry: Told, text: string, today: CalendarDate): Line {
  switch (entry.type) {
    case 'fact':
      return {
        glyph: 'fact',
        said: text || 'A small detail.',
        quiet: [entry.depth === 3 ? 'between you two' : ''],
      };
    case 'touch':
      return touchWords(entry, text);
    case 'moment':
      return {
        glyph: 'moment',
        said: led(momentWords[entry.both ? 'both' : entry.from][entry.kind], text),
        quiet: [],
      };
    case 'promise':
      return promiseWords(entry, text, today);
    case 'help':
      return entry.direction === 'given'
        ? { glyph: 'given', said: led('You helped', text), quiet: [sizes[entry.size]] }
        : { glyph: 'got', said: led('They helped you', text), quiet: [sizes[entry.size]] };
    case 'sighting':
      return { glyph: 'seen', said: led(sightingWords(entry), text), quiet: [amends(entry.amendsOn, today)] };
    case 'breach':
      return {
        glyph: 'broken',
        said: led('Something came between you', text),
        quiet: [
          severities[entry.severity],
          entry.resolvedOn ? `talked out on ${dayWords(entry.resolvedOn, today)}` : '',
        ],
      };
    case 'ask':
      return {
        glyph: 'ask',
        said: led(`They asked you to ${askedFor(linesOf(entry))}`, text),
        quiet: askQuiet(entry),
      };
    case 'outcome':
      return {
        glyph: entry.result === 'bad' ? 'broken' : 'seen',
        // An introduction is about no skill.
        said: led(
          entry.area === '' ? results[entry.result] : `${results[entry.result]} with their ${entry.area}`,
          text,
        ),
        quiet: [amends(entry.amendsOn, today)],
      };
    case 'life':
      return {
        glyph: 'moment',
        said: led(entry.news === 'good' ? 'Good news in their life' : 'A hard time for them', text),
        quiet: [],
      };
    case 'secondChance':
      return { glyph: 'open', said: led('You gave them a second chance', text), quiet: [] };
  }
}

type Of<Type extends Told['type']> = Extract<Told, { type: Type }>;

function touchWords(touch: Of<'touch'>, text: string): Line {
  const who = { both: 'You talked', me: 'You wrote', them: 'They wrote' }[touch.spoke];
  const begun = touch.spoke === 'both' && touch.startedBy === 'them' ? 'they began it' : '';
  const quiet = [
    channelWord(touch.channel),
    warmths[touch.warmth],
    begun,
    touch.salesy ? 'a sales pitch' : '',
    ...(touch.there ?? []).map((thing) => thereWords[thing]),
  ];
  const learned = touch.learned ? ` What you learned: ${ended(shorten(touch.learned).short)}` : '';
  // With a note of the user's own, who wrote is small print; without one it is the sentence.
  if (text === '') return { glyph: 'talk', said: `${who}.${learned}`, quiet };
  const said = learned ? `${ended(text)}${learned}` : text;
  return { glyph: 'talk', said, quiet: [touch.spoke === 'both' ? '' : who.toLowerCase(), ...quiet] };
}

function promiseWords(promise: Of<'promise'>, text: string, today: CalendarDate): Line {
  const mine = promise.by === 'me';
  const what = text || 'something';
  const { day } = whenWords(promise, today);
  const on = day.replace(/^(?!about)/, 'on ');
  switch (promise.status) {
    case 'open':
      return {
        glyph: 'open',
        said: `${mine ? 'You' : 'They'} promised: ${ended(what)}`,
        quiet: [promise.due ? `by ${dayWords(promise.due, today)}` : ''],
      };
    case 'kept':
      return {
        glyph: 'kept',
        said: `${mine ? 'You kept your word' : 'They kept their word'}: ${ended(what)}`,
        quiet: [promise.resolvedOn ? `kept ${on}` : ''],
      };
    case 'broken':
      return {
        glyph: 'broken',
        said: `${mine ? 'You' : 'They'} promised, and it was not kept: ${ended(what)}`,
        quiet: [promise.resolvedOn ? `not kept, ${day}` : '', amends(promise.amendsOn, today)],
      };
    case 'released':
      return {
        glyph: 'open',
        said: `You agreed otherwise: ${ended(what)}`,
        quiet: [promise.resolvedOn ? `on ${dayWords(promise.resolvedOn, today)}` : ''],
      };
  }
}

function sightingWords({ area, basis, good }: Of<'sighting'>): string {
  if (basis === 'hearsay') return `You heard ${good ? 'good' : 'bad'} things of their ${area}`;
  return `You saw their ${area} first-hand, and it was ${good ? 'good' : 'not good'}`;
}

function linesOf({ lines, request, area }: Of<'ask'>) {
  return lines?.length ? lines : [{ kind: request, area }];
}

function askQuiet(ask: Of<'ask'>): string[] {
  const tone = ask.tone === 'pressure' ? 'with pressure' : ask.tone === 'order' ? 'as an order' : '';
  return [tone, ask.decision ? decisions[ask.decision] : ''];
}

const momentWords = {
  both: {
    celebrated: 'You were glad together',
    consoled: 'You consoled each other',
    laughed: 'You laughed together',
  },
  me: {
    celebrated: 'You were glad with them',
    consoled: 'You consoled them',
    laughed: 'You laughed with them',
  },
  them: {
    celebrated: 'They were glad with you',
    consoled: 'They consoled you',
    laughed: 'They made you laugh',
  },
} as const;

const thereWords = {
  'heads-up': 'a heads-up',
  idea: 'an idea',
  thought: 'a thought',
  moment: 'a moment',
} as const;
const sizes = { 1: 'a small favour', 2: 'a good deal of help', 3: 'a great deal of help' } as const;
const warmths = { '-2': 'very cold', '-1': 'cold', '0': '', '1': 'warm', '2': 'very warm' } as const;
const severities = { minor: 'minor', serious: 'serious', grave: 'grave' } as const;
const results = { good: 'It went well', neutral: 'It came to something', bad: 'It went badly' } as const;
const decisions = {
  granted: 'you said yes',
  declined: 'you said no',
  ignored: 'you left it',
  deferred: 'you put it off',
} as const;

/** A channel as a page says it; one it does not know keeps its own name. */
export function channelWord(channel: string | null): string {
  const known: Record<string, string> = { 'in-person': 'in person', email: 'e-mail', linkedin: 'LinkedIn' };
  return channel ? (known[channel] ?? channel) : '';
}

function amends(on: CalendarDate | undefined, today: CalendarDate): string {
  return on ? `put right on ${dayWords(on, today)}` : '';
}

function led(start: string, text: string): string {
  return text === '' ? `${start}.` : `${start}: ${ended(text)}`;
}

/** A sentence with its full stop, unless it has an end of its own. */
export function ended(text: string): string {
  return /[.!?…)"'”’。！？؟]$/u.test(text) ? text : `${text}.`;
}
