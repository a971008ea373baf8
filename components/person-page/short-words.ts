import {
  type CalendarDate,
  cadenceOf,
  daysBetween,
  isShut,
  type Meters,
  meterWords,
  type Stage,
  type Standing,
  type Subject,
} from '@/lib/domain';
import { agoWords, dayWords, monthWords, spanWords } from '@/lib/format';
import { type Yearly, yearlyWords } from './date-words';
import { channelWord } from './entry-words';
import type { Short } from './in-short';
import { reachOf } from './reach';

/** What the page knows of a person apart from their history. */
export type Known = {
  id: string;
  stage: Stage;
  standing: Standing;
  stageSince: CalendarDate | null;
  howMet: string;
  metOn: CalendarDate | null;
  metAbout: boolean;
  metThrough: string;
  addedOn: CalendarDate;
  lastTwoWayOn: CalendarDate | null;
  rhythm: 'ring' | 'days' | 'none';
  cadenceDays: number | null;
  inner: boolean;
  intention: boolean;
  /** Came with a file, and asks for nothing until something is said or done about them. */
  quiet: boolean;
  labels: readonly string[];
  channels: readonly { kind: string; handle: string }[];
  dates: readonly Yearly[];
};

/** A person in short, in words. `lastChannel` is how they last talked, where the page happens to know. */
export function shortWords(
  person: Known,
  meters: Meters,
  today: CalendarDate,
  lastChannel: string | null = null,
): Short {
  const words = meterWords(meters);
  return {
    ring: person.stage,
    ringSince: person.stageSince ? `since ${dayWords(person.stageSince, today)}` : '',
    knownSince: knownSince(person, today),
    through: person.metThrough,
    knownFor: person.metOn ? `known for ${spanWords(Math.max(0, daysBetween(person.metOn, today)))}` : '',
    lastTalked: lastTalked(person, today, lastChannel),
    rhythm: rhythmWords(person),
    dates: yearlyWords(person.dates),
    inner: person.inner && person.stage !== 'friend' ? 'It waits until they are a welcome friend.' : '',
    channels: person.channels.map(reachOf),
    labels: person.labels,
    // “Like: not yet” would be no way to speak of somebody who has died.
    meters:
      person.standing === 'memorial'
        ? []
        : [
            { name: 'Know', percent: percent(meters.know), word: words.know },
            { name: 'Like', percent: percent(meters.like), word: words.like },
            { name: 'Trust', percent: percent(meters.trust), word: words.trust },
          ],
  };
}

function knownSince({ metOn, metAbout, howMet, addedOn }: Known, today: CalendarDate): string {
  const day = metOn && (metAbout ? aboutWords(metOn) : dayWords(metOn, today));
  const when = day ?? `in your book since ${dayWords(addedOn, today)}`;
  return [when, howMet].filter(Boolean).join(', ');
}

// A year alone was taken as its first of July; the first of January is where that was too late.
function aboutWords(day: CalendarDate): string {
  return `about ${/-(07|01)-01$/.test(day) ? day.slice(0, 4) : monthWords(day)}`;
}

function lastTalked({ lastTwoWayOn }: Known, today: CalendarDate, channel: string | null): string {
  if (!lastTwoWayOn) return 'not yet';
  return [agoWords(lastTwoWayOn, today), channelWord(channel)].filter(Boolean).join(', ');
}

/** "about every 60 days", the ring's own unless the owner said otherwise; '' for whoever has died. */
export function rhythmWords(person: Known): string {
  if (person.standing === 'memorial') return '';
  if (isShut(person) || person.rhythm === 'none') return 'none';
  if (person.quiet)
    return 'none yet: they came with a file, and ask for nothing until you do something with them';
  if (person.stage === 'stranger' && !person.intention && person.rhythm === 'ring')
    return 'none, until you want to know them better';
  const cadence = cadenceOf(subjectOf(person));
  if (cadence === null) return 'none';
  if (cadence === 1) return 'about every day';
  return cadence === 7 ? 'about every week' : `about every ${cadence} days`;
}

function subjectOf({ id, stage, standing, inner, intention, rhythm, cadenceDays }: Known): Subject {
  const own = rhythm === 'days' ? (cadenceDays ?? undefined) : undefined;
  return { id, confirmedStage: stage, standing, inner, intention, cadenceDays: own };
}

function percent(part: number): number {
  return Math.round(part * 100);
}
