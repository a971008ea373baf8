import type { FactCategory } from '@/lib/domain';
import { lineOf } from './cells';
import { factsOf, notesOf } from './facts';
import type { Gathered } from './gathered';
import { pictureIn } from './picture';
import { tellRelation } from './relations';
import { inWords, tellDay } from './vcard-days';
import { type Others, uidOf } from './vcard-groups';
import type { Property } from './vcard-property';
import { tellPhone, tellPost, tellProfile } from './vcard-reach';

/** What is known beside a line: what Apple calls it, whether it is preferred, which of its kind it is, and what other cards say. */
type About = { label: string; first: boolean; nth: string; others: Others; dayFirst?: boolean };
type Field = (person: Gathered, property: Property, about: About) => void;

const value = ({ values }: Property) => lineOf(values[0] ?? '');
const birthday: Field = (person, property, { dayFirst }) => tellDay(person, 'birthday', property, dayFirst);
const anniversary: Field = (person, property, { dayFirst }) =>
  tellDay(person, 'anniversary', property, dayFirst);
const web: Field = (person, property) => person.channel('web', value(property));
const profile: Field = (person, property, { label }) => tellProfile(person, label, property);
const knows =
  (category: FactCategory, words = ''): Field =>
  (person, property) => {
    if (value(property)) person.know(factsOf(`${words}${value(property)}`, category));
  };
const related =
  (said: string): Field =>
  (person, property) =>
    tellRelation(person, said, value(property));

/** What the lines of a card tell of somebody; names and what has to wait for other lines are read in vcard.ts. */
export const FIELDS: Record<string, Field> = {
  NICKNAME: (person, { values }) => {
    for (const name of values) person.nickname(name);
  },
  'X-MAIDENNAME': (person, property) => person.nickname(value(property)),
  EMAIL: (person, property, { first }) => person.channel('email', value(property), first),
  TEL: (person, property, { first }) => tellPhone(person, property, first),
  URL: web,
  'X-EVOLUTION-BLOG-URL': web,
  'X-KADDRESSBOOK-BLOGFEED': web,
  ADR: (person, property, { nth }) => tellPost(person, nth, property),
  IMPP: profile,
  SOCIALPROFILE: profile,
  'X-SOCIALPROFILE': profile,
  ORG: (person, { values: [company = '', ...departments] }, { nth }) => {
    person.job(nth, 'company', company);
    person.job(nth, 'department', departments.filter((part) => part.trim() !== '').join(', '));
  },
  TITLE: (person, property, { nth }) => person.job(nth, 'position', value(property)),
  BDAY: birthday,
  ANNIVERSARY: anniversary,
  'X-ANNIVERSARY': anniversary,
  'X-EVOLUTION-ANNIVERSARY': anniversary,
  'X-KADDRESSBOOK-X-ANNIVERSARY': anniversary,
  'X-MS-ANNIVERSARY': anniversary,
  'X-ABDATE': (person, property, about) => {
    if (/anniversary|birthday/i.test(about.label))
      tellDay(person, /birth/i.test(about.label) ? 'birthday' : 'anniversary', property);
    else person.know(factsOf(`${about.label || 'A date'}: ${inWords(value(property))}`, 'milestones'));
  },
  DEATHDATE: died,
  'X-DEATHDATE': died,
  BIRTHPLACE: knows('places', 'Born in '),
  HOBBY: knows('interests'),
  INTEREST: knows('interests'),
  EXPERTISE: knows('work', 'Good at '),
  'X-KADDRESSBOOK-X-PROFESSION': knows('work'),
  'X-KADDRESSBOOK-X-OFFICE': knows('work', 'Office: '),
  TZ: knows('places', 'Time zone: '),
  LANG: (person, property) => person.know(factsOf(`Speaks ${languageOf(value(property))}`, 'preferences')),
  NOTE: (person, { values }) => person.know(notesOf(values.join(''))),
  CATEGORIES: (person, { values }) => {
    for (const label of values) if (!/^\s*\*?\s*mycontacts\s*$/i.test(label)) person.label(label);
  },
  RELATED: (person, property, { label, others }) => {
    const named = others.names.get(uidOf(property.values[0])) ?? value(property);
    const type = property.params.get('type')?.find((one) => one !== 'pref' && one !== 'contact');
    if (!/^(urn|https?|mailto):/i.test(named)) tellRelation(person, label || type || '', named);
    else person.say(`Their card names a ${label || type || 'contact'} whose own card is not in this file.`);
  },
  'X-ABRELATEDNAMES': (person, property, { label }) => tellRelation(person, label, value(property)),
  'X-ANDROID-CUSTOM': android,
  PHOTO: photo,
};

const SERVICES =
  'SKYPE SKYPE-USERNAME ICQ AIM MSN YAHOO JABBER GTALK GOOGLE-TALK QQ TWITTER GADUGADU GROUPWISE TELEGRAM MATRIX DISCORD SIGNAL WHATSAPP FACEBOOK LINKEDIN INSTAGRAM MASTODON';
for (const service of SERVICES.split(' ')) FIELDS[`X-${service}`] = profile;

/** Somebody of theirs, as each program calls its own line: X-MANAGER, X-MS-MANAGER … */
for (const relation of ['Spouse', 'Assistant', 'Manager', 'Child'])
  for (const line of ['X-*', 'X-MS-*', 'X-EVOLUTION-*', 'X-KADDRESSBOOK-X-*SNAME'])
    FIELDS[line.replace('*', relation.toUpperCase())] = related(relation);

for (const line of ['X-MS-IMADDRESS', 'X-KADDRESSBOOK-X-IMADDRESS'])
  FIELDS[line] = (person, property) => person.channel('other', `IM: ${value(property)}`);

function died(person: Gathered, property: Property): void {
  person.know(factsOf(`Died on ${inWords(value(property))}`, 'milestones'));
  person.died();
}

/** "vnd.android.cursor.item/nickname;Bob;1;": what Android has no line of the standard for. */
function android(person: Gathered, { values }: Property, about: About): void {
  const [kind = '', text = '', type = '', label = ''] = values.map((part) => lineOf(part));
  if (kind.endsWith('/nickname')) person.nickname(text);
  else if (kind.endsWith('/relation'))
    tellRelation(person, label || (ANDROID_RELATIONS[Number(type)] ?? ''), text);
  else if (kind.endsWith('/contact_event')) {
    const property = { group: '', name: 'X-ABDATE', params: new Map(), values: [text] };
    const said = ['', 'Anniversary', '', 'Birthday'][Number(type)] || label;
    FIELDS['X-ABDATE']?.(person, property, { ...about, label: said });
  }
}

const ANDROID_RELATIONS =
  ',Assistant,Brother,Child,Partner,Father,Friend,Manager,Mother,Parent,Partner,Referred by,Relative,Sister,Spouse'.split(
    ',',
  );

/** "pt" as Portuguese; what is no code of a language stays as it stands. */
function languageOf(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function photo(person: Gathered, { values: [value = ''] }: Property): void {
  const picture = pictureIn(value);
  if (picture && 'why' in picture) person.say(picture.why);
  else if (picture) person.more.photo ??= picture;
}
