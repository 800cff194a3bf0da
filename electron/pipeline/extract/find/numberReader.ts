import { isOneOf } from '../unitAt.ts';
import { readChineseNumeral } from './chineseNumeral.ts';
import { readEnglishNumeral } from './englishNumeral.ts';
import { isDigit, isHan, type Numeral } from './numeral.ts';
import { readScaledDigits } from './scaledDigits.ts';
import { readShareNumeral } from './shareNumeral.ts';
import { readUnitBefore } from './unitReader.ts';

/** A minus sign needs something before it that cannot be the left end of a range. */
const MINUS = /(?:^|[(,:;、。“为是至到达于率约~]|(?<!\d)\s)[-−]$/;
const MINUS_WORD = /(?:(?:^|[为是至到达率长降跌,、])负|零下|\b(?:minus|negative) )$/;

/** Last characters of a sign or of a word for it; a blank stands behind `minus` and `negative`. */
const maySign = (text: string, at: number): boolean =>
  isOneOf('-−负下', text, at - 1) || (isOneOf(' ', text, at - 1) && isOneOf('se', text, at - 2));

function findSign(text: string, at: number): number {
  if (!maySign(text, at)) return 0;
  const before = text.slice(Math.max(0, at - 10), at);
  return MINUS.test(before) ? 1 : (MINUS_WORD.exec(before)?.[0].replace(/^[为是至到达率长降跌,、]/, '').length ?? 0);
}

function negate(numeral: Numeral, length: number): Numeral {
  const { digits, exponent } = numeral.value;
  return { ...numeral, start: numeral.start - length, value: { digits: -digits, exponent } };
}

/** Behind digits these begin a share or a further number (三分之二, 3成, 5多成); any other Chinese character ends the number. */
const GOES_ON = '分成折多';

/** Digits before a Chinese character, as most are: nothing English, and none of the shares, can follow. */
const isPlainBefore = (text: string, { end, scale }: Numeral): boolean =>
  scale === 0 && isHan(text.charCodeAt(end)) && !isOneOf(GOES_ON, text, end);

const isEvery = (text: string, at: number): boolean => isOneOf('每', text, at - 1);

const isOldZero = (code: number): boolean => code === 0x25cb;

function readUnsigned(text: string, at: number): Numeral | null {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !isHan(code) && !isOldZero(code)) return readEnglishNumeral(text, at);
  const chinese = readChineseNumeral(text, at);
  if (chinese && isDigit(code) && isPlainBefore(text, chinese) && !isEvery(text, at)) return chinese;
  const share = readShareNumeral(text, at, chinese);
  if (share) return share;
  if (!isDigit(code) || !chinese || chinese.scale > 0) return chinese;
  const scaled = readScaledDigits(text, at, readUnitBefore(text, at) !== null);
  // 1万7,280 goes on behind its scale.
  return scaled && scaled.end >= chinese.end ? scaled : chinese;
}

/** The number at `at`, with its scale and sign. A currency sign before it lets `m` and `b` stand for scales. */
export function readNumeral(text: string, at: number): Numeral | null {
  const numeral = readUnsigned(text, at);
  const sign = numeral ? findSign(text, at) : 0;
  return numeral && sign > 0 ? negate(numeral, sign) : numeral;
}
