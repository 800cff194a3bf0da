/** Node decodes GB18030 and Big5 but encodes neither: the table is read back from the decoder. */
function buildTable(encoding: 'gb18030' | 'big5'): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== '�' && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return table;
}

const TABLES = { gb18030: buildTable('gb18030'), big5: buildTable('big5') };

function encodeByTable(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const bytes = TABLES[encoding].get(char);
      if (!bytes) throw new Error(`${char} is not in ${encoding}`);
      return [...bytes];
    }),
  );
}

function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
}

export type TestEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export function encodeText(text: string, encoding: TestEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030' || encoding === 'big5') return encodeByTable(text, encoding);
  return encodeUtf16(text, encoding === 'utf-16be');
}
