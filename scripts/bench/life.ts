import type { NewEntry } from '@/lib/data/evidence';
import { addDays, type CalendarDate, type YearlyDate } from '@/lib/domain';
import { anId, type Chance } from './chance';
import { aDetail, aMeeting, aName, aNote, aPromise, aTrade } from './words';

/** What happened, without whom it happened with. */
export type Happening = Omit<NewEntry, 'personId'>;

/** Somebody of a made-up notebook, and what happened with them, oldest first. */
export type Life = {
  name: string;
  howMet: string;
  intention: boolean;
  cadenceDays: number | null;
  dates: YearlyDate[];
  happenings: Happening[];
};

/** How much there is of a person. */
export type Amount = { touches: number; facts: number };

/** About two years, of which few acquaintances fill all. */
const years = 730;

/** A person with so many talks and small details, and now and then a promise, help, or news. */
export function aLife(by: Chance, today: CalendarDate, { touches, facts }: Amount): Life {
  const met = by.between(40, years);
  // Most acquaintances go quiet some time; a few are of this month.
  const quiet = by.percent(30) ? by.between(0, 25) : by.between(0, met - 30);
  const day = () => addDays(today, -by.between(quiet, met));
  const happenings = [
    ...talks(by, day, { touches, facts }),
    ...(by.percent(10) ? [promised(by, day(), today)] : []),
    ...(by.percent(8) ? [helped(by, day())] : []),
    ...(by.percent(5) ? [saw(by, day())] : []),
    ...(by.percent(3) ? [news(by, day())] : []),
  ];
  return {
    name: aName(by),
    howMet: by.percent(70) ? aMeeting(by) : '',
    intention: by.percent(8),
    cadenceDays: by.percent(15) ? by.pick([14, 30, 60, 90, 120, 180]) : null,
    dates: by.percent(30) ? [aBirthday(by)] : [],
    happenings: happenings.sort((a, b) => a.evidence.on.localeCompare(b.evidence.on)),
  };
}

/** Somebody with whom there was something nearly every day, good and steady, for two years. */
export function aLongLife(by: Chance, today: CalendarDate, amount: Amount): Life {
  const day = () => addDays(today, -by.between(1, years));
  const some = (count: number, make: () => Happening) => Array.from({ length: count }, make);
  const happenings = [
    ...talks(by, day, amount),
    ...some(20, () => promised(by, day(), today)),
    ...some(15, () => helped(by, day())),
    ...some(8, () => saw(by, day())),
    ...some(4, () => news(by, day())),
  ];
  const life = aLife(by, today, { touches: 0, facts: 0 });
  return {
    ...life,
    happenings: happenings.sort((a, b) => a.evidence.on.localeCompare(b.evidence.on)),
  };
}

// A small detail is heard in a talk, and written down with it in one save.
function talks(by: Chance, day: () => CalendarDate, { touches, facts }: Amount): Happening[] {
  const touched = Array.from({ length: touches }, () => aTouch(by, day()));
  const heard = Array.from({ length: facts }, () => {
    const talk = touched[by.between(0, touches - 1)];
    return { ...aFact(by, talk?.evidence.on ?? day()), occasion: talk?.occasion };
  });
  return [...touched, ...heard];
}

function aTouch(by: Chance, on: CalendarDate): Happening {
  return {
    occasion: anId(by),
    evidence: {
      type: 'touch',
      on,
      spoke: by.pick(['both', 'both', 'both', 'both', 'both', 'me', 'me', 'them']),
      warmth: by.pick([1, 1, 1, 1, 1, 0, 0, 2, -1]),
      startedBy: by.pick(['me', 'me', 'them']),
      salesy: by.percent(4) || undefined,
    },
    text: aNote(by),
    channel: by.pick(['in-person', 'in-person', 'phone', 'message', 'message', 'letter', 'video']),
  };
}

function aFact(by: Chance, on: CalendarDate): Happening {
  const { text, category } = aDetail(by);
  return { evidence: { type: 'fact', on, category, depth: by.pick([1, 1, 1, 1, 2, 2, 3]) }, text };
}

function promised(by: Chance, on: CalendarDate, today: CalendarDate): Happening {
  const who = by.pick(['me', 'them'] as const);
  const due = addDays(on, by.between(3, 21));
  if (by.percent(10)) {
    const soon = addDays(today, by.between(-5, 20));
    return { evidence: { type: 'promise', on, by: who, status: 'open', due: soon }, text: aPromise(by) };
  }
  const status = by.percent(88) ? 'kept' : 'broken';
  const resolvedOn = due > today ? today : due;
  return { evidence: { type: 'promise', on, by: who, status, due, resolvedOn }, text: aPromise(by) };
}

function helped(by: Chance, on: CalendarDate): Happening {
  const direction = by.pick(['given', 'received'] as const);
  return { evidence: { type: 'help', on, direction, size: by.pick([1, 1, 2, 3]) }, text: aPromise(by) };
}

function saw(by: Chance, on: CalendarDate): Happening {
  const area = by.pick(['plumbing', 'writing', 'cooking', aTrade(by)]);
  return { evidence: { type: 'sighting', on, area, basis: 'first-hand', good: by.percent(90) } };
}

function news(by: Chance, on: CalendarDate): Happening {
  return { evidence: { type: 'life', on, news: by.pick(['good', 'hardship']) }, text: aNote(by) };
}

function aBirthday(by: Chance): YearlyDate {
  const date = { kind: 'birthday' as const, month: by.between(1, 12), day: by.between(1, 28) };
  return by.percent(40) ? { ...date, year: by.between(1940, 2005) } : date;
}
