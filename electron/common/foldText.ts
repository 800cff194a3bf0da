import { Converter } from 'opencc-js/t2cn';

/** English without curved quotes or dashes, as much of it is: only its case folds. */
const PLAIN = /^[\0-\x7f]*$/;

/** Below this many units one call of fromCharCode is safe for the stack. */
const CHUNK = 8192;
const UNKNOWN = 0;
/** From here on a decoder is worth calling. */
const LONG = 64;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Made with the first Chinese character: who folds none need not load the dictionary. */
let toSimplified: ((text: string) => string) | undefined;
const folded = new Uint16Array(0x10000);
const searchFolded = new Uint16Array(0x10000);

/** Ideographic space and the full-width currency signs lie outside the block that maps by a fixed distance. */
const SINGLE_FOLDS = new Map<number, number>([
  [0x3000, 0x20],
  [0xffe0, 0xa2],
  [0xffe1, 0xa3],
  [0xffe5, 0xa5],
]);

const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;

/** A character whose simplified form takes two UTF-16 units stays as it is: offsets must not move. */
function simplifyCode(code: number): number {
  toSimplified ??= Converter({ from: 't', to: 'cn' });
  const simplified = toSimplified(String.fromCharCode(code));
  return simplified.length === 1 ? simplified.charCodeAt(0) : code;
}

function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return isHan(code) ? simplifyCode(code) : (SINGLE_FOLDS.get(code) ?? code);
}

/** Lower case of one unit where it stays one unit (İ does not). */
function lowerCode(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function lookUp(table: Uint16Array, code: number, fold: (code: number) => number): number {
  const known = table[code] as number;
  if (known !== UNKNOWN) return known;
  const value = fold(code);
  table[code] = value;
  return value;
}

/** How many units at the beginning stay as they are: short names that are folded already are given back at once. */
function countSame(text: string, table: Uint16Array): number {
  let at = 0;
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at += 1;
  return at;
}

/** Puts the text together again; a decoder is several times quicker, but keeps no half of a surrogate pair. */
function joinUnits(units: Uint16Array, isDecodable: boolean): string {
  if (isDecodable) return decoder.decode(units);
  let out = '';
  for (let at = 0; at < units.length; at += CHUNK)
    out += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
  return out;
}

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800;

/** Grows to the longest text, up to a body of ordinary size: a table of its own for each text costs more than filling it. */
let scratch = new Uint16Array(0x10000);
const LONGEST_KEPT = 0x100000;

function takeUnits(length: number): Uint16Array {
  if (length > LONGEST_KEPT) return new Uint16Array(length);
  if (scratch.length < length) scratch = new Uint16Array(length);
  return scratch.subarray(0, length);
}

function mapUnits(text: string, table: Uint16Array, fold: (code: number) => number): string {
  const same = countSame(text, table);
  if (same === text.length) return text;
  const units = takeUnits(text.length);
  let bits = 0;
  let hasSurrogates = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const known = table[code] as number;
    const unit = known === UNKNOWN ? lookUp(table, code, fold) : known;
    units[at] = unit;
    bits |= unit;
    if (isSurrogate(unit)) hasSurrogates = true;
  }
  // A text of one byte a unit stays one: it is quicker to search.
  return joinUnits(units, text.length >= LONG && bits > 0xff && (!hasSurrogates || text.isWellFormed()));
}

/**
 * The text in simplified characters and half-width letters, digits and punctuation, case kept.
 * It has the same length in UTF-16 units as the input, so offsets are the same in both.
 */
export function foldText(text: string): string {
  return mapUnits(text, folded, foldCode);
}

/** `foldText` in lower case, of the same length too: what search and lexicons compare. */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return mapUnits(text, searchFolded, (code) => lowerCode(foldCode(code)));
}
