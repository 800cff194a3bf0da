/** Radicals (U+2E80–U+2FDF) that stand for a whole character, which a font draws with the same glyph. */
const RADICALS = /[\u2e80-\u2fdf]/g;
const toPlain = (radical: string): string => radical.normalize('NFKC');

/** Text with the characters themselves in place of radicals that look the same. */
export const replaceRadicals = (text: string): string => text.replace(RADICALS, toPlain);

/** Where the OpenType table begins; null where the font has none of that name. */
function findTable(font: DataView, name: string): number | null {
  for (let at = 12; at < 12 + 16 * font.getUint16(4); at += 16) {
    const tag = [0, 1, 2, 3].map((i) => String.fromCharCode(font.getUint8(at + i))).join('');
    if (tag === name) return font.getUint32(at + 8);
  }
  return null;
}

/** A control character may share the glyph of the space. */
function isTwin(code: number): boolean {
  const text = String.fromCodePoint(code);
  return code < 0x20 || (code >= 0x2e80 && code <= 0x2fdf && toPlain(text) !== text);
}

/** Takes such characters out of one table of character ranges (format 12); a range of one then leads to no glyph. */
function dropFromRanges(font: DataView, table: number): void {
  const end = table + 16 + 12 * font.getUint32(table + 12);
  for (let at = table + 16; at < end; at += 12) {
    const [first, last] = [font.getUint32(at), font.getUint32(at + 4)];
    if (first === last && isTwin(first)) font.setUint32(at + 8, 0);
  }
}

/**
 * A copy of an OpenType font without the radicals that share a glyph with a character. A PDF names each glyph by one
 * code, and browsers take the lowest: 一 would be searched for and copied as the radical ⼀.
 */
export function dropRadicals(font: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(font);
  const view = new DataView(copy.buffer);
  const cmap = findTable(view, 'cmap');
  if (cmap === null) return copy;
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  // Two entries may share a table: once its ranges lead nowhere, a second pass changes nothing.
  for (const table of tables) if (view.getUint16(table) === 12) dropFromRanges(view, table);
  return copy;
}
