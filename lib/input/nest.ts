type Leaf = string | string[];
/** What a form sends, as lib/form's Values. */
type Values = Record<string, Leaf>;
type Branch = Map<string, Leaf | Branch>;

/** A form's values as its schema sees them. */
export type Nested = { [field: string]: Node };
type Node = Leaf | Nested | Node[];

const highestIndex = 50;
const deepest = 5;

/**
 * Expands dotted field names: `facts.0.text` becomes `{facts: [{text}]}`. Rows that were taken out of the
 * middle leave no hole; `fieldOf` gives the name under which a place in the result was sent. Names that no
 * form of ours has (a prototype's keys, an index above 50, more than 5 levels, a field inside a plain
 * field) are left out.
 */
export function nest(values: Values): { nested: Nested; fieldOf: (path: readonly PropertyKey[]) => string } {
  const root: Branch = new Map();
  for (const [name, value] of Object.entries(values)) plant(root, name, value);
  const nested = Object.fromEntries([...root].map(([key, node]) => [key, grown(node)]));
  return { nested, fieldOf: (path) => fieldAt(root, path) };
}

function plant(root: Branch, name: string, value: Leaf): void {
  const keys = name.split('.');
  const last = keys.pop();
  if (last === undefined || keys.length >= deepest || [...keys, last].some(isOff)) return;
  let branch = root;
  for (const key of keys) {
    const next: Leaf | Branch = branch.get(key) ?? new Map();
    if (!(next instanceof Map)) return;
    branch.set(key, next);
    branch = next;
  }
  if (!branch.has(last)) branch.set(last, value);
}

function isOff(key: string): boolean {
  return (
    key === '' ||
    key === 'prototype' ||
    key in Object.prototype ||
    (isIndex(key) && Number(key) > highestIndex)
  );
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d*)$/.test(key);
}

function grown(node: Leaf | Branch): Node {
  if (!(node instanceof Map)) return node;
  if (isList(node)) return rows(node).map(([, row]) => grown(row));
  return Object.fromEntries([...node].map(([key, child]) => [key, grown(child)]));
}

function isList(branch: Branch): boolean {
  return [...branch.keys()].every(isIndex);
}

function rows(branch: Branch): [string, Leaf | Branch][] {
  return [...branch].sort(([a], [b]) => Number(a) - Number(b));
}

/** Follows a place in the result back to the name it was sent under; what is off inside a plain field is its own. */
function fieldAt(root: Branch, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let here: Leaf | Branch | undefined = root;
  for (const step of path) {
    if (here !== undefined && !(here instanceof Map)) break;
    const isRow: boolean = here !== undefined && here !== root && isList(here);
    const name: string = (isRow && here && rows(here)[Number(step)]?.[0]) || String(step);
    names.push(name);
    here = here?.get(name);
  }
  return names.join('.');
}
