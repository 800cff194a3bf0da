import type { Edit } from './edit.ts';
import { hasTone, isReadingOf, PINYIN_LETTER } from './readingOf.ts';

/** A bracket holding nothing but pinyin; several readings may be parted by a mark. */
const BRACKET = new RegExp(String.raw`[((〔[]\s?((?:${PINYIN_LETTER}|[|/,、·]){1,20})\s?[))〕\]]`, 'gu');
/** Without a tone mark `(me)` is believed only in a text that has this many plain cases. */
const ENOUGH_TONED = 3;

/** The character that ends at `end`, a pair of surrogates taken whole. */
function charBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(end - 2, end) : text.slice(end - 1, end);
}

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly isToned: boolean;
}

function checkReading(char: string, inside: string): { isToned: boolean } | null {
  const syllables = inside.split(/[|/,、·]/).filter(Boolean);
  if (!syllables.length || !syllables.every((syllable) => isReadingOf(char, syllable))) return null;
  return { isToned: syllables.some(hasTone) };
}

function listReadings(text: string): Reading[] {
  const found: Reading[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const previous = found.at(-1);
    const before = previous?.end === match.index ? previous.start : match.index;
    const char = charBefore(text, before);
    if (!/\p{Script=Han}/u.test(char)) continue;
    const checked = checkReading(char, match[1] as string);
    if (checked) found.push({ start: match.index, end: match.index + match[0].length, isToned: checked.isToned });
  }
  return found;
}

/** The pinyin pasted in after characters, `聯(lián)` → `聯`, where it is a reading of theirs; real brackets stay. */
export function findReadings(text: string): Edit[] {
  const found = listReadings(text);
  const isDamaged = found.filter((reading) => reading.isToned).length >= ENOUGH_TONED;
  return found
    .filter((reading) => reading.isToned || isDamaged)
    .map(({ start, end }) => ({ start, end, insert: '', kind: 'reading' }));
}
