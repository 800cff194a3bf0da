/** What a font file calls itself. */
export interface FontFace {
  readonly family: string;
}

const TRUE_TYPE = 0x00010000;
const OPEN_TYPE = 0x4f54544f;
const NAME_TABLE = 0x6e616d65;
/** The family without its weight where the file names one (16), else the plain family name (1). */
const FAMILY_NAMES = [16, 1] as const;

/** The `name` table's offset; tables are listed in 16-byte records behind a 12-byte head. */
function findNameTable(view: DataView): number | null {
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i += 1) {
    const at = 12 + i * 16;
    if (view.getUint32(at) === NAME_TABLE) return view.getUint32(at + 8);
  }
  return null;
}

function readName(view: DataView, table: number, wanted: number): string | null {
  const [count, strings] = [view.getUint16(table + 2), table + view.getUint16(table + 4)];
  for (let i = 0; i < count; i += 1) {
    const at = table + 6 + i * 12;
    const [platform, name] = [view.getUint16(at), view.getUint16(at + 6)];
    if (name !== wanted) continue;
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + strings + view.getUint16(at + 10),
      view.getUint16(at + 8),
    );
    return new TextDecoder(platform === 1 ? 'latin1' : 'utf-16be').decode(bytes);
  }
  return null;
}

/** The family of a TTF or OTF; null for anything else, such as WOFF2. */
export function readFontFace(bytes: Uint8Array): FontFace | null {
  if (bytes.byteLength < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(0);
  if (kind !== TRUE_TYPE && kind !== OPEN_TYPE) return null;
  const table = findNameTable(view);
  const names = table === null ? [] : FAMILY_NAMES.map((name) => readName(view, table, name));
  const family = names.find((name) => name !== null) ?? null;
  return family === null ? null : { family };
}
