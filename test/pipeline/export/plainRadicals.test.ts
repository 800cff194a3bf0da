import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dropRadicals, replaceRadicals } from '../../../electron/pipeline/export/plainRadicals.ts';

const FONT = join(import.meta.dirname, '../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf');

test('a font for printing loses a few hundred glyph numbers and nothing else', () => {
  const font = readFileSync(FONT);
  const plain = dropRadicals(font);
  expect(plain).toHaveLength(font.length);
  const changed = plain.reduce((count, byte, i) => count + (byte === font[i] ? 0 : 1), 0);
  expect(changed).toBeGreaterThan(200);
  expect(changed).toBeLessThan(4 * 318);
  expect(Buffer.compare(dropRadicals(plain), plain)).toBe(0);
});

test('a radical in a text is printed as the character that looks the same', () => {
  expect(replaceRadicals('\u2f00\u2f47 一日')).toBe('一日 一日');
});
