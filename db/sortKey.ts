import { pinyin } from 'pinyin-pro';
import { foldForSearch } from '../electron/common/foldText.ts';

const HAN = /\p{Script=Han}/u;

/** Syllables of the Chinese characters, everything else folded as it stands. */
function readSyllables(folded: string): string[] {
  return pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}

/**
 * Key by which a name sorts among Chinese and Latin ones: SQLite here has no collation of its own.
 * Chinese goes by pinyin, so that 长 and 長 stand together; ü is written v.
 */
export function makeSortKey(text: string): string {
  const folded = foldForSearch(text).trim();
  return HAN.test(folded) ? readSyllables(folded).join(' ') : folded;
}

/** First letters of the syllables (`qyxms` for 签约项目数), for finding a name while typing Latin letters. */
export function makeInitials(text: string): string {
  const folded = foldForSearch(text).trim();
  if (!HAN.test(folded)) return '';
  return readSyllables(folded)
    .map((syllable) => syllable.charAt(0))
    .join('');
}
