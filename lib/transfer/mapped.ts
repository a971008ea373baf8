import { lineOf, under } from './cells';
import type { Layout } from './columns';
import { FIELDS, type FieldName } from './fields';
import type { Question } from './incoming';
import { linkedinAddress } from './linkedin-address';
import { cut } from './names';
import type { Table } from './tables';

/** What a column of a table may be said to hold, in the order of the mapping screen; '' leaves it out. */
export const COLUMN_CHOICES: readonly { field: FieldName; says: string }[] = Object.entries(FIELDS).flatMap(
  ([field, meant]) =>
    'says' in meant && meant.says ? [{ field: field as FieldName, says: meant.says }] : [],
);

const SAMPLES = 5;
const LOOKED_AT = 100;

/** What to ask of a table nobody knows: its columns, with what stands in them and what they seem to hold. */
export async function columnQuestion(table: Table): Promise<Extract<Question, { asks: 'columns' }>> {
  const samples = table.header.map((): string[] => []);
  let seen = 0;
  for await (const row of table.rows()) {
    if ('broken' in row) continue;
    for (const [at, cell] of row.cells.entries()) {
      const [shown, list] = [cut(lineOf(cell), 80), samples[at]];
      if (shown && list && list.length < SAMPLES && !list.includes(shown)) list.push(shown);
    }
    if (++seen === LOOKED_AT) break;
  }
  return { asks: 'columns', header: table.header, samples, guess: guessOf(table.header, samples) };
}

/** The columns as the user said, by number; what nobody knows is not read. */
export function mappedLayout(chosen: Readonly<Record<string, string>>, header: readonly string[]): Layout {
  const columns = header.flatMap((title, at) => {
    const field = under(chosen, String(at));
    if (field === undefined || !isField(field)) return [];
    return [{ at, field, label: TOGETHER.includes(field) ? '' : title }];
  });
  return { columns };
}

// Columns of one address or one place of work, which are read as one.
const TOGETHER: readonly string[] = [
  ...['address', 'street', 'city', 'region', 'postcode', 'country'],
  ...['company', 'position', 'department'],
];

function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/**
 * What the columns seem to hold: by their names (English, German, French, Spanish, Italian, Portuguese, Dutch, and as Dex,
 * Clay and Twenty call them), else by what stands in them. Only what people have several of is guessed twice.
 */
export function guessOf(header: readonly string[], samples: readonly string[][]): Record<string, FieldName> {
  const guess: Record<string, FieldName> = {};
  const taken = new Set<FieldName>();
  const take = (at: number, field: FieldName | undefined) => {
    if (field === undefined || (taken.has(field) && !SEVERAL.has(field))) return;
    taken.add(field);
    guess[String(at)] = field;
  };
  for (const [at, title] of header.entries()) take(at, byTitle(title));
  for (const at of header.keys()) if (!(at in guess)) take(at, byContent(samples[at] ?? []));
  if (!['name', 'first', 'last', 'nickname'].some((field) => taken.has(field as FieldName)))
    for (const at of header.keys()) if (!(at in guess) && looksLikeNames(samples[at] ?? [])) take(at, 'name');
  return guess;
}

const SEVERAL = new Set<FieldName>(['email', 'phone', 'web', 'note', 'labels', 'interest']);

function byTitle(title: string): FieldName | undefined {
  const words = cut(lineOf(title), 100).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  // Twenty's "Emails / Primary Email": the last part says most, and if it says nothing, the first.
  const parts = [words, ...words.split(/\s*[/>]\s*|\.(?=\w)/).reverse()];
  for (const part of parts) {
    const plain = part
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(/ \d+$/, '');
    const found = TITLES.find(([, named]) => named.test(plain));
    if (found) return found[0];
  }
  return undefined;
}

