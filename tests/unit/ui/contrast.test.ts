import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every pair that meets on a page, and what it needs: 4.5 for text, 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11). */
const text = 4.5;
const mark = 3;
const rings = ['stranger', 'known', 'liked', 'trusted', 'friend'];
const pairs: [front: string, back: string, needed: number][] = [
  ...['ink', 'ink-2', 'ink-3', 'pen', 'earned', 'notyet', 'never'].map(onPaper),
  ...['ink', 'ink-2', 'ink-3', 'pen'].map((front): [string, string, number] => [front, 'paper-2', text]),
  ['ink-2', 'paper-3', text],
  ['on-pen', 'pen', text],
  ['on-pen', 'pen-strong', text],
  ['pen-strong', 'pen-wash', text],
  ['ink', 'lamp-wash', text],
  ['ink-2', 'lamp-wash', text],
  ['pen', 'lamp-wash', text],
  ['ink', 'earned-wash', text],
  ['earned', 'earned-wash', text],
  ['ink', 'notyet-wash', text],
  ['notyet', 'notyet-wash', text],
  ['pen', 'notyet-wash', text],
  ['never', 'never-wash', text],
  ['edge', 'paper', mark],
  ['edge', 'paper-2', mark],
  ['focus', 'paper', mark],
  ['focus', 'paper-2', mark],
  ['no-sign', 'paper', mark],
  ...rings.map((ring) => onPaper(`ring-${ring}-dot`)),
  ...rings.map((ring): [string, string, number] => [`ring-${ring}-dot`, `ring-${ring}-band`, mark]),
  ...rings.map((ring): [string, string, number] => ['ink', `ring-${ring}-band`, text]),
];

const css = readFileSync(new URL('../../../app/styles/tokens.css', import.meta.url), 'utf8');
const light = tokens(css.slice(0, css.indexOf('prefers-color-scheme: dark')));
const dark = { ...light, ...tokens(css.slice(css.indexOf('prefers-color-scheme: dark'))) };

describe.each([
  ['on paper', light],
  ['at night', dark],
])('Contrast %s', (_name, colours) => {
  it.each(pairs)('%s on %s reaches %f', (front, back, needed) => {
    expect(ratio(colour(colours, front), colour(colours, back))).toBeGreaterThanOrEqual(needed);
  });
});

it('the night names every colour again that the day names', () => {
  const night = tokens(css.slice(css.indexOf('prefers-color-scheme: dark')));
  expect(Object.keys(light).filter((name) => !(name in night))).toEqual([]);
});

function onPaper(front: string): [string, string, number] {
  return [front, 'paper', text];
}

function tokens(block: string): Record<string, string> {
  const found = block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

function colour(colours: Record<string, string>, name: string): string {
  const found = colours[name];
  if (!found) throw new Error(`tokens.css has no --${name}`);
  return found;
}

function ratio(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
