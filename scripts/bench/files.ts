import { type Chance, chance } from './chance';
import { aMeeting, aName, aTrade } from './words';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (number: number) => String(number).padStart(2, '0');

/** LinkedIn's Connections.csv with so many rows, the same in every run. Few of them let their address be seen. */
export function connections(count: number): Buffer {
  const by = chance(count);
  const lines = someNames(by, count).map((name, at) => {
    const [first, last] = parted(name);
    const email = by.percent(5) ? `connection.${at}@example.org` : '';
    const on = `${two(by.between(1, 28))} ${by.pick(months)} ${by.between(2008, 2025)}`;
    const cells = [first, last, `https://www.linkedin.com/in/bench-${at}`, email, work(by), aTrade(by), on];
    return cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  });
  return Buffer.from(
    [
      'Notes:',
      '"When exporting your connection data, you may notice that some of the email addresses are missing."',
      '',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      ...lines,
      '',
    ].join('\n'),
  );
}

/** So many vCards as an address book gives them, without pictures, the same in every run. */
export function cards(count: number): Buffer {
  const by = chance(count + 1);
  return Buffer.from(
    someNames(by, count)
      .flatMap((name, at) => [
        'BEGIN:VCARD',
        'VERSION:4.0',
        `UID:bench-${at}`,
        `FN:${name}`,
        `N:${parted(name).reverse().join(';')};;;`,
        `EMAIL;PREF=1:card.${at}@example.org`,
        `TEL;TYPE=cell;VALUE=uri:tel:+49170${String(1_000_000 + at)}`,
        ...(by.percent(40) ? [`ORG:${work(by)}`, `TITLE:${aTrade(by)}`] : []),
        ...(by.percent(30)
          ? [`BDAY:19${by.between(40, 99)}${two(by.between(1, 12))}${two(by.between(1, 28))}`]
          : []),
        ...(by.percent(30) ? [`NOTE:${aMeeting(by).replaceAll(',', '\\,')}`] : []),
        ...(by.percent(20) ? [`CATEGORIES:${by.pick(['neighbours', 'choir', 'work', 'school'])}`] : []),
        'END:VCARD',
      ])
      .join('\r\n')
      .concat('\r\n'),
  );
}

/** Nobody twice: who may be somebody else of the same name is asked about, and nobody is here to answer. */
function someNames(by: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = aName(by);
    names.add(names.has(name) ? `${name} ${aName(by).split(' ').at(-1)}` : name);
  }
  return [...names];
}

function parted(name: string): [string, string] {
  const [first = '', ...last] = name.split(' ');
  return [first, last.join(' ')];
}

function work(by: Chance): string {
  return `${aName(by).split(' ').at(-1)} & ${by.pick(['Daughters', 'Sons', 'Partners, Ltd'])}`;
}
