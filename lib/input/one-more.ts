/**
 * The place for one more row of a repeating group: after the highest that was sent, as `channels.3.handle` sends
 * row 3. Null where `most` rows are reached. Without script, "and one more" is a submit that asks this.
 */
export function nextRow(sent: Readonly<Record<string, unknown>>, kind: string, most: number): number | null {
  const taken = Object.keys(sent).flatMap((name) => {
    const [of, at] = name.split('.');
    return of === kind && /^\d{1,2}$/.test(at ?? '') ? [Number(at)] : [];
  });
  const next = Math.max(-1, ...taken) + 1;
  return next < most ? next : null;
}
