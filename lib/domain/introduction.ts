import { count, knownFor, times } from './amounts';
import { benefitWords } from './benefit';
import { type CalendarDate, dateOf, dayNumber } from './calendar';
import type { Evidence, Fact, FactCategory, RequestKind, Subject } from './evidence';
import { GATE } from './policy';
import { isShareable, ofType, type Tally, tallyOf } from './tally';
import { workIn } from './work';

/** What an honest introduction has to say (model.md, section 5). */
export type Slot = 'HOW_MET' | 'SINCE' | 'PERSON' | 'WITNESS' | 'BENEFIT';

/** To whom, and what is in it for them: typed anew for each request. */
export type IntroductionRequest = { area?: string; recipient: string; benefit: string };

/** A draft to edit; or, with slots missing, the honest version, which is for my own eyes and cannot be sent. */
export type Introduction = { missing: Slot[]; text: string; sendable: boolean };

/**
 * Whether a kind of request names them to somebody, in words: what is asked for an introduction, and what both are
 * asked about first. Whoever is not to be named in introductions gets none of these.
 */
export function isIntroduction(kind: RequestKind): boolean {
  return GATE[kind].introTest || GATE[kind].consent;
}

/**
 * "How would I introduce you?" (S3-10, model.md, section 5). SINCE is the day we met, else our first talk. PERSON is
 * the most personal fact with words that may be shared and is not sensitive, the newest of them; of family, people and
 * struggles only where there is no other, because a third person reads it. WITNESS is good
 * first-hand work in the area, else kept promises.
 */
export function introduction(
  subject: Subject,
  name: string,
  history: readonly Evidence[],
  today: CalendarDate,
  request: IntroductionRequest,
): Introduction {
  const tally = tallyOf(history, dayNumber(today));
  const slots = slotsOf(subject, tally, history, today, request);
  const missing = SLOTS.filter((slot) => slots[slot] === null);
  const sendable = missing.length === 0;
  const recipient = request.recipient.trim();
  if (sendable) {
    const { HOW_MET, SINCE, PERSON, WITNESS, BENEFIT } = slots;
    const text = `${recipient}, meet ${name}. We met ${HOW_MET} and I have known them for ${SINCE}. A small thing I like about them: ${PERSON}. ${WITNESS}. I think this is worth your time because ${BENEFIT}.`;
    return { missing, text, sendable };
  }
  const honest = confessions(missing, name, tally).join(' ');
  return { missing, text: `If I were honest I would have to say: 'Hey ${recipient}, ${honest}'`, sendable };
}

const SLOTS: readonly Slot[] = ['HOW_MET', 'SINCE', 'PERSON', 'WITNESS', 'BENEFIT'];

function slotsOf(
  subject: Subject,
  tally: Tally,
  history: readonly Evidence[],
  today: CalendarDate,
  request: IntroductionRequest,
): Record<Slot, string | null> {
  return {
    HOW_MET: phrase(subject.howMet, placeWords),
    SINCE: sinceWords(subject, tally, today),
    PERSON: phrase(bestFact(history, today)?.text, (text) => text),
    WITNESS: witnessWords(tally, request.area),
    BENEFIT: benefitWords(request.benefit) || null,
  };
}

/** Within the sentence: "The choir" was written as the beginning of one. */
function placeWords(place: string): string {
  const within = place.replace(ARTICLE, lower).replace(PREPOSITION, lower);
  return PREPOSITION.test(within) ? within : `at ${within}`;
}

const lower = (word: string) => word.toLowerCase();
const ARTICLE = /^(the|an?)(?=\s)/i;
const PREPOSITION = /^(at|in|on|by|via|through|over|during|when|while|online|because|thanks)\b/i;

/** The words without their last full stop, in a frame; null when nothing was said. */
function phrase(text: string | undefined, frame: (text: string) => string): string | null {
  const bare = (text ?? '').trim().replace(/[.\s]+$/, '');
  return bare === '' ? null : frame(bare);
}

function sinceWords(subject: Subject, tally: Tally, today: CalendarDate): string | null {
  const firstTalk = tally.touches.twoWayEver[0];
  const since = subject.metOn ?? (firstTalk === undefined ? null : dateOf(firstTalk));
  if (since === null || since > today) return null;
  return knownFor(since, today);
}

function bestFact(history: readonly Evidence[], today: CalendarDate): Fact | undefined {
  return ofType(history, 'fact')
    .filter((fact) => fact.on <= today && isShareable(fact) && phrase(fact.text, (text) => text) !== null)
    .sort(
      (a, b) =>
        toThirds(a) - toThirds(b) ||
        b.depth - a.depth ||
        compare(b.on, a.on) ||
        compare(a.text ?? '', b.text ?? ''),
    )[0];
}

const CLOSE: readonly FactCategory[] = ['family', 'people', 'struggles'];

/** What lies close to them is told to somebody else last. */
function toThirds({ category }: Fact): number {
  return CLOSE.includes(category) ? 1 : 0;
}

function witnessWords(tally: Tally, area: string | undefined): string | null {
  const seen = workIn(tally.work, area).good.length;
  if (area && seen > 0)
    return `I have seen their ${area} first-hand ${seen === 1 ? 'once' : count(seen, 'time')}`;
  const kept = tally.promises.kept.length;
  return kept > 0 ? `I have seen them keep a promise ${times(kept)}` : null;
}

/** Never having talked says it all about how we met and since when. */
function confessions(missing: readonly Slot[], name: string, tally: Tally): string[] {
  const talked = tally.touches.twoWayEver.length > 0;
  const said = talked ? [] : [`I have never actually spoken with ${endless(name)}.`];
  if (talked && missing.includes('HOW_MET')) said.push(`I could not tell you how I met ${endless(name)}.`);
  if (missing.includes('PERSON')) said.push('I could not tell you one thing about them as a person.');
  if (missing.includes('WITNESS')) said.push('I have never seen them keep a promise.');
  if (missing.includes('BENEFIT')) said.push('I do not know what is in it for you.');
  return said;
}

/** A name at the end of a sentence, without a full stop of its own ("Sammy Davis Jr."). */
function endless(name: string): string {
  return name.replace(/\.$/, '');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
