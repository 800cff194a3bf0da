import type { DecodedText } from '../types.ts';
import { type BinaryForm, findBinaryForm } from './binaryForm.ts';
import { type Plausibility, weighText } from './plausibility.ts';
import { countZeroBytes, guessByteOrder } from './utf16.ts';

export type Encoding = DecodedText['encoding'];

/** Why bytes are no text. `form` names a known kind of file; `limit` and `length` are UTF-16 units of the longest line. */
export type DecodeRefusal =
  | { readonly refused: 'empty' }
  | { readonly refused: 'binary'; readonly form: BinaryForm | null }
  | { readonly refused: 'encoding' }
  | { readonly refused: 'too-long-line'; readonly length: number; readonly limit: number };

/** Four megabytes of Chinese on one line: far beyond any article, and all that a viewer can lay out. */
const LONGEST_LINE = 4_000_000;
/** Below this mean weight the decoded text is no language that we read. */
export const LEAST_SCORE = 0.15;
/** A text that reads well but for this share of unreadable characters is damaged, not in another encoding. */
const MOST_DAMAGE = 0.02;
/** More controls than this, and it is a program or a picture. */
const MOST_CONTROLS = 0.02;

/** Mean weight by which another encoding must lead over the one that a file declares. */
const MUCH_BETTER = 0.3;
/** A share of zeros below this is damage in a text of bytes; text of 16-bit units has more for its line feeds alone. */
const STRAY_ZEROS = 0.01;
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Bytes that are decoded to compare encodings; the whole is decoded once, in the one chosen. */
const SAMPLE = 256 * 1024;

interface Candidate {
  readonly encoding: Encoding;
  readonly weight: Plausibility;
}

interface Choice {
  readonly encoding: Encoding;
  /** 0..1 */
  readonly confidence: number;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function findByteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeValidUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decoded as a stream, so that a character cut at the sample's end counts as nothing. */
function weighAs(bytes: Uint8Array, encoding: Encoding): Candidate {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE), { stream: true });
  return { encoding, weight: weighText(text) };
}

