import { describe, expect, it } from 'vitest';
import { mannersSvg } from '@/components/rings/manners-svg';
import { mannersChart, REQUEST_KINDS, STAGES } from '@/lib/domain';

const signs = (svg: string, word: string) => svg.split(`<title>${word}</title>`).length - 1;

describe('the manners chart as a picture', () => {
  it('has a sign for every cell and for the key, and every kind in words', () => {
    const chart = mannersChart();
    const svg = mannersSvg(chart);
    expect(svg.split('<g ').length - 1).toBe(chart.rows.length * STAGES.length + 3);
    for (const { label } of chart.rows) for (const word of label.split(' ')) expect(svg).toContain(word);
    for (const stage of STAGES) expect(svg).toContain(`>${stage}</text>`);
    expect(svg).not.toMatch(/script|href|@/);
  });

  it('says no to everybody for what the owner does for nobody', () => {
    const before = mannersSvg(mannersChart());
    const after = mannersSvg(mannersChart({ never: ['react'] }));
    expect(signs(after, 'fine')).toBeLessThan(signs(before, 'fine'));
    const nothing = mannersSvg(mannersChart({ never: REQUEST_KINDS }));
    expect(signs(nothing, 'no')).toBe(STAGES.length + 1);
  });

  it('keeps every line of words clear of the signs', () => {
    const labels = [...mannersSvg(mannersChart()).matchAll(/font-size="19"[^>]*>([^<]*)</g)].map(
      ([, words]) => words,
    );
    for (const words of labels.slice(1)) expect(words?.length).toBeLessThanOrEqual(40);
  });
});
