import { columnName, under } from './cells';
import type { Column, Layout } from './columns';
import type { FieldName } from './fields';
import { hasColumns } from './tables';

/** Whether a table is Thunderbird's address book. */
export function isThunderbird(header: readonly string[]): boolean {
  return hasColumns(header, 'First Name', 'Last Name', 'Display Name', 'Primary Email', 'Screen Name');
}

/** What Thunderbird's columns hold; the last one is nameless and empty. */
export function thunderbirdLayout(header: readonly string[]): Layout {
  const columns: Column[] = [];
  const unread: number[] = [];
  for (const [at, title] of header.entries()) {
    const name = columnName(title);
    const [, which = '', part = ''] =
      /^(home|work) (address|address 2|city|state|zipcode|country)$/.exec(name) ?? [];
    const field = under(ADDRESS, part) ?? under(SINGLE, name);
    if (field !== undefined) columns.push({ at, field, label: which || (WORK.test(name) ? '' : title) });
    else if (name !== '') unread.push(at);
  }
  return { columns, unread };
}

const WORK = /^(job title|department|organization)$/;

const ADDRESS: { readonly [part: string]: FieldName } = {
  address: 'street',
  'address 2': 'street2',
  city: 'city',
  state: 'region',
  zipcode: 'postcode',
  country: 'country',
};

const SINGLE: { readonly [name: string]: FieldName } = {
  'first name': 'first',
  'last name': 'last',
  'display name': 'name',
  nickname: 'nickname',
  'primary email': 'email',
  'secondary email': 'email',
  'screen name': 'other',
  'work phone': 'phone',
  'home phone': 'phone',
  'mobile number': 'phone',
  'job title': 'position',
  department: 'department',
  organization: 'company',
  'web page 1': 'web',
  'web page 2': 'web',
  'birth year': 'birthYear',
  'birth month': 'birthMonth',
  'birth day': 'birthDay',
  'custom 1': 'labelled',
  'custom 2': 'labelled',
  'custom 3': 'labelled',
  'custom 4': 'labelled',
  notes: 'note',
};
