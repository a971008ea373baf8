import { lineOf, under } from './cells';
import type { Gathered } from './gathered';
import type { Property } from './vcard-property';

/** Services with a kind of their own; whatever else somebody is at becomes "Telegram: ada". */
const SERVICES: Record<string, string> = {
  twitter: 'x',
  x: 'x',
  facebook: 'facebook',
  linkedin: 'linkedin',
  mastodon: 'mastodon',
  signal: 'signal',
  whatsapp: 'whatsapp',
};

const SAID: Record<string, string> = {
  icq: 'ICQ',
  aim: 'AIM',
  msn: 'MSN',
  xmpp: 'XMPP',
  qq: 'QQ',
  gtalk: 'Google Talk',
  google: 'Google Talk',
};
const NO_SERVICE = /^(home|work|pref|internet|other|personal|voice)$/;

/** A telephone number: without its scheme, an extension behind it; a fax or pager says that it is one. */
export function tellPhone(
  person: Gathered,
  { values: [value = ''], params }: Property,
  first: boolean,
): void {
  const number = value
    .replace(/^tel:/i, '')
    .replace(/;ext=(\d+)/i, ' ext. $1')
    .replace(/;[\w-]+=.*$/, '');
  const types = params.get('type') ?? [];
  const machine = ['fax', 'pager'].find((type) => types.some((one) => one.includes(type)));
  if (machine) person.channel('other', `${capital(machine)}: ${number}`);
  else person.channel('phone', number, first);
}

/** An address: the seven parts of the standard, and what some write behind them (Google its country's two letters). Where all are empty, as it is said in one. */
export function tellPost(person: Gathered, which: string, { values, params }: Property): void {
  const [box = '', beside = '', street = '', city = '', region = '', postcode = '', country = '', ...rest] =
    values;
  const behind = rest.filter((part) => !/^\s*([A-Z]{2})?\s*$/i.test(part));
  const parts = {
    box,
    street,
    street2: beside,
    city,
    region,
    postcode,
    country: [country, ...behind].join(' '),
  };
  const label = params.get('label')?.[0];
  const isEmpty = values.every((part) => part.trim() === '');
  if (isEmpty && label) person.post(which, 'whole', label.replace(/(\\n|\n)+/gi, ', '));
  for (const [part, text] of Object.entries(parts)) if (text.trim() !== '') person.post(which, part, text);
}

/** Somebody at a network or messenger, whichever of the five ways a program has to write it. */
export function tellProfile(person: Gathered, label: string, { name, values, params }: Property): void {
  const [value = ''] = values;
  const [, scheme = '', rest = ''] = /^([\w.+-]+):(?!\/\/)(.*)$/s.exec(value.trim()) ?? [];
  const isAddress = /^https?:\/\//i.test(value.trim());
  const service = (
    params.get('x-service-type')?.[0] ??
    params.get('service-type')?.[0] ??
    params.get('type')?.find((type) => !NO_SERVICE.test(type)) ??
    (/^X-(?!SOCIALPROFILE)([A-Z]+)/.exec(name)?.[1] || label || (scheme === 'x-apple' ? '' : scheme))
  ).toLowerCase();
  const handle = isAddress ? value : (params.get('x-user')?.[0] ?? (scheme ? rest : value));
  if (lineOf(handle) === '') return;
  const kind = under(SERVICES, service);
  if (kind || isAddress) person.channel(kind ?? 'web', handle);
  else
    person.channel(
      'other',
      `${service ? (under(SAID, service) ?? capital(service)) : 'Chat'}: ${lineOf(decoded(handle))}`,
    );
}

function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
