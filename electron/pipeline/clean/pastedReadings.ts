import { pinyin } from 'pinyin-pro';
import type { Segment, TextMap } from '../../common/textMap.ts';

/** A bracket holding nothing but lower-case letters as pinyin writes them; several readings may be parted by a mark. */
const LETTER = String.raw`(?:[a-zà-öø-ýāēěīńňōūǎǐǒǔǖǘǚǜǹḿ|/,、·]|\p{M})`;
const BRACKET = new RegExp(String.raw`[((〔[]\s?(${LETTER}{1,20})\s?[))〕\]]`, 'gu');
const TONE_MARKS = /[\u0300\u0301\u0304\u030c]/g;
/** Without a tone mark `(me)` is believed only in a text that has this many plain cases. */
const ENOUGH_TONED = 3;

const readingsOf = new Map<string, ReadonlySet<string>>();

const dropTone = (syllable: string): string => syllable.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');

function listReadings(char: string): ReadonlySet<string> {
  let known = readingsOf.get(char);
  if (!known) {
    known = new Set(pinyin(char, { multiple: true, type: 'array' }).map(dropTone));
    readingsOf.set(char, known);
  }
  return known;
}

/** The character that ends at `end`, a pair of surrogates taken whole. */
function charBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(end - 2, end) : text.slice(end - 1, end);
}

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly hasTone: boolean;
}

function checkReading(char: string, inside: string): { hasTone: boolean } | null {
  const syllables = inside.split(/[|/,、·]/).filter(Boolean);
  const known = listReadings(char);
  if (!syllables.length || !syllables.every((syllable) => known.has(dropTone(syllable)))) return null;
  return { hasTone: syllables.some((syllable) => dropTone(syllable) !== syllable.normalize('NFC')) };
}

function findReadings(text: string): Reading[] {
  const found: Reading[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const previous = found.at(-1);
    const before = previous?.end === match.index ? previous.start : match.index;
    const char = charBefore(text, before);
    if (!/\p{Script=Han}/u.test(char)) continue;
    const checked = checkReading(char, match[1] as string);
    if (checked) found.push({ start: match.index, end: match.index + match[0].length, hasTone: checked.hasTone });
  }
  return found;
}

function buildMap(length: number, removed: readonly { readonly start: number; readonly end: number }[]): TextMap {
  const segments: Segment[] = [];
  let [at, from] = [0, 0];
  for (const { start, end } of [...removed, { start: length, end: length }]) {
    if (start > from) segments.push([at, from, start - from]);
    at += start - from;
    from = end;
  }
  return segments;
}

/** What remains of the text without the pinyin pasted in after characters, `聯(lián)` → `聯`; real brackets stay. */
export function removeReadings(text: string): TextMap {
  const found = findReadings(text);
  const isDamaged = found.filter((reading) => reading.hasTone).length >= ENOUGH_TONED;
  return buildMap(
    text.length,
    found.filter((reading) => reading.hasTone || isDamaged),
  );
}

export function applyMap(text: string, map: TextMap): string {
  return map.map(([, from, length]) => text.slice(from, from + length)).join('');
}
