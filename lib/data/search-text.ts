/** Text as it is searched and sorted: lower case, without accents, single spaces. "José  Ångström" → "jose angstrom". */
export function searchText(...parts: string[]): string {
  return parts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
