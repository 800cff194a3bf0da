/** The two-byte half of GB18030, which is GBK: bytes to characters and back. */
const FIRST = 0x81;
const LAST = 0xfe;
const TRAIL = 0x40;

const decoder = new TextDecoder('gb18030');
let pairs: Map<string, number> | null = null;

/** The character of two bytes, `�` where they are none. */
export const decodePair = (lead: number, trail: number): string => decoder.decode(new Uint8Array([lead, trail]));

/** All pairs in one text, a line feed after each, since a decoder is slow to start. */
function decodeAll(): string[] {
  const bytes: number[] = [];
  for (let lead = FIRST; lead <= LAST; lead++)
    for (let trail = TRAIL; trail <= LAST; trail++) bytes.push(lead, trail, 0x0a);
  return decoder.decode(Uint8Array.from(bytes)).split('\n');
}

function buildPairs(): Map<string, number> {
  const found = new Map<string, number>();
  const width = LAST - TRAIL + 1;
  for (const [index, char] of decodeAll().entries()) {
    if (char.length !== 1 || char === '�') continue;
    found.set(char, ((FIRST + Math.floor(index / width)) << 8) | (TRAIL + (index % width)));
  }
  return found;
}

/** The two bytes of a character as one number, or null where GBK has no two bytes for it. */
export function findPair(char: string): number | null {
  pairs ??= buildPairs();
  return pairs.get(char) ?? null;
}
