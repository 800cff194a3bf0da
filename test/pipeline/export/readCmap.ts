const CMAP = 0x636d6170;
const UNICODE_FULL = 12;

function findTable(view: DataView, tag: number): number {
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i += 1) if (view.getUint32(12 + i * 16) === tag) return view.getUint32(12 + i * 16 + 8);
  throw new Error('the font has no such table');
}

/** Code points that a TTF or OTF has a glyph for (`cmap` format 12, which a font with rare characters carries). */
export function readCmap(bytes: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = findTable(view, CMAP);
  const ranges: [first: number, last: number][] = [];
  for (let i = 0; i < view.getUint16(start + 2); i += 1) {
    const at = start + view.getUint32(start + 4 + i * 8 + 4);
    if (view.getUint16(at) !== UNICODE_FULL) continue;
    for (let group = 0; group < view.getUint32(at + 12); group += 1) {
      const here = at + 16 + group * 12;
      ranges.push([view.getUint32(here), view.getUint32(here + 4)]);
    }
  }
  if (ranges.length === 0) throw new Error('the font has no cmap of format 12');
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
