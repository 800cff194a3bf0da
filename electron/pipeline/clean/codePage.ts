import { decodePair, findPair } from './gbkPairs.ts';

/** What Windows-1252 shows for the bytes 80 to 9F; the five that it leaves open show as controls. */
const HIGH = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index));
const WESTERN = new Map([...HIGH].map((char, index) => [char.charCodeAt(0), 0x80 + index]));

/** The bytes that a program read as this UTF-16 unit, or null where it cannot have come from that code page. */
export type Unread = (unit: number) => readonly number[] | null;

export function unreadWestern(unit: number): readonly number[] | null {
  const high = WESTERN.get(unit);
  if (high !== undefined) return [high];
  return unit <= 0xff ? [unit] : null;
}

export function unreadGbk(unit: number): readonly number[] | null {
  if (unit < 0x80) return [unit];
  // A lone 80 is read as the euro sign.
  if (unit === 0x20ac) return [0x80];
  const pair = findPair(String.fromCharCode(unit));
  return pair === null ? null : [pair >> 8, pair & 0xff];
}

/** The character that begins at a byte and how many bytes it has, or null where none does. */
export type ReadNext = (bytes: readonly number[], at: number) => { char: string; length: number } | null;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const measureUtf8 = (lead: number): number => {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  return lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

export const readUtf8: ReadNext = (bytes, at) => {
  const length = measureUtf8(bytes[at] as number);
  if (length === 1) return { char: String.fromCharCode(bytes[at] as number), length };
  const cut = bytes.slice(at, at + length);
  if (length === 0 || cut.length < length || cut.some((byte, index) => index > 0 && (byte & 0xc0) !== 0x80))
    return null;
  try {
    return { char: utf8.decode(Uint8Array.from(cut)), length };
  } catch {
    return null;
  }
};

const big5 = new TextDecoder('big5');

const readPair =
  (decode: (lead: number, trail: number) => string): ReadNext =>
  (bytes, at) => {
    const lead = bytes[at] as number;
    if (lead < 0x80) return { char: String.fromCharCode(lead), length: 1 };
    const trail = bytes[at + 1];
    const char = trail === undefined ? '�' : decode(lead, trail);
    return char.length === 1 && char !== '�' ? { char, length: 2 } : null;
  };

export const readGbk: ReadNext = readPair(decodePair);
export const readBig5: ReadNext = readPair((lead, trail) => big5.decode(new Uint8Array([lead, trail])));
