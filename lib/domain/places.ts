/** What came of a place where people met: how many were met there, and how many of them are liked or nearer now. */
export type Community = { name: string; people: number; lasted: number };

/** A place as it is told apart from others: capitals and spaces make no difference. */
export function placeKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * The same place under one name, whatever way it was written (S1-22): the spelling of most people, and of two that are
 * even the one that comes first. Those that brought most of what lasted first.
 */
export function foldPlaces(spelled: readonly Community[]): Community[] {
  const places = new Map<string, Community[]>();
  for (const one of spelled) {
    const key = placeKey(one.name);
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places.values()]
    .map((same) => ({
      name: same.reduce((most, one) => (one.people > most.people ? one : most)).name.trim(),
      people: same.reduce((sum, { people }) => sum + people, 0),
      lasted: same.reduce((sum, { lasted }) => sum + lasted, 0),
    }))
    .sort((a, b) => b.lasted - a.lasted || b.people - a.people || (a.name < b.name ? -1 : 1));
}
