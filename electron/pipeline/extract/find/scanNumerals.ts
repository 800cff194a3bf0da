import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };
import { passWord } from './englishWords.ts';
import { isLetter } from './numeral.ts';

const NOTHING = 0;
const NUMERAL = 1;
const LETTER = 2;

/** Kind of each character, so that text without numbers costs one table look-up a character. */
const kinds = new Uint8Array(0x10000);

function fillKinds(): void {
  const { digits, tens, smallScales, bigScales } = numerals.chinese;
  const chars = [...'0123456789半翻', ...[digits, tens, smallScales, bigScales].flatMap((map) => Object.keys(map))];
  for (const char of chars) kinds[char.charCodeAt(0)] = NUMERAL;
  for (let code = 97; code <= 122; code += 1) kinds[code] = LETTER;
}
fillKinds();

/** Where the next number may begin at or behind `from`, or -1. */
export function findNumeral(text: string, from: number): number {
  let at = from;
  if (at > 0 && isLetter(text.charCodeAt(at - 1))) while (isLetter(text.charCodeAt(at))) at += 1;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === NUMERAL) return at;
    if (kind === NOTHING) {
      at += 1;
      continue;
    }
    const end = passWord(text, at);
    if (end < 0) return at;
    at = end;
  }
  return -1;
}
