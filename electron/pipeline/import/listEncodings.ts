import type { DecodedText } from '../types.ts';
import { decodeBytes, ENCODINGS, type Encoding, LEAST_SCORE } from './decodeText.ts';
import { weighText } from './plausibility.ts';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** 0..1 */
  readonly confidence: number;
  /** As the text would begin, lines that hold anything, at most 120 characters each. */
  readonly firstLines: string[];
}

const HEAD = 16 * 1024;
const MOST_LINES = 3;
const LONGEST = 120;

function readFirstLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines
    .filter((line) => line.length > 0)
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST).toWellFormed());
}

function guess(bytes: Uint8Array, encoding: Encoding, chosen: DecodedText | null): EncodingGuess {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD), { stream: true });
  const score = weighText(text).score;
  const rest = chosen ? 1 - chosen.confidence : 1;
  const isChosen = encoding === chosen?.encoding;
  const confidence = isChosen ? chosen.confidence : Math.max(0, Math.min(1, score)) * rest;
  return { encoding, confidence, firstLines: readFirstLines(text) };
}

/**
 * The encodings in which a text's bytes make sense, the likeliest first, each with the lines as they would read: what a
 * person chooses from. The first is the one that `readSource` takes. For text and pages; other formats have no choice.
 */
export function listEncodings(bytes: Uint8Array, declared?: Encoding): EncodingGuess[] {
  const decoded = decodeBytes(bytes, { declared });
  const chosen = 'refused' in decoded ? null : decoded;
  if (chosen?.confidence === 1) return [guess(bytes, chosen.encoding, chosen)];
  const isSensible = ({ encoding, confidence }: EncodingGuess): boolean =>
    encoding === chosen?.encoding || confidence >= LEAST_SCORE * (chosen ? 1 - chosen.confidence : 1);
  return ENCODINGS.map((encoding) => guess(bytes, encoding, chosen))
    .filter(isSensible)
    .sort((a, b) => b.confidence - a.confidence || Number(b.encoding === chosen?.encoding) - 0.5);
}
