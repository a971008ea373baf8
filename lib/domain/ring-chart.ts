import type { CalendarDate } from './calendar';
import type { Stage, Standing } from './evidence';
import { type Label, labelFor, type Point, rounded } from './ring-labels';
import { CENTRE, dotPlace, type NameArc, nameArc, onCircle, RINGS, SIZE } from './ring-places';
import { isOutside } from './shut';

/** Somebody as the chart needs them. `freshness`: 1 after a talk, one half when the next is due, towards 0 in silence. */
export type RingPerson = {
  id: string;
  name: string;
  /** The confirmed ring. */
  stage: Stage;
  standing: Standing;
  addedOn: CalendarDate;
  freshness: number;
  move?: 'inward' | 'outward' | null;
  inner?: boolean;
};

/** A person drawn in their ring. */
export type RingDot = Point & {
  id: string;
  name: string;
  stage: Stage;
  /** 0.45 … 1: silence pales the fill. */
  opacity: number;
  label: Label;
  /** An open proposal, pointing inward or outward. */
  arrow: { x1: number; y1: number; x2: number; y2: number; direction: 'inward' | 'outward' } | null;
  inner: boolean;
  watch: boolean;
  limited: boolean;
};

/** A person outside the rings by the owner's word: the NO sign around their dot, the name below. */
export type OutsideDot = Point & { id: string; name: string; radius: number };

/** A whole ring as one mark, when there are too many to draw. */
export type RingCluster = Point & { stage: Stage | null; count: number; radius: number };

/** The rings with everybody in them: plain numbers, in the units of a square of `size`. */
export type RingChart = {
  size: number;
  centre: number;
  rings: { stage: Stage; radius: number; name: NameArc }[];
  dots: RingDot[];
  outside: OutsideDot[];
  /** How many more are outside than there is room for. */
  outsideMore: number;
  clusters: RingCluster[];
};

/** Above this many people a ring is one mark with a count. */
export const MOST_DOTS = 60;

const DOT = { radius: 7, arrowFrom: 11, arrowTo: 24, noSign: 18 };
const FAINTEST = 0.45;

/**
 * The ring chart (model.md, "Ring chart"): ring = confirmed ring, angle = place in the ring by day added and id ×
 * 137.508°, so that dots do not jump; silence pales a dot and moves it to the outer edge of its own ring, never across.
 * Severed and pest stand outside. Dots come in the order given, which is the keyboard's order. Over 60 people: one mark
 * with a count per ring.
 */
export function ringChart(people: readonly RingPerson[]): RingChart {
  const inside = people.filter((person) => !isOutside(person));
  const out = people.filter(isOutside);
  if (people.length > MOST_DOTS) {
    const counts = new Map<Stage, number>();
    for (const { stage } of inside) counts.set(stage, (counts.get(stage) ?? 0) + 1);
    return ringClusters(counts, out.length);
  }
  const places = placesOf(inside);
  const dots = inside.map((person) => dotOf(person, places.get(person.id) ?? { x: CENTRE, y: CENTRE }));
  const outside = CORNERS.slice(0, out.length).flatMap((angle, index) => outsideDot(out[index], angle));
  return {
    ...frame(inside, places),
    dots: labelled(dots),
    outside,
    outsideMore: out.length - outside.length,
    clusters: [],
  };
}

/** The same with counts alone, for accounts too large to draw person by person. */
export function ringClusters(counts: ReadonlyMap<Stage, number>, outside: number): RingChart {
  const clusters: RingCluster[] = RINGS.flatMap(({ stage, inner, outer, start }) => {
    const count = counts.get(stage) ?? 0;
    const middle = stage === 'friend' ? (outer + 40) / 2 : (inner + outer) / 2;
    return count === 0 ? [] : [{ stage, count, radius: 22, ...onCircle(middle, start) }];
  });
  const corner = CORNERS[1] ?? 45;
  if (outside > 0) {
    clusters.push({ stage: null, count: outside, radius: DOT.noSign, ...onCircle(OUTSIDE_AT, corner) });
  }
  return { ...frame([], new Map()), dots: [], outside: [], outsideMore: outside, clusters };
}

/** The four corners hold three signs each, beginning at the lower right. */
const CORNERS = [45, 135, 225, 315].flatMap((corner) => [corner - 10, corner, corner + 10]);
const OUTSIDE_AT = 400;

function frame(inside: readonly RingPerson[], places: ReadonlyMap<string, Point>) {
  const rings = RINGS.map(({ stage, outer }) => ({
    stage,
    radius: outer,
    name: nameArc(
      stage,
      inside.filter((person) => person.stage === stage).map((person) => places.get(person.id)),
    ),
  }));
  return { size: SIZE, centre: CENTRE, rings };
}

function placesOf(inside: readonly RingPerson[]): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { stage } of RINGS) {
    inside
      .filter((person) => person.stage === stage)
      .sort((a, b) => compare(a.addedOn, b.addedOn) || compare(a.id, b.id))
      .forEach((person, index) => {
        places.set(person.id, dotPlace(stage, index, clamp(person.freshness)));
      });
  }
  return places;
}

function dotOf(person: RingPerson, at: Point): Omit<RingDot, 'label'> {
  const { id, name, stage, standing, move } = person;
  return {
    id,
    name,
    stage,
    ...at,
    opacity: Math.round((FAINTEST + (1 - FAINTEST) * clamp(person.freshness)) * 100) / 100,
    arrow: move ? { ...arrowOf(at, move), direction: move } : null,
    inner: person.inner === true,
    watch: standing === 'watch',
    limited: standing === 'limited',
  };
}

function arrowOf({ x, y }: Point, move: 'inward' | 'outward') {
  const distance = Math.hypot(x - CENTRE, y - CENTRE) || 1;
  const sign = move === 'outward' ? 1 : -1;
  const unit = { x: (sign * (x - CENTRE)) / distance, y: (sign * (y - CENTRE)) / distance };
  return {
    x1: rounded(x + unit.x * DOT.arrowFrom),
    y1: rounded(y + unit.y * DOT.arrowFrom),
    x2: rounded(x + unit.x * DOT.arrowTo),
    y2: rounded(y + unit.y * DOT.arrowTo),
  };
}

function labelled(dots: readonly Omit<RingDot, 'label'>[]): RingDot[] {
  const obstacles: Point[] = dots.flatMap((dot) => [
    dot,
    ...(dot.arrow ? [{ x: dot.arrow.x2, y: dot.arrow.y2 }] : []),
  ]);
  const placed: Label[] = [];
  return dots.map((dot) => {
    const label = labelFor(dot, obstacles, placed);
    placed.push(label);
    return { ...dot, label };
  });
}

function outsideDot(person: RingPerson | undefined, angle: number): OutsideDot[] {
  if (!person) return [];
  return [{ id: person.id, name: person.name, radius: DOT.noSign, ...onCircle(OUTSIDE_AT, angle) }];
}

function clamp(freshness: number): number {
  return Math.min(1, Math.max(0, freshness));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
