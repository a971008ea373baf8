import { lineOf } from './cells';
import { type DayManner, wholeDayIn } from './days';
import { factsOf, notesOf } from './facts';
import type { Gathered } from './gathered';
import { cut } from './names';

/** What is known beside a cell: what its column calls it ("Spouse", "Home"), and how its file writes days. */
export type About = { label: string; first: boolean; manner: DayManner };

type Field = {
  /** As the mapping screen offers it; without, only known layouts use it. */
  says?: string;
  tell(person: Gathered, cell: string, about: About): void;
};

/** A field that may hold several, between commas, semicolons or line ends. */
const each = (cell: string, separators: RegExp) => listed(cell) ?? cell.split(separators);

const channel = (kind: string, says: string, separators = /[;\n|]/): Field => ({
  says,
  tell: (person, cell, { first }) => {
    for (const one of each(cell, separators)) if (one.trim()) person.channel(kind, one, first);
  },
});

const elsewhere = (place: string): Field => ({
  says: place,
  tell: (person, cell) => person.channel('other', `${place}: ${lineOf(cell)}`),
});

const part = (name: 'first' | 'middle' | 'last' | 'prefix' | 'suffix' | 'whole', says?: string): Field => ({
  ...(says ? { says } : {}),
  tell: (person, cell) => {
    person.parts[name] ||= cell;
  },
});

const post = (name: string, says?: string): Field => ({
  ...(says ? { says } : {}),
  tell: (person, cell, { label }) => person.post(label, name, cell),
});

const work = (name: 'position' | 'company' | 'department', says: string): Field => ({
  says,
  tell: (person, cell, { label }) => person.job(label, name, cell),
});

const birth = (name: 'year' | 'month' | 'day', says: string): Field => ({
  says,
  tell: (person, cell) => {
    person.birth[name] = cell;
  },
});

const met = (name: 'metThrough' | 'metIn' | 'howMet', says: string, most: number): Field => ({
  says,
  tell: (person, cell) => {
    person.more[name] ??= cut(lineOf(cell), most);
  },
});

const LAST_TALK = 'The last talk, as the file has it';

