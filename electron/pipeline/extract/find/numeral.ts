import type { Qualifier } from '../../../common/vocabulary.ts';
import type { Decimal } from './decimal.ts';

/** A number as read, before its unit. Offsets are those of the body. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** Upper end of a range said in one word (七八十), else null. */
  readonly high: Decimal | null;
  /** Power of ten of the last place shown: 322亿 has 8, 0.5 has -1. */
  readonly step: number;
  /** Power of ten of the scale word (万, million), 0 where there is none. */
  readonly scale: number;
  readonly script: 'arabic' | 'chinese' | 'english';
  /** A qualifier between digits and scale (3千多万), else null. */
  readonly inside: Qualifier | null;
  /** Begins with a scale (百, 千万): a quantity only where something around it says so. */
  readonly isBareScale: boolean;
  /** A unit that the words bring with them: 九成 is percent, doubled is times. */
  readonly unit: string | null;
  readonly rule: string;
}

/** What every reader looks at: the body, and its folded lower-case twin of the same length. */
export interface Page {
  readonly body: string;
  readonly text: string;
  /** Whether it has any title in marks (《…》). */
  readonly hasTitles: boolean;
}

const SPACES = 6;

/** Skips blanks and line ends, at most six: a figure and its unit may be cut by a line break. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < SPACES && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => code >= 97 && code <= 122;
export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007;