const TITLES: [FieldName, RegExp][] = [
  ['first', /^(first ?name|given ?name|forename|vorname|prenom|nombre|nome|voornaam)$/],
  ['middle', /^(middle ?name|additional name|zweiter vorname)$/],
  [
    'last',
    /^(last ?name|family ?name|surname|nachname|familienname|nom( de famille)?|apellidos?|cognome|sobrenome|achternaam)$/,
  ],
  ['nickname', /^(nick ?name|spitzname|surnom|apodo|alias|roepnaam)$/],
  [
    'name',
    /^((full|display|contact|person|whole) ?name|names?|vollstandiger name|nom complet|nombre completo|nome completo|naam|contact)$/,
  ],
  [
    'email',
    /^((primary|secondary|additional|work|home|personal|other|private) )?(e ?mails?|e ?mail ?adress(e|en)?|e ?mail address(es)?|courriel|correo( electronico)?|posta elettronica|emails? list)$/,
  ],
  ['whatsapp', /^whats ?app( number)?$/],
  ['signal', /^signal( number)?$/],
  [
    'phone',
    /^((primary|secondary|additional|work|home|mobile|cell|business|other|private) )?(tele)?(phones?|fon|phone numbers?|number|mobile|cell( phone)?|tel|telefon(nummer)?|handy|mobil|portable|telefono|cellulare|movil|celular|telefone|telefoon)$/,
  ],
  ['linkedin', /^(linked ?in|linked ?in (url|profile|link|handle)|li url)$/],
  ['facebook', /^facebook( (url|profile|link|handle))?$/],
  ['x', /^(twitter|x)( (url|profile|link|handle|username))?$/],
  ['instagram', /^instagram( (url|profile|link|handle|username))?$/],
  ['telegram', /^telegram( (url|handle|username))?$/],
  ['tiktok', /^tik ?tok( (url|handle))?$/],
  ['youtube', /^you ?tube( (url|channel))?$/],
  ['mastodon', /^mastodon( (url|handle))?$/],
  [
    'web',
    /^(web ?(site|page)|url|home ?page|blog|site web|sitio web|sito( web)?|personal (site|website))( url)?$/,
  ],
  ['birthYear', /^(birth ?day ?year|birth ?year|year of birth|geburtsjahr)$/],
  ['birthMonth', /^(birth ?day ?month|birth ?month)$/],
  ['birthDay', /^(birth ?day ?day|birth day)$/],
  [
    'birthday',
    /^(birth ?days?|birth ?date|date of birth|dob|geburtstag|geburtsdatum|anniversaire|date de naissance|cumpleanos|fecha de nacimiento|compleanno|data di nascita|aniversario|data de nascimento|verjaardag|geboortedatum)$/,
  ],
  ['anniversary', /^(anniversary|wedding( day| anniversary)?|hochzeitstag|jahrestag)$/],
  [
    'company',
    /^((current )?(company|organi[sz]ation|employer)( name)?|firma|unternehmen|societe|entreprise|empresa|azienda|bedrijf)$/,
  ],
  [
    'position',
    /^((job|current) ?(title|position|role)|title|position|role|headline|beruf|poste|fonction|cargo|puesto|ruolo|functie|funktion)$/,
  ],
  ['department', /^(department|abteilung|departement|departamento|reparto|afdeling)$/],
  ['street', /^(street( address)?|address (line )?1|strasse|straße|rue|calle|via|straat)$/],
  ['postcode', /^(zip( ?code)?|postal ?code|post ?code|plz|postleitzahl|code postal|codigo postal|cap|cep)$/],
  ['region', /^(state|region|province|county|bundesland|provincia|estado)$/],
  ['country', /^(country( region)?|land|pays|pais|paese)$/],
  ['city', /^(city|town|stadt|ort|wohnort|ville|ciudad|citta|cidade|stad|plaats)$/],
  [
    'address',
    /^((home|work|postal|mailing|full) )?(addresses|address|adresse|anschrift|direccion|indirizzo|endereco|adres)$/,
  ],
  ['place', /^(location|lives in|where they live|based in|current location)$/],
  ['school', /^(education|schools?|university|alma mater|ausbildung)$/],
  ['interest', /^(interests?|hobb(y|ies)|hobbys|interessen|likes)$/],
  [
    'labels',
    /^(labels?|tags?|groups?|categor(y|ies)|lists?|gruppen?|kategorien?|etiquetas?|etiquettes?|group membership)$/,
  ],
  [
    'metThrough',
    /^(referred by|introduced by|introducer|met through|referr?er|referral|intro(duced)? (by|from)|vorgestellt von|empfohlen von|how introduced|first met through)$/,
  ],
  ['metIn', /^(where (we|you|i) met|met (at|in)|first met where|event|wo (wir uns )?kennengelernt)$/],
  ['metOn', /^(when (we|you|i) met|met on|first met( date)?|date met|kennengelernt am)$/],
  ['howMet', /^(how (we|you|i) met|how met|first met additional info|kennengelernt)$/],
  [
    'rhythm',
    /^(frequency|keep in touch( frequency)?|cadence|reminder frequency|stay in touch( frequency)?|contact (frequency|every))$/,
  ],
  ['never', /^(never keep in touch|do not contact|never contact)$/],
  ['archived', /^(is )?archived$/],
  [
    'note',
    /^(notes?|description|comments?|about|bio|biography|summary|remarks?|notiz(en)?|bemerkung(en)?|anmerkung(en)?|commentaires?|notas?|observaciones|annotazioni|opmerkingen)$/,
  ],
];

function byContent(samples: readonly string[]): FieldName | undefined {
  const most = (test: (sample: string) => boolean) =>
    samples.length > 0 && samples.filter(test).length * 2 > samples.length;
  if (most((sample) => /^\S+@\S+\.\S+$/.test(sample))) return 'email';
  if (most((sample) => linkedinAddress(sample) !== undefined)) return 'linkedin';
  if (most((sample) => /^https?:\/\/\S+$/i.test(sample) && !/\.(jpe?g|png|gif|webp)\b/i.test(sample)))
    return 'web';
  if (most((sample) => /^[+(0][\d\s()./-]{6,}$/.test(sample))) return 'phone';
  return undefined;
}

function looksLikeNames(samples: readonly string[]): boolean {
  return (
    samples.length > 0 &&
    samples.every((sample) => /^\p{L}[\p{L}\s.'’,-]*$/u.test(sample) && sample.length <= 60)
  );
}
