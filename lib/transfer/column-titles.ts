import { lineOf } from './cells';
import type { FieldName } from './fields';
import { cut } from './names';

/**
 * What a column holds by what it is called: in English, German, French, Spanish, Italian, Portuguese and Dutch, and as
 * Dex, Clay and Twenty call it. Undefined for what nobody knows.
 */
export function fieldByTitle(title: string): FieldName | undefined {
  const words = cut(lineOf(title), 100).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  // Twenty's "Emails / Primary Email": the last part says most, and if it says nothing, the first.
  for (const part of [words, ...words.split(/ ?[/>] ?|\.(?=\w)/).reverse()]) {
    const plain = part
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/ \d+$/, '')
      .trim();
    const bare = plain.replace(WHICH, ' ').replace(/ +/g, ' ').trim();
    const found =
      TITLES.find(([, called]) => called.test(plain)) ?? TITLES.find(([, called]) => called.test(bare));
    if (found) return found[0];
  }
  return undefined;
}

/** Which of several it is, or in what form: "Work phone", "Telefon privat", "LinkedIn URL". */
const WHICH =
  /\b(primary|secondary|additional|work|home|business|other|private|personal|current|geschaftlich|privat|url|link|profile|handle|username)\b/g;

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
    /^(e ?mails?( list)?|e ?mail ?adress(e|en)?|e ?mail address(es)?|courriel|correo( electronico)?|posta elettronica)$/,
  ],
  ['whatsapp', /^whats ?app( number)?$/],
  ['signal', /^signal( number)?$/],
  [
    'phone',
    /^((tele|mobile |cell ?)?phones?( numbers?)?|mobile( number)?|cell|tel|(mobil)?telefon(nummer)?|handy|mobil|portable|telefono|cellulare|movil|celular|telefone|telefoon)$/,
  ],
  ['linkedin', /^(linked ?in|li url)$/],
  ['facebook', /^facebook$/],
  ['x', /^(twitter|x)$/],
  ['instagram', /^instagram$/],
  ['telegram', /^telegram$/],
  ['tiktok', /^tik ?tok$/],
  ['youtube', /^you ?tube$/],
  ['mastodon', /^mastodon$/],
  ['web', /^(web ?(site|page|seite)|site|url|home ?page|blog|site web|sitio web|sito( web)?)$/],
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
    /^((company|organi[sz]ation|employer)( name)?|firma|unternehmen|societe|entreprise|empresa|azienda|bedrijf)$/,
  ],
  [
    'position',
    /^((job )?(title|position|role)|jobtitle|headline|beruf|poste|fonction|cargo|puesto|ruolo|functie|funktion)$/,
  ],
  ['department', /^(department|abteilung|departement|departamento|reparto|afdeling)$/],
  ['street', /^(street( address)?|address (line )?1|strasse|straße|rue|calle|via|straat)$/],
  ['postcode', /^(zip( ?code)?|postal ?code|post ?code|plz|postleitzahl|code postal|codigo postal|cap|cep)$/],
  ['region', /^(state|region|province|county|bundesland|provincia|estado)$/],
  ['country', /^(country( region)?|land|pays|pais|paese)$/],
  ['city', /^(city|town|stadt|ort|wohnort|ville|ciudad|citta|cidade|stad|plaats)$/],
  [
    'address',
    /^((postal|mailing|full) )?(addresses|address|adresse|anschrift|direccion|indirizzo|endereco|adres)$/,
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
    'lastTalk',
    /^last (seen|contact(ed)?|interact(ion|ed)|talk(ed)?|spoke|met|touch)( (at|on|to|date))*$|^letzter kontakt$/,
  ],
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
