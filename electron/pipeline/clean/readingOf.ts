import { pinyin } from 'pinyin-pro';

const TONE_MARKS = /[\u0300\u0301\u0304\u030c]/g;
/** Letters that pinyin is written with, tone marks as single characters or combining. */
export const PINYIN_LETTER = String.raw`(?:[a-zà-öø-ýāēěīńňōūǎǐǒǔǖǘǚǜǹḿ]|\p{M})`;

const known = new Map<string, ReadonlySet<string>>();
/** A damaged text asks the same few hundred questions thousands of times. */
const verdicts = new Map<string, boolean>();
const MOST_VERDICTS = 20_000;

export const dropTone = (syllable: string): string =>
  syllable.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');

export const hasTone = (syllable: string): boolean => dropTone(syllable) !== syllable.normalize('NFC');

function listReadings(char: string): ReadonlySet<string> {
  let readings = known.get(char);
  if (!readings) {
    readings = new Set(pinyin(char, { multiple: true, type: 'array' }).map(dropTone));
    known.set(char, readings);
  }
  return readings;
}

/**
 * Whether a syllable is a reading of the character, in whatever tone: pasted readings do not know tone sandhi. Of a
 * rare character that the dictionary lacks, any syllable with a tone mark may be one.
 */
export function isReadingOf(char: string, syllable: string): boolean {
  const key = char + syllable;
  const judged = verdicts.get(key) ?? judge(char, syllable);
  if (verdicts.size < MOST_VERDICTS) verdicts.set(key, judged);
  return judged;
}

function judge(char: string, syllable: string): boolean {
  const readings = listReadings(char);
  return readings.has(dropTone(syllable)) || (readings.has(char) && hasTone(syllable));
}
