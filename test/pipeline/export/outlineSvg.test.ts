import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineSvg } from '../../../electron/pipeline/export/outlineSvg.ts';
import { renderPng } from '../../../electron/pipeline/export/renderPng.ts';
import { readPng, tools } from './pictureTools.ts';
import { readCmap } from './readCmap.ts';

const FOLDER = 'test/fixtures/chart';
const goldens = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => decode(text)).join('');

describe('the bundled fonts', () => {
  const [hasRegular, hasBold] = tools.fonts.map(readCmap);
  it.each(goldens)('have every character of %s', (name) => {
    const words = wordsOf(read(name));
    expect(words).not.toBe('');
    const missing = [...new Set(words)].filter(
      (character) => !hasRegular?.(character.codePointAt(0) ?? 0) || !hasBold?.(character.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  });

  it('have no glyph for a character of nobody', () => expect(hasRegular?.(0xe000)).toBe(false));
});

describe('outlineSvg', () => {
  it('turns every letter into its outline, Chinese ones too, and keeps what is read out', async () => {
    const svg = read('fall-open-zh.svg');
    const outlined = await outlineSvg(svg, tools);
    expect(outlined).not.toMatch(/<text|font-family/);
    expect(outlined).toContain((/<title>.*<\/desc>/.exec(svg) as RegExpExecArray)[0]);
    const lettersOf = (of: string): number => (of.match(/<path/g) ?? []).length;
    const bare = await outlineSvg(svg.replace(/<text[\s\S]*?<\/text>/g, ''), tools);
    expect(lettersOf(outlined) - lettersOf(bare)).toBeGreaterThanOrEqual((svg.match(/<text/g) ?? []).length);
  });

  it('looks as the text did', async () => {
    const svg = read('fall-open-en.svg');
    const [before, after] = [svg, await outlineSvg(svg, tools)].map((one) => renderPng(one, { scale: 1, ...tools }));
    const [a, b] = [readPng((await before) as Uint8Array), readPng((await after) as Uint8Array)];
    expect([b.width, b.height]).toEqual([a.width, a.height]);
    const differing = a.data.reduce((sum, byte, i) => sum + Number(Math.abs(byte - (b.data[i] ?? 0)) > 8), 0);
    expect(differing / a.data.length).toBeLessThan(0.01);
  });
});
