import type { MannersChart, MannersSign } from '@/lib/domain';
import { mannersWords } from './manners-words';

const width = 960;
const left = 40;
/** Where the first column of signs stands, and how far apart they are. */
const first = 470;
const step = 105;
const lineHeight = 24;
const ink = '#221e33';
const quiet = '#5c566b';
const red = '#b3261e';

/**
 * The manners chart as a picture of its own: light colours, the reader's own fonts, text that can be read aloud, and
 * nothing of the account but what it does for nobody. Nobody is named (S1-20).
 */
export function mannersSvg(chart: MannersChart): string {
  const rows = chart.rows.map(({ label, cells }) => ({ lines: linesOf(label, 40), cells }));
  const parts: string[] = [
    text(left, 70, 'How I do networking', 34, ink, 'serif'),
    text(left, 104, 'Know me, like me, trust me: in that order.', 19, quiet, 'serif'),
    ...chart.columns.map(({ stage }, at) => text(first + at * step, 160, stage, 17, quiet, 'sans', 'middle')),
  ];
  let top = 180;
  for (const { lines, cells } of rows) {
    const height = lines.length * lineHeight + 26;
    parts.push(`<path d="M${left} ${top}H${width - left}" stroke="#d9d4ce"/>`);
    const middle = top + height / 2;
    const base = middle - ((lines.length - 1) * lineHeight) / 2 + 6;
    parts.push(...lines.map((line, at) => text(left, base + at * lineHeight, line, 19, ink, 'serif')));
    parts.push(...cells.map(({ sign }, at) => drawn(sign, first + at * step, middle, 13)));
    top += height;
  }
  parts.push(`<path d="M${left} ${top}H${width - left}" stroke="#d9d4ce"/>`);
  const key: [MannersSign, number][] = [
    ['fine', left],
    ['half', left + 130],
    ['no', left + 520],
  ];
  for (const [sign, x] of key) {
    parts.push(drawn(sign, x + 10, top + 40, 9), text(x + 28, top + 46, mannersWords[sign], 17, quiet));
  }
  const height = top + 80;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    '<title id="title">How I do networking</title>',
    `<rect width="${width}" height="${height}" fill="#fcfaf8"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** ○, ◐, and the NO sign of ISO 3864: the bar from upper left to lower right. */
function drawn(sign: MannersSign, x: number, y: number, r: number): string {
  const at = `transform="translate(${x} ${y}) scale(${r / 17})"`;
  const word = `<title>${mannersWords[sign]}</title>`;
  if (sign === 'no') {
    return `<g ${at} fill="none" stroke="${red}">${word}<circle r="18" stroke-width="4"/><path d="M-12.7-12.7 12.7 12.7" stroke-width="3.2"/></g>`;
  }
  const half = sign === 'half' ? `<path d="M0-17a17 17 0 0 0 0 34z" fill="${quiet}"/>` : '';
  return `<g ${at} fill="none" stroke="${quiet}">${word}<circle r="17" stroke-width="3.6"/>${half}</g>`;
}

const fonts = { serif: 'Georgia, serif', sans: 'system-ui, sans-serif' };

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  fill: string,
  font: keyof typeof fonts = 'sans',
  anchor = 'start',
): string {
  return `<text x="${x}" y="${y}" font-family="${fonts[font]}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function linesOf(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
