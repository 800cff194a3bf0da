import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderPng } from '../../../electron/pipeline/export/renderPng.ts';
import { dropHover, splitHalo } from '../../../electron/pipeline/export/splitHalo.ts';
import { readPng, tools } from './pictureTools.ts';

it('puts the rim of letters below them by order alone, and looks the same', async () => {
  const svg = readFileSync('test/fixtures/chart/fall-open-zh.svg', 'utf8');
  const split = dropHover(splitHalo(svg));
  expect(split).not.toContain('<style');
  expect(svg).toContain('paint-order');
  expect(split).not.toContain('paint-order');
  const texts = [...split.matchAll(/<text ([^>]*)>/g)];
  const rims = texts.filter(([, attributes]) => attributes?.includes('stroke='));
  expect(rims.length).toBe((svg.match(/paint-order/g) ?? []).length);
  for (const [, attributes] of rims) expect(attributes).toContain('aria-hidden');
  const [before, after] = [
    readPng(await renderPng(svg, { scale: 1, ...tools })),
    readPng(await renderPng(split, { scale: 1, ...tools })),
  ];
  const differing = before.data.reduce((sum, byte, i) => sum + Number(Math.abs(byte - (after.data[i] ?? 0)) > 16), 0);
  expect(differing / before.data.length).toBeLessThan(0.002);
});
