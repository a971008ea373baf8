import { columnName, under } from './cells';
import type { Column, Layout } from './columns';
import type { FieldName } from './fields';
import { hasColumns } from './tables';

/** Whether a table is Google's contacts: the layout to about 2024, or the one since. */
export function isGoogle(header: readonly string[]): boolean {
  return (
    hasColumns(header, 'Given Name', 'Family Name', 'Group Membership') ||
    hasColumns(header, 'First Name', 'Last Name', 'File As', 'Labels') ||
    hasColumns(header, 'First Name', 'Last Name', 'Phonetic First Name', 'Labels')
  );
}

/** What Google's columns hold, old and new; there are as many of a kind as somebody in the file needs. */
export function googleLayout(header: readonly string[]): Layout {
  const places = new Map(header.map((name, at) => [columnName(name), at]));
  const columns: Column[] = [];
  const unread: number[] = [];
  for (const [at, title] of header.entries()) {
    const name = columnName(title);
    const [, kind = '', number = '', what = ''] = /^(.+?) (\d+) - (.+)$/.exec(name) ?? [];
    const field = number === '' ? under(SINGLE, name) : under(under(NUMBERED, kind) ?? {}, what);
    if (field === undefined) unread.push(at);
    else if (field === '') continue;
    else if (number === '') columns.push({ at, field, label: /^organization/.test(name) ? '' : title });
    // The parts of one address or place of work belong together, by its number.
    else if (kind === 'address' || kind === 'organization') columns.push({ at, field, label: number });
    else {
      const labelAt = ['label', 'service', 'type'].map((of) => places.get(`${kind} ${number} - ${of}`));
      columns.push({ at, field, labelAt: labelAt.find((place) => place !== undefined) ?? -1 });
    }
  }
  return { columns, several: true, unread };
}

type Meant = Column['field'] | '';

/** Columns that stand once. '' is read with another or tells nothing; who is not here is named as left out. */
const SINGLE: { readonly [name: string]: Meant } = {
  name: 'name',
  'given name': 'first',
  'additional name': 'middle',
  'family name': 'last',
  'first name': 'first',
  'middle name': 'middle',
  'last name': 'last',
  'yomi name': '',
  'given name yomi': 'yomi',
  'additional name yomi': 'yomi',
  'family name yomi': 'yomi',
  'phonetic first name': 'yomi',
  'phonetic middle name': 'yomi',
  'phonetic last name': 'yomi',
  'name prefix': 'prefix',
  'name suffix': 'suffix',
  initials: '',
  nickname: 'nickname',
  'short name': 'nickname',
  'maiden name': 'family',
  'file as': 'name',
  birthday: 'birthday',
  location: 'place',
  occupation: 'job',
  hobby: 'interest',
  notes: 'note',
  language: 'language',
  // An address on the web: nothing is fetched.
  photo: '',
  'group membership': 'group',
  labels: 'group',
  'organization name': 'company',
  'organization title': 'position',
  'organization department': 'department',
};

const NUMBERED: { readonly [kind: string]: { readonly [what: string]: Meant } } = {
  'e-mail': { value: 'email', label: '', type: '' },
  phone: { value: 'phone', label: '', type: '' },
  im: { value: 'other', label: '', type: '', service: '' },
  address: {
    formatted: 'address',
    street: 'street',
    'extended address': 'street2',
    'po box': 'box',
    city: 'city',
    region: 'region',
    'postal code': 'postcode',
    country: 'country',
    label: '',
    type: '',
  },
  organization: {
    name: 'company',
    title: 'position',
    department: 'department',
    'job description': 'job',
    location: 'place',
    type: '',
    'yomi name': '',
  },
  relation: { value: relation, label: '', type: '' },
  website: { value: 'web', label: '', type: '' },
  event: { value: event, label: '', type: '' },
  'custom field': { value: 'labelled', label: '', type: '' },
};

function event(label: string): FieldName {
  if (/birthday|geburtstag/i.test(label)) return 'birthday';
  return /anniversary|wedding|hochzeit|jahrestag/i.test(label) ? 'anniversary' : 'milestone';
}

/** By the label Google's user gave: who referred you is how you met, family is family. */
function relation(label: string): FieldName {
  if (/refer|introduc|recommend|empfohlen|vorgestellt/i.test(label)) return 'metThrough';
  return /spouse|wife|husband|partner|child|son|daughter|mother|father|parent|brother|sister|aunt|uncle|cousin|family/i.test(
    label,
  )
    ? 'family'
    : 'people';
}
