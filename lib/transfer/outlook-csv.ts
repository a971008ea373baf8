import { columnName, under } from './cells';
import type { Column, Layout } from './columns';
import type { FieldName } from './fields';
import { hasColumns } from './tables';

/** Whether a table is one of Outlook's: Outlook.com's, Google's "Outlook CSV", or that of the desktop. */
export function isOutlook(header: readonly string[]): boolean {
  return (
    hasColumns(header, 'First Name', 'Last Name', 'E-mail Address') &&
    ['Business Phone', 'Home Phone', 'Mobile Phone', 'Given Yomi', 'E-mail Display Name'].some((name) =>
      hasColumns(header, name),
    )
  );
}

/** What Outlook's columns hold in all its layouts; "Title" is how they are addressed, not what they do. */
export function outlookLayout(header: readonly string[]): Layout {
  const columns: Column[] = [];
  const [unread, secret]: [number[], number[]] = [[], []];
  for (const [at, title] of header.entries()) {
    const name = columnName(title);
    const field = fieldOf(name);
    if (/^government id/.test(name)) secret.push(at);
    else if (field === undefined) unread.push(at);
    else if (field !== '') columns.push({ at, field, label: labelOf(name, title) });
  }
  return { columns, unread, secret };
}

function labelOf(name: string, title: string): string {
  const [, which = ''] =
    /^(home|business|other) (?:street|city|state|postal|country|address)/.exec(name) ?? [];
  if (name === 'imaddress') return 'IM';
  return which || (/^(company|job title|department)$/.test(name) ? '' : title);
}

function fieldOf(name: string): FieldName | '' | undefined {
  if (/^e-mail( \d)? address$/.test(name)) return 'email';
  if (/^e-mail( \d)? (type|display name)$/.test(name)) return '';
  // Faxes, pagers and telexes are no way to reach anybody.
  if (/\b(fax|pager|telex|isdn|callback|tty\/tdd|radio)\b/.test(name)) return undefined;
  if (/\bphone( \d)?$/.test(name)) return /^(assistant|company main)/.test(name) ? undefined : 'phone';
  const [, , part = ''] = /^(home|business|other) (.+)$/.exec(name) ?? [];
  return under(ADDRESS, part) ?? under(SINGLE, name);
}

const ADDRESS: { readonly [part: string]: FieldName } = {
  address: 'address',
  street: 'street',
  'street 2': 'street2',
  'street 3': 'street3',
  'address po box': 'box',
  city: 'city',
  state: 'region',
  'postal code': 'postcode',
  country: 'country',
  'country/region': 'country',
};

const SINGLE: { readonly [name: string]: FieldName | '' } = {
  'first name': 'first',
  'middle name': 'middle',
  'last name': 'last',
  title: 'prefix',
  suffix: 'suffix',
  nickname: 'nickname',
  'given yomi': 'yomi',
  'surname yomi': 'yomi',
  'company yomi': '',
  initials: '',
  company: 'company',
  department: 'department',
  'job title': 'position',
  'office location': 'labelled',
  profession: 'job',
  location: 'place',
  hobby: 'interest',
  schools: 'school',
  language: 'language',
  spouse: 'family',
  children: 'family',
  "manager's name": 'people',
  "assistant's name": 'people',
  'referred by': 'metThrough',
  imaddress: 'other',
  'web page': 'web',
  'personal web page': 'web',
  birthday: 'birthday',
  anniversary: 'anniversary',
  notes: 'note',
  categories: 'labels',
  keywords: 'labels',
  'user 1': 'labelled',
  'user 2': 'labelled',
  'user 3': 'labelled',
  'user 4': 'labelled',
};