function measureLongestLine(text: string): number {
  let [longest, start] = [0, 0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}

/** No text holds them, and much that a text goes through stops at one or makes them something else. */
const cleanUnits = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed();

/**
 * A text that can be laid out, or why it cannot: it holds nothing, or a line that no viewer can show. NUL and lone
 * surrogates become U+FFFD, so that every unit keeps its place.
 */
export function admitText<T extends { readonly text: string }>(read: T): T | DecodeRefusal {
  if (!/\S/.test(read.text)) return { refused: 'empty' };
  const length = measureLongestLine(read.text);
  if (length > LONGEST_LINE) return { refused: 'too-long-line', length, limit: LONGEST_LINE };
  return { ...read, text: cleanUnits(read.text) };
}

/** Without a mark and without ASCII, only the decoded text can tell the two byte orders and the 8-bit encodings apart. */
function choose(bytes: Uint8Array, encodings: readonly Encoding[]): Choice | null {
  const candidates = encodings.map((encoding) => weighAs(bytes, encoding));
  candidates.sort((a, b) => b.weight.score - a.weight.score);
  const [best, next] = candidates;
  if (!best || best.weight.score < LEAST_SCORE || best.weight.controls > MOST_CONTROLS) return null;
  const lead = best.weight.score - (next ? next.weight.score : 0);
  const confidence = best.weight.score * 0.6 + lead * 0.4;
  return { encoding: best.encoding, confidence: Math.max(0.1, Math.min(0.99, confidence)) };
}

const decodeChoice = (bytes: Uint8Array, { encoding, confidence }: Choice): DecodedText => ({
  text: decodeAs(bytes, encoding),
  encoding,
  confidence,
});

function countUnreadable(text: string): number {
  let count = 0;
  for (let at = text.indexOf('�'); at >= 0; at = text.indexOf('�', at + 1)) count++;
  return count;
}

/** Mostly ASCII with a few stray bytes, as an English page in a Windows code page: readable, and said to be doubtful. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const text = decodeAs(bytes, 'utf-8');
  return countUnreadable(text) / text.length > MOST_DAMAGE ? null : { text, encoding: 'utf-8', confidence: 0.3 };
}

function chooseWide(bytes: Uint8Array): Choice | null {
  const order = guessByteOrder(countZeroBytes(bytes));
  const found = order && weighAs(bytes, order).weight;
  if (order && found && found.controls <= MOST_CONTROLS && found.score > -1)
    return { encoding: order, confidence: 0.95 };
  return choose(bytes, ['utf-16le', 'utf-16be']);
}

/** What a page or a mail declares is believed unless another encoding reads much better. */
function heedDeclared(bytes: Uint8Array, declared: Encoding | undefined, chosen: Choice | null): Choice | null {
  if (!declared || declared === chosen?.encoding)
    return chosen && { ...chosen, confidence: declared ? 0.99 : chosen.confidence };
  const score = weighAs(bytes, declared).weight.score;
  const rival = chosen ? weighAs(bytes, chosen.encoding).weight.score : LEAST_SCORE;
  return score >= LEAST_SCORE && rival - score < MUCH_BETTER ? { encoding: declared, confidence: 0.9 } : chosen;
}

function detectNarrow(bytes: Uint8Array, declared: Encoding | undefined): DecodedText | DecodeRefusal {
  const { controls } = weighAs(bytes, 'utf-8').weight;
  const valid = decodeValidUtf8(bytes);
  if (valid !== null && controls <= MOST_CONTROLS) return { text: valid, encoding: 'utf-8', confidence: 1 };
  const chosen = valid === null ? choose(bytes, ENCODINGS) : null;
  const heeded = valid === null ? heedDeclared(bytes, declared, chosen) : null;
  if (heeded) return decodeChoice(bytes, heeded);
  if (controls > MOST_CONTROLS) return { refused: 'binary', form: null };
  return decodeDamaged(bytes) ?? { refused: 'encoding' };
}

function detect(bytes: Uint8Array, declared: Encoding | undefined): DecodedText | DecodeRefusal {
  const marked = findByteOrderMark(bytes);
  if (marked) return decodeChoice(bytes, { encoding: marked, confidence: 1 });
  const zeros = countZeroBytes(bytes);
  const isWide = zeros.any && Math.max(zeros.even, zeros.odd) >= STRAY_ZEROS;
  const narrow = isWide ? null : detectNarrow(bytes, declared);
  if (!zeros.any || (narrow && 'text' in narrow && narrow.encoding === 'utf-8'))
    return narrow as typeof narrow & object;
  const wide = chooseWide(bytes);
  return wide ? decodeChoice(bytes, wide) : (narrow ?? { refused: 'binary', form: null });
}

export interface DecodeOptions {
  /** Chosen by a person and taken at its word with confidence 1, unreadable bytes becoming U+FFFD. */
  readonly forced?: Encoding | undefined;
  /** What the file says of itself. */
  readonly declared?: Encoding | undefined;
}

/** Bytes of a text of any kind, with lines of any length: what a page or a mail is taken apart from. */
export function decodeBytes(bytes: Uint8Array, { forced, declared }: DecodeOptions = {}): DecodedText | DecodeRefusal {
  if (bytes.length === 0) return { refused: 'empty' };
  const form = findBinaryForm(bytes);
  if (form) return { refused: 'binary', form };
  return forced ? decodeChoice(bytes, { encoding: forced, confidence: 1 }) : detect(bytes, declared);
}

/** Bytes as received → text, every character kept, the byte order mark aside. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText | DecodeRefusal {
  const decoded = decodeBytes(bytes, options);
  return 'refused' in decoded ? decoded : admitText(decoded);
}