/** What a column may hold, by the name under which Choices and layouts speak of it. */
export const FIELDS = {
  name: part('whole', 'Name'),
  first: part('first', 'First name'),
  middle: part('middle', 'Middle name'),
  last: part('last', 'Last name'),
  prefix: part('prefix'),
  suffix: part('suffix'),
  nickname: { says: 'Nickname', tell: (person, cell) => person.nickname(cell) },
  email: channel('email', 'E-mail', /[\n,;|]+/),
  phone: channel('phone', 'Phone'),
  whatsapp: channel('whatsapp', 'WhatsApp'),
  signal: channel('signal', 'Signal'),
  linkedin: channel('linkedin', 'LinkedIn'),
  facebook: channel('facebook', 'Facebook'),
  x: channel('x', 'X'),
  mastodon: channel('mastodon', 'Mastodon'),
  instagram: elsewhere('Instagram'),
  telegram: elsewhere('Telegram'),
  tiktok: elsewhere('TikTok'),
  youtube: elsewhere('YouTube'),
  web: channel('web', 'Website'),
  other: { tell: (person, cell, { label }) => person.channel('other', label ? `${label}: ${cell}` : cell) },
  address: post('whole', 'Address'),
  street: post('street', 'Street'),
  street2: post('street2'),
  street3: post('street3'),
  box: post('box'),
  city: post('city', 'City'),
  region: post('region', 'State or region'),
  postcode: post('postcode', 'Postal code'),
  country: post('country', 'Country'),
  company: work('company', 'Company'),
  position: work('position', 'Job title'),
  department: work('department', 'Department'),
  birthday: { says: 'Birthday', tell: (person, cell, { manner }) => person.date('birthday', cell, manner) },
  birthYear: birth('year', 'Year of birth'),
  birthMonth: birth('month', 'Month of birth'),
  birthDay: birth('day', 'Day of birth'),
  anniversary: {
    says: 'Anniversary',
    tell: (person, cell, { manner }) => person.date('anniversary', cell, manner),
  },
  note: { says: 'Notes', tell: (person, cell) => person.know(notesOf(cell)) },
  /** A note that would say nothing without what it is called: "Custom 1: likes tea". */
  labelled: { tell: (person, cell, { label }) => person.know(notesOf(label ? `${label}: ${cell}` : cell)) },
  job: { says: 'What they do', tell: (person, cell) => person.know(factsOf(cell, 'work')) },
  interest: { says: 'Interests', tell: (person, cell) => person.know(factsOf(cell, 'interests')) },
  language: { tell: (person, cell) => person.know(factsOf(`Speaks ${lineOf(cell)}`, 'preferences')) },
  place: { says: 'Where they live', tell: (person, cell) => person.know(factsOf(cell, 'places')) },
  school: {
    says: 'Education',
    tell: (person, cell) => person.know(factsOf(`Education: ${lineOf(cell)}`, 'milestones')),
  },
  family: {
    tell: (person, cell, { label }) => person.know(factsOf(`${label}: ${lineOf(cell)}`, 'family', 2)),
  },
  people: { tell: (person, cell, { label }) => person.know(factsOf(`${label}: ${lineOf(cell)}`, 'people')) },
  labels: {
    says: 'Labels or groups',
    tell: (person, cell) => {
      for (const one of each(cell, /[,;|\n]/)) person.label(one);
    },
  },
  /** A group by the name its program shows; '* myContacts' is the program's own. */
  group: {
    tell: (person, cell) => {
      if (!cell.trim().startsWith('*')) person.label(cell);
    },
  },
  /** How a name is spoken, part by part. */
  yomi: { tell: (person, cell) => void person.yomi.push(lineOf(cell)) },
  milestone: {
    tell: (person, cell, { label }) =>
      person.know(factsOf(`${label || 'A day'}: ${lineOf(cell)}`, 'milestones')),
  },
  howMet: met('howMet', 'How you met', 2000),
  metThrough: met('metThrough', 'Who introduced you', 200),
  metIn: met('metIn', 'Where you met', 200),
  metOn: {
    says: 'The day you met',
    tell: (person, cell, { manner }) => {
      const on = wholeDayIn(cell, manner);
      if (on) person.more.metOn ??= on;
      else person.say(`“${cut(lineOf(cell), 80)}” is no whole day, so it was left out.`);
    },
  },
  lastTalk: {
    says: 'The day you last talked',
    tell: (person, cell, { manner }) => {
      const on = wholeDayIn(cell, manner);
      if (!on) person.say(`“${cut(lineOf(cell), 80)}” is no whole day, so it was left out.`);
      else
        person.more.happened ??= [
          {
            type: 'touch',
            origin: `last-talk:${on}`,
            on,
            spoke: 'both',
            channel: 'message',
            text: LAST_TALK,
          },
        ];
    },
  },
  rhythm: {
    says: 'How often to keep in touch',
    tell: (person, cell) => {
      const days = daysIn(cell);
      if (days) person.more.cadenceDays ??= days;
    },
  },
  never: {
    says: 'Never ask to keep in touch',
    tell: (person, cell) => {
      if (isYes(cell)) person.more.never = true;
    },
  },
  archived: {
    says: 'Archived',
    tell: (person, cell) => {
      if (isYes(cell)) person.more.archived = true;
    },
  },
} as const satisfies Record<string, Field>;

/** The name of a field. */
export type FieldName = keyof typeof FIELDS;

/** "every 3 months", "quarterly", "90": days between talks, 1 to 3650; undefined for what says none. */
export function daysIn(cell: string): number | undefined {
  const text = lineOf(cell.slice(0, 100)).toLowerCase();
  const [, number, unit] =
    /(\d+)?\s*(day|week|fortnight|month|quarter|half|year|daily|annual)/.exec(text) ?? [];
  const length = {
    day: 1,
    daily: 1,
    week: 7,
    fortnight: 14,
    month: 30,
    quarter: 90,
    half: 182,
    year: 365,
    annual: 365,
  };
  const days = unit
    ? Number(number ?? 1) * (/bi-?week/.test(text) ? 14 : length[unit as keyof typeof length])
    : Number(/^\d+$/.exec(text)?.[0] ?? Number.NaN);
  return days >= 1 && days <= 3650 ? days : undefined;
}

function isYes(cell: string): boolean {
  return /^(true|yes|y|1|x|ja|oui|si|sí|sim)$/i.test(cell.trim());
}

/** A cell that holds a list as JSON, as some programs write them: the first text of each. */
function listed(cell: string): string[] | undefined {
  if (!/^\s*\[.*\]\s*$/s.test(cell)) return undefined;
  try {
    const list: unknown = JSON.parse(cell);
    if (!Array.isArray(list)) return undefined;
    return list.flatMap(
      (one) => (typeof one === 'object' && one ? Object.values(one) : [one]).find(isText) ?? [],
    );
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
