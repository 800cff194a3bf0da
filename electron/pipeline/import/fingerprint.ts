import { foldForSearch } from '../../common/foldText.ts';

/** Shingles of this many letters: long enough that chance agreement between two reports of one event stays rare. */
const SHINGLE = 9;
/** MinHash values kept; the share of equal ones estimates the Jaccard similarity (Broder 1997), ±0.09 at 32. */
const VALUES = 32;
const ROWS_PER_BAND = 2;
/** A body with fewer shingles says too little to call another its copy. */
const LEAST_SHINGLES = 40;
const DIGITS = 7;

/** Odd multipliers from the golden ratio: one cheap permutation of 32-bit hashes each. */
const MULTIPLIERS = Uint32Array.from({ length: VALUES }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0);
const OFFSETS = Uint32Array.from({ length: VALUES }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);

function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const second = Math.imul(first ^ (first >>> 15), 0x846ca68b);
  return (second ^ (second >>> 16)) >>> 0;
}

function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

function lowerMinima(minima: Uint32Array, hash: number): void {
  for (let i = 0; i < VALUES; i += 1) {
    const value = (Math.imul(hash, MULTIPLIERS[i] as number) + (OFFSETS[i] as number)) >>> 0;
    if (value < (minima[i] as number)) minima[i] = value;
  }
}

/**
 * What near copies of a body share, as text of 32 base-36 numbers; null for a body too short to compare.
 * Script, width, case, punctuation and white space make no difference.
 */
export function fingerprintOf(body: string): string | null {
  const letters = foldForSearch(body).replace(/[^\p{L}\p{N}]+/gu, '');
  const count = letters.length - SHINGLE + 1;
  if (count < LEAST_SHINGLES) return null;
  const minima = new Uint32Array(VALUES).fill(0xffffffff);
  for (let at = 0; at < count; at += 1) lowerMinima(minima, hashAt(letters, at));
  return [...minima].map((value) => value.toString(36).padStart(DIGITS, '0')).join('');
}

/** The numbers of a fingerprint's text. */
export const readFingerprint = (text: string): Uint32Array =>
  Uint32Array.from({ length: VALUES }, (_, i) => Number.parseInt(text.slice(i * DIGITS, (i + 1) * DIGITS), 36));

/** Share of equal values, 0 to 1: an estimate of how much of the two bodies is the same. */
export function similarityOf(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < VALUES; i += 1) if (a[i] === b[i]) equal += 1;
  return equal / VALUES;
}

/** Numbers of which two bodies alike by half share at least one, nearly always: only such pairs need comparing. */
export function bandsOf(values: Uint32Array): Uint32Array {
  const bands = new Uint32Array(VALUES / ROWS_PER_BAND);
  for (let i = 0; i < VALUES; i += 1) {
    const band = Math.floor(i / ROWS_PER_BAND);
    bands[band] = mix(((bands[band] as number) ^ (values[i] as number)) + Math.imul(band + 1, 0x9e3779b1));
  }
  return bands;
}
