import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');
const read = (name: string): string => readFileSync(join(modules, name), 'utf8');

/** Code points that a package's style sheet says its files have. */
function rangesOf(css: string): Set<number> {
  const covered = new Set<number>();
  for (const [, list = ''] of css.matchAll(/unicode-range:([^;}]+)/g))
    for (const [, from = '', to = from] of list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) covered.add(code);
  return covered;
}

function findTable(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  throw new Error(`no table ${tag}`);
}

/** Code points of an OpenType font, from the segmented table of its `cmap` (format 12). */
function charactersOf(font: Buffer): Set<number> {
  const cmap = findTable(font, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(table) !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
      const at = table + 16 + 12 * group;
      for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) covered.add(code);
    }
  }
  return covered;
}

/** Every character of two bytes whose first byte lies in a range. */
function decodeAll(encoding: string, first: readonly [number, number], seconds: readonly number[]): number[] {
  const decoder = new TextDecoder(encoding);
  const codes: number[] = [];
  for (let high = first[0]; high <= first[1]; high += 1)
    for (const low of seconds) {
      const text = decoder.decode(Uint8Array.of(high, low));
      const code = text.codePointAt(0) ?? 0xfffd;
      // GB18030 fills the unused places of GB2312 with private characters.
      const isPrivate = code >= 0xe000 && code <= 0xf8ff;
      if ([...text].length === 1 && code !== 0xfffd && !isPrivate) codes.push(code);
    }
  return codes;
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const BIG5_SECONDS = [...span(0x40, 0x7e), ...span(0xa1, 0xfe)];
/** Chinese characters of the two standards; Big5's in its levels of common and less common ones. */
const SETS = {
  gb2312: decodeAll('gb18030', [0xb0, 0xf7], span(0xa1, 0xfe)),
  big5First: decodeAll('big5', [0xa4, 0xc6], BIG5_SECONDS),
  big5Second: decodeAll('big5', [0xc9, 0xf9], BIG5_SECONDS),
};

const simplified = rangesOf(read('@fontsource-variable/noto-sans-sc/index.css'));
const traditional = rangesOf(read('@fontsource-variable/noto-sans-tc/index.css'));
const whole = charactersOf(readFileSync(join(modules, '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf')));
const missingFrom = (font: ReadonlySet<number>, codes: readonly number[]): string =>
  codes
    .filter((code) => !font.has(code))
    .map((code) => String.fromCodePoint(code))
    .join('');

test('the character sets are whole', () => {
  expect(SETS.gb2312.length).toBe(6763);
  expect(SETS.big5First.length).toBeGreaterThanOrEqual(5401);
  expect(SETS.big5Second.length).toBeGreaterThanOrEqual(7652);
});

test.each(['gb2312', 'big5First', 'big5Second'] as const)('the font of pictures has every character of %s', (name) => {
  expect(missingFrom(whole, SETS[name])).toBe('');
});

test('the web fonts carry ordinary text of both scripts, so that the large font is fetched for rarities only', () => {
  const both = new Set([...simplified, ...traditional]);
  const rare = [...SETS.gb2312, ...SETS.big5First].filter((code) => !both.has(code));
  expect(rare.length).toBeLessThan(50);
});

test('the screen falls back on the font that has them all, in either script', () => {
  const styles = join(import.meta.dirname, '..', '..', 'renderer', 'styles');
  const stacks = [...readFileSync(join(styles, 'tokens.css'), 'utf8').matchAll(/--font:\s*([^;]+);/g)];
  expect(stacks).toHaveLength(2);
  for (const [, stack = ''] of stacks) expect(stack).toContain('"Noto Sans Hans"');
  expect(readFileSync(join(styles, 'fonts.css'), 'utf8')).toContain(
    '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  );
});
