import { decodePair, findPair } from './gbkPairs.ts';

/** What Windows-1252 shows for the bytes 80 to 9F; the five that it leaves open show as controls. */
const HIGH = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index));
const WESTERN = new Map([...HIGH].map((char, index) => [char.charCodeAt(0), 0x80 + index]));

/** The bytes that a program read as this UTF-16 unit: one below 100, two as one number above, null where it read none. */
export type Unread = (unit: number) => number | null;

export const unreadWestern: Unread = (unit) =>
  unit <= 0x7f ? unit : (WESTERN.get(unit) ?? (unit <= 0xff ? unit : null));

export function unreadGbk(unit: number): number | null {
  if (unit < 0x80) return unit;
  // A lone 80 is read as the euro sign.
  return unit === 0x20ac ? 0x80 : findPair(String.fromCharCode(unit));
}

/** The character that begins at a byte, `''` where none does; it has as many bytes as `measure` says. */
export interface CodePage {
  readonly measure: (lead: number) => number;
  readonly read: (bytes: Uint8Array, at: number) => string;
}

/** A code point of the bytes, or -1. Overlong forms, surrogates and what lies beyond Unicode are none. */
function readPoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] as number) & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const isShort = length === 3 ? point < 0x800 : length === 4 && point < 0x10000;
  return isShort || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff ? -1 : point;
}

const measureUtf8 = (lead: number): number => {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  return lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

export const UTF8: CodePage = {
  measure: measureUtf8,
  read(bytes, at) {
    const length = measureUtf8(bytes[at] as number);
    if (length === 1) return String.fromCharCode(bytes[at] as number);
    const point = length === 0 ? -1 : readPoint(bytes, at, length);
    return point < 0 ? '' : String.fromCodePoint(point);
  },
};

/** Pairs of bytes; the decoder is asked once for each. */
function makePairs(decode: (lead: number, trail: number) => string): CodePage {
  const known = new Map<number, string>();
  const readPair = (lead: number, trail: number): string => {
    const pair = (lead << 8) | trail;
    const char = known.get(pair) ?? decode(lead, trail);
    known.set(pair, char);
    return char.length === 1 && char !== '�' ? char : '';
  };
  return {
    measure: (lead) => (lead < 0x80 ? 1 : 2),
    read(bytes, at) {
      const lead = bytes[at] as number;
      if (lead < 0x80) return String.fromCharCode(lead);
      const trail = bytes[at + 1];
      return trail === undefined ? '' : readPair(lead, trail);
    },
  };
}

const big5 = new TextDecoder('big5');
export const GBK = makePairs(decodePair);
export const BIG5 = makePairs((lead, trail) => big5.decode(new Uint8Array([lead, trail])));
