import type { Stage } from './evidence';
import { STAGE_NAMES } from './policy';
import { type Point, rounded } from './ring-labels';

/** Side of the square that the chart is drawn in, and its middle. */
export const SIZE = 744;
export const CENTRE = SIZE / 2;

/** One band: from radius `inner` to `outer`, and the angle of its first dot, so that dots do not line up in spokes. */
export type Band = { stage: Stage; inner: number; outer: number; start: number };

/** From the outermost band inward, as they are painted. */
export const RINGS: readonly Band[] = [
  { stage: 'stranger', inner: 292, outer: 346, start: 205 },
  { stage: 'known', inner: 230, outer: 292, start: 150 },
  { stage: 'liked', inner: 164, outer: 230, start: 20 },
  { stage: 'trusted', inner: 96, outer: 164, start: 80 },
  { stage: 'friend', inner: 24, outer: 96, start: 190 },
];

/** The golden angle: dots of a ring never bunch, and a new one moves none of the others. */
const GOLDEN_ANGLE = 137.508;
/** Kept free between a dot and the edges of its band. */
const MARGIN = 14;
/** A band's name runs along an arc this far inside its outer edge. */
const NAME_INSET = 17;

/** Where a dot stands: by its index around the ring, by silence from the inner towards the outer edge. */
export function dotPlace(stage: Stage, index: number, freshness: number): Point {
  const { inner, outer, start } = bandOf(stage);
  const width = outer - inner - 2 * MARGIN;
  return onCircle(inner + MARGIN + (1 - freshness) * width, start + index * GOLDEN_ANGLE);
}

/** A point at a radius and an angle in degrees, clockwise from the right. */
export function onCircle(radius: number, angle: number): Point {
  const radians = (angle * Math.PI) / 180;
  return {
    x: rounded(CENTRE + radius * Math.cos(radians)),
    y: rounded(CENTRE + radius * Math.sin(radians)),
  };
}

/** The arc on which a ring's name is written, left to right over the top. */
export type NameArc = { text: string; radius: number; from: Point; to: Point };

/**
 * The place for a ring's name nearest to the top that keeps clear of its dots; the freest of the upper third where
 * none does.
 */
export function nameArc(stage: Stage, dots: readonly (Point | undefined)[]): NameArc {
  const radius = bandOf(stage).outer - NAME_INSET;
  const text = RING_NAMES[stage];
  const reach = (((text.length * LETTER + 16) / 2 / radius) * 180) / Math.PI;
  const taken = dots.flatMap((dot) =>
    dot ? [(Math.atan2(dot.y - CENTRE, dot.x - CENTRE) * 180) / Math.PI] : [],
  );
  const room = (angle: number) => Math.min(180, ...taken.map((other) => apart(angle, other)));
  const angles = [0, -10, 10, -20, 20, -30, 30, -40, 40, -50, 50].map((off) => -90 + off);
  const freest = angles.reduce((found, angle) => (room(angle) > room(found) ? angle : found));
  const best = angles.find((angle) => room(angle) > reach + CLEARANCE) ?? freest;
  const half = Math.min(MOST_REACH, reach * LARGEST);
  return { text, radius, from: onCircle(radius, best - half), to: onCircle(radius, best + half) };
}

/** What runs over the end of its arc is not drawn: the arc has room for a name set as large as a phone needs it. */
const LARGEST = 2.2;
/** Still the shorter way round, over the top. */
const MOST_REACH = 85;

const LETTER = 7;
/** Degrees between a ring's name and the nearest dot. */
const CLEARANCE = 6;

const RING_NAMES: Readonly<Record<Stage, string>> = {
  ...STAGE_NAMES,
  stranger: 'respected strangers',
  friend: 'welcome friends',
};

function apart(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return Math.min(difference, 360 - difference);
}

function bandOf(stage: Stage): Band {
  const band = RINGS.find((ring) => ring.stage === stage);
  if (!band) throw new RangeError(`No ring for ${stage}`);
  return band;
}
