import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../electron/pipeline/export/renderSvg.ts';
import { buildCase, chartCases } from '../chart/chartCases.ts';

describe('renderSvg', () => {
  // A change of a picture shows as a change of its file: look at it, then `vitest run -u`.
  it.each(chartCases)('$name looks as it did', async (one) => {
    const svg = renderSvg(buildCase(one), { theme: one.spec.theme });
    expect(renderSvg(buildCase(one), { theme: one.spec.theme })).toBe(svg);
    await expect(`${svg}\n`).toMatchFileSnapshot(`../../fixtures/chart/${one.name}.svg`);
  });

  it('carries a title, a description and no id of its own making', () => {
    const svg = renderSvg(buildCase(chartCases[0] as (typeof chartCases)[number]));
    expect(svg).toContain('<title>签约总金额</title>');
    expect(svg).toMatch(/<desc>[^<]+<\/desc>/);
    expect(svg).not.toMatch(/zr\d/);
  });

  it('escapes what a title may hold', () => {
    const [first] = chartCases;
    const model = buildCase(first as (typeof chartCases)[number]);
    const svg = renderSvg({ ...model, title: '<script>&"' });
    expect(svg).not.toContain('<script>');
  });
});
