/** What stands after the question mark, as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>;

/** True where an address names somebody who is not here: another's, erased or malformed, they are all alike. */
export function namesNobody(
  asked: readonly (string | undefined)[],
  here: readonly { id: string }[],
): boolean {
  return asked.some((id) => id !== undefined && !here.some((person) => person.id === id));
}

/** One value of a query, at most 500 letters, without the NUL that Postgres refuses; undefined where there is none. */
export function oneOf(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first?.replaceAll('\0', '').slice(0, 500) || undefined;
}
