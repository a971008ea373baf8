/** A point of the chart, x to the right and y downward. */
export type Point = { x: number; y: number };

/** A name beside its dot: the text's anchor point and the box it is reckoned to fill. */
export type Label = Point & {
  anchor: 'start' | 'end' | 'middle';
  box: { left: number; top: number; right: number; bottom: number };
};

const LETTER = 8.2;
const LINE = 17;
const CLEAR = 14;
const SIDE = 744;

/**
 * A place for a name: on the side away from the middle if it is free, else on the other side, below, above; where none
 * is free, the one that covers least. The same people give the same places.
 */
export function labelFor(
  dot: Point & { name: string },
  obstacles: readonly Point[],
  placed: readonly Label[],
): Label {
  let best: Label | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const label of candidates(dot)) {
    const covered = cost(label, dot, obstacles, placed);
    if (covered < least) {
      least = covered;
      best = label;
    }
    if (covered === 0) break;
  }
  return best ?? right(dot);
}

/** To a tenth: enough for a screen, and short in the page. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function candidates(dot: Point & { name: string }): Label[] {
  const sides = dot.x < SIDE / 2 ? [left(dot), right(dot)] : [right(dot), left(dot)];
  return [...sides, below(dot), above(dot)];
}

function right({ x, y, name }: Point & { name: string }): Label {
  return boxed({ x: rounded(x + 12), y: rounded(y + 5.5), anchor: 'start' }, name, 0);
}

function left({ x, y, name }: Point & { name: string }): Label {
  return boxed({ x: rounded(x - 12), y: rounded(y + 5.5), anchor: 'end' }, name, 1);
}

function below({ x, y, name }: Point & { name: string }): Label {
  return boxed({ x, y: rounded(y + 24), anchor: 'middle' }, name, 0.5);
}

function above({ x, y, name }: Point & { name: string }): Label {
  return boxed({ x, y: rounded(y - 14), anchor: 'middle' }, name, 0.5);
}

function boxed(label: Omit<Label, 'box'>, name: string, before: number): Label {
  const width = [...name].length * LETTER;
  const start = rounded(label.x - width * before);
  return {
    ...label,
    box: {
      left: start,
      top: rounded(label.y - 13),
      right: rounded(start + width),
      bottom: rounded(label.y - 13 + LINE),
    },
  };
}

function cost({ box }: Label, dot: Point, obstacles: readonly Point[], placed: readonly Label[]): number {
  let covered = 0;
  for (const other of obstacles) {
    if (other.x === dot.x && other.y === dot.y) continue;
    covered += overlap(box, {
      left: other.x - CLEAR,
      top: other.y - CLEAR,
      right: other.x + CLEAR,
      bottom: other.y + CLEAR,
    });
  }
  for (const label of placed) covered += overlap(box, label.box);
  covered += overlap(box, {
    left: SIDE / 2 - 18,
    top: SIDE / 2 - 12,
    right: SIDE / 2 + 18,
    bottom: SIDE / 2 + 12,
  });
  const outside = Math.max(0, -box.left) + Math.max(0, box.right - SIDE) + Math.max(0, box.bottom - SIDE);
  return covered + outside * LINE;
}

function overlap(a: Label['box'], b: Label['box']): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
