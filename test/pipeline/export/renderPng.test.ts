import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../electron/common/pictureSize.ts';
import { EXPORT_FONTS } from '../../../electron/pipeline/export/exportFonts.ts';
import { readFontFace } from '../../../electron/pipeline/export/fontFace.ts';
import { renderPng } from '../../../electron/pipeline/export/renderPng.ts';
import { renderSvg } from '../../../electron/pipeline/export/renderSvg.ts';
import { buildCase, chartCases } from '../chart/chartCases.ts';
import { readPng, tools } from './pictureTools.ts';

const { fonts, wasm } = tools;
const render = (svg: string, scale = 1) => renderPng(svg, { scale, ...tools });

const writeText = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="5" y="45" font-size="40" font-family="${EXPORT_FONTS}">${text}</text></svg>`;
const drawText = async (text: string): Promise<string> =>
  readPng(await render(writeText(text))).data.toString('base64');

describe('renderPng', () => {
  it('draws Latin, simplified and traditional characters, each as itself and not as an empty box', async () => {
    const blank = await drawText('');
    const missing = await drawText('\uE000');
    const drawn = await Promise.all([...'签约亿元聯簽億鐵A9%>~≥'].map(drawText));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).not.toContain(blank);
    expect(drawn).not.toContain(missing);
  });

  it('draws the words of a chart, at the scale asked for', async () => {
    const [first] = chartCases;
    const svg = renderSvg(buildCase(first as (typeof chartCases)[number]));
    const [plain, large, bare] = [
      await render(svg),
      await render(svg, 2),
      await render(svg.replace(/<text[\s\S]*?<\/text>/g, '')),
    ];
    const [one, two, none] = [readPng(plain), readPng(large), readPng(bare)];
    expect([two.width, two.height]).toEqual([one.width * 2, one.height * 2]);
    const differing = one.data.reduce((sum, byte, i) => sum + Number(byte !== none.data[i]), 0);
    expect(differing).toBeGreaterThan(10_000);
  });

  it.each([1, 2, 3, 4])('is %i times as large as the picture says, whatever the size of its words', async (scale) => {
    const [first] = chartCases;
    const model = buildCase(first as (typeof chartCases)[number]);
    const large = { ...model, spec: { ...model.spec, textScale: 1.5 } };
    const { width, height } = pictureSize(large);
    expect(width).toBe(model.spec.width);
    const png = readPng(await render(renderSvg(large), scale));
    expect([png.width, png.height]).toEqual([width * scale, height * scale]);
    expect(new Set(png.data).size).toBeGreaterThan(50);
  });

  it('refuses to draw without a font it can read', async () => {
    const woff = new Uint8Array([0x77, 0x4f, 0x46, 0x32, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    await expect(renderPng(writeText('A'), { scale: 1, fonts: [woff], wasm })).rejects.toThrow(/TTF or OTF/);
  });
});

describe('readFontFace', () => {
  it('names the family of the bundled font, which the pictures ask for', () => {
    const family = readFontFace(fonts[0] as Uint8Array)?.family;
    expect(family).toBe('Noto Sans S Chinese');
    expect(EXPORT_FONTS).toContain(`'${family}'`);
  });
});
