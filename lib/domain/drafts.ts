import { dayOfMonth } from './amounts';
import type { AskFeeling } from './asked';
import { type CalendarDate, dayNumber } from './calendar';
import { DRAFT_TEXTS } from './draft-texts';
import type { Evidence } from './evidence';
import { hasAmends, resolvedDay } from './promises';
import { epochOf, ofType } from './tally';

/** The eleven drafts of model.md, section 8, in its order. */
export const DRAFT_CODES = [
  'DONT_KNOW_YOU_YET',
  'HAVENT_SEEN_YOUR_WORK',
  'WRONG_PERSON',
  'NOT_TO_EVERYONE',
  'ALTERNATIVE',
  'HONEST_NO',
  'FIRM_BOUNDARY',
  'NOT_INVOLVED',
  'FEEDBACK',
  'SECOND_CHANCE',
  'NO_REPLY',
] as const;

export type DraftCode = (typeof DRAFT_CODES)[number];

/** How it is said. */
export type Register = 'formal' | 'informal';

/** What a draft may have to be told. */
export type DraftSlot =
  | 'area'
  | 'thing'
  | 'date'
  | 'behaviour'
  | 'impact'
  | 'smallHelp'
  | 'terms'
  | 'observed';

/** What is known for a draft. `talked`: whether the two had talked before the message that the feedback is about. */
export type DraftFacts = Partial<Record<Exclude<DraftSlot, 'date' | 'observed'>, string>> & {
  name?: string;
  date?: CalendarDate;
  /** What I saw myself; a sensitive one is never used (T9). */
  observed?: { text: string; sensitive?: boolean };
  talked?: boolean;
};

/** A draft to edit and copy; Gus sends nothing. `missing` names what the form should ask. */
export type Draft = {
  code: DraftCode;
  register: Register;
  label: string;
  text: string;
  missing: DraftSlot[];
};

/** The question for each slot that is still empty. */
export const SLOT_QUESTIONS: Readonly<Record<DraftSlot, string>> = {
  area: 'Which skill is it about?',
  thing: 'What can you not do? “I can’t …”',
  date: 'On which day did they write?',
  behaviour: 'What did they do? “In your message you …”',
  impact: 'How did it make you feel?',
  smallHelp: 'What small thing could you do instead?',
  terms: 'On which terms?',
  observed: 'What did you see yourself?',
};

/** How a feeling is said in "It made me feel …"; glad and proud make no feedback (S0-5). */
export const IMPACTS: Readonly<Record<AskFeeling, string | null>> = {
  used: 'used',
  pressured: 'pressured',
  'a number': 'like a number',
  glad: null,
  proud: null,
};

/**
 * One draft, filled from what is known (model.md, section 8; S0-13: no grovelling; S3-16: feedback is situation,
 * behaviour, impact, then their intent). A slot that is not known stands as […] and is named in `missing`. A name
 * is a salutation and never missing. NO_REPLY has no text.
 */
export function draft(code: DraftCode, register: Register, facts: DraftFacts = {}): Draft {
  const { label, slots, texts } = DRAFT_TEXTS[code];
  const values = valuesOf(facts);
  const missing = slots.filter((slot) => values[slot] === null);
  const body = texts[register]
    .replace('{before}', facts.talked ? '' : ', before we had ever talked')
    .replace(/\{(\w+)\}/g, (_, slot: DraftSlot) => values[slot] ?? '[…]');
  const name = clean(facts.name);
  const opening = name && body ? `${register === 'formal' ? 'Dear' : 'Hi'} ${name},\n\n` : '';
  return { code, register, label, text: opening + body, missing };
}

/**
 * What I saw myself that speaks against it, in words: work in the area that went badly, or what came of my own word
 * for it; else promises to me that were broken and not put right, since the latest second chance (model.md, section 2);
 * else that I have never seen the work. Null when nothing first-hand speaks. What the gate counts as seen is seen.
 */
export function observedAgainst(
  history: readonly Evidence[],
  area: string | undefined,
  today: CalendarDate,
): string | null {
  const past = history.filter((event) => event.on <= today);
  const on = dayNumber(today);
  const { sightings, outcomes } = firstHand(past, area);
  const bad = sightings.find((piece) => !piece.good && !hasAmends(piece, on));
  if (area && bad) return `the ${area} that I saw on ${dayOfMonth(bad.on)} did not go well`;
  const went = outcomes.find((piece) => piece.result === 'bad' && !hasAmends(piece, on));
  if (area && went)
    return `the ${area} I gave my word for did not go well, as I heard on ${dayOfMonth(went.on)}`;
  const epoch = epochOf(past);
  const broken = ofType(past, 'promise').some((promise) => {
    const resolved = resolvedDay(promise, on);
    const isBroken = promise.by === 'them' && promise.status === 'broken' && !hasAmends(promise, on);
    return isBroken && resolved !== null && resolved >= epoch;
  });
  if (broken) return 'something you promised me is still open';
  return area && isUnseen(past, area, today) ? `I have never seen your ${area} myself` : null;
}

/** Whether I know nothing first-hand of somebody's work in an area, good or bad. */
export function isUnseen(history: readonly Evidence[], area: string, today: CalendarDate): boolean {
  const { sightings, outcomes } = firstHand(
    history.filter((event) => event.on <= today),
    area,
  );
  return sightings.length + outcomes.length === 0;
}

function firstHand(past: readonly Evidence[], area: string | undefined) {
  return {
    sightings: ofType(past, 'sighting').filter(
      (piece) => piece.basis === 'first-hand' && piece.area === area,
    ),
    outcomes: ofType(past, 'outcome').filter((piece) => piece.result !== 'neutral' && piece.area === area),
  };
}

function valuesOf(facts: DraftFacts): Record<DraftSlot, string | null> {
  const { observed } = facts;
  return {
    area: clean(facts.area),
    thing: clean(facts.thing),
    date: facts.date ? dayOfMonth(facts.date) : null,
    behaviour: clean(facts.behaviour),
    impact: clean(facts.impact),
    smallHelp: clean(facts.smallHelp),
    terms: asSentence(clean(facts.terms)),
    observed: observed && !observed.sensitive ? clean(observed.text) : null,
  };
}

/** With its capital and its end: terms were typed as a note to oneself. */
function asSentence(text: string | null): string | null {
  if (text === null) return null;
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/([^!?…])$/, '$1.');
}

/** One line without its full stop; null when nothing is said. */
function clean(text: string | undefined): string | null {
  const bare = (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
  return bare === '' ? null : bare;
}
