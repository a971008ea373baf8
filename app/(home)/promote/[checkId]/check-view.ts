import type { Possible } from '@/components/gate/may-still';
import type { Check } from '@/lib/data/checks';
import type { Entry } from '@/lib/data/evidence';
import type { Now } from '@/lib/data/rulings';
import {
  abilityIn,
  earnedBecause,
  GATE,
  introduction,
  judge,
  measure,
  type Praise,
  REQUEST_KINDS,
  type Reason,
  seenInstead,
  supporting,
} from '@/lib/domain';
import { numberWords } from '@/lib/format';

// Everything here reads the check's own snapshot: the card goes on saying what was true when it was asked.

const mostShown = 4;
const mostAreas = 5;

/** A check from the side of each person it is about. */
export function sidesOf(check: Check): Check[] {
  return check.other ? [check, { ...check, ...check.other }] : [check];
}

/** The reasons to show, each with the latest of the evidence behind it. */
export function reasonLines({
  ruling,
  history,
  on,
  area,
}: Check): { reason: Reason; evidence: Entry[]; more: number }[] {
  return ruling.shown.map((reason) => {
    const evidence = supporting(reason.code, history, on, area ?? undefined);
    // Oldest first reads as it happened: kept, kept, kept, broken.
    const shown = evidence.slice(0, mostShown).reverse();
    return { reason, evidence: shown, more: evidence.length - shown.length };
  });
}

/** What speaks for it, each with the latest of its evidence. */
export function earnedLines({
  subject,
  history,
  kind,
  area,
  on,
}: Check): { praise: Praise; evidence: Entry[] }[] {
  return earnedBecause(subject, history, { kind, area: area ?? undefined }, on).map((praise) => ({
    praise,
    // When you last talked is said by the last talk alone.
    evidence: supporting(praise.code, history, on, area ?? undefined).slice(
      0,
      praise.code === 'R1' ? 1 : undefined,
    ),
  }));
}

/**
 * What one would have to write today, for the owner's eyes: null where nothing is missing but what is in it for
 * somebody, which nobody was asked yet.
 */
export function honestly({ subject, person, history, on, area }: Check): string | null {
  const request = { area: area ?? undefined, recipient: 'there', benefit: '' };
  const { missing, text } = introduction(subject, person.name, history, on, request);
  const curly = text.replace(": '", ': ‘').replaceAll("'", '’');
  return missing.some((slot) => slot !== 'BENEFIT') ? curly : null;
}

/** What else was earned on that day: every other kind, in this skill and a few that were seen. */
export function possibleOn({ person, subject, history, on, kind, area }: Check): Possible[] {
  const seen = history.flatMap((entry) => (entry.type === 'sighting' ? [entry.area] : []));
  const areas = [...new Set([...(area ? [area] : []), ...seen])].slice(0, mostAreas);
  return REQUEST_KINDS.flatMap((other): Possible[] => {
    const asked: Possible[] = GATE[other].ability
      ? areas.map((one) => ({ person, kind: other, area: one }))
      : [{ person, kind: other, area: null }];
    return asked.filter(
      (one) =>
        !(one.kind === kind && one.area === area) &&
        judge(subject, history, { kind: one.kind, area: one.area ?? undefined }, on).verdict === 'earned',
    );
  });
}

/** Other skills to ask about, where the one asked about was never seen and nothing else stands against asking. */
export function insteadOf({ ruling, history, on, area }: Check): string[] {
  const unseen = ruling.reasons.some((reason) => reason.code === 'A1' && reason.have === 0);
  return ruling.verdict === 'not yet' && unseen && area !== null ? seenInstead(history, area, on) : [];
}

/** Whether a check may be granted as it stands: earned today, and when it was asked unless it is a line of an ask. */
export function isEarnedNow({ answer, askId, ...check }: Check, now: Now | null): boolean {
  return (
    now?.ruling.verdict === 'earned' && (answer.verdict === 'earned' || askId !== null) && !isOpenLine(check)
  );
}

/** Whether it takes two, and the other is still to be named. */
export function isOpenLine({ kind, other }: Pick<Check, 'kind' | 'other'>): boolean {
  return GATE[kind].both && other === null;
}

/** "seen first-hand twice, both good" */
export function skillSeen({ history, on, area }: Check): string {
  const { r } = abilityIn(measure(history, on), area ?? undefined);
  const bad = history.filter(
    (entry) =>
      entry.on <= on &&
      ((entry.type === 'sighting' && entry.basis === 'first-hand' && !entry.good) ||
        (entry.type === 'outcome' && entry.result === 'bad')) &&
      entry.area === area,
  ).length;
  if (r + bad === 0) return 'not seen first-hand yet';
  const often = `seen first-hand ${timesWords(r + bad)}`;
  if (bad === 0) return r === 1 ? `${often}, and good` : `${often}, ${r === 2 ? 'both' : 'all'} good`;
  return r === 0 ? `${often}, and it went badly` : `${often}, ${timesWords(bad)} badly`;
}

function timesWords(count: number): string {
  if (count <= 2) return count === 1 ? 'once' : 'twice';
  return `${numberWords(count)} times`;
}

/** A small detail to bring up: the latest that anyone may know. */
export function rememberOf({ history, on }: Check): string {
  const open = history.filter(
    (entry) => entry.type === 'fact' && entry.on <= on && entry.depth < 3 && !entry.sensitive,
  );
  return open.at(-1)?.text.slice(0, 200) ?? '';
}
