import { isAbstractNoun } from './chineseNoun.ts';
import type { Counted } from './countedReader.ts';
import { isAbstractEnglishNoun } from './englishNoun.ts';
import { isLetter, type Numeral } from './numeral.ts';

const TEN = 10n;

const isSmallWord = (numeral: Numeral): boolean =>
  numeral.script !== 'arabic' && numeral.scale === 0 && numeral.value.exponent === 0 && numeral.value.digits < TEN;

/** 5年来, 十年间: the span of time that a report looks back on. */
const LOOKING_BACK = /^(?:来|间|以来|内|前|后)/;

function isWeakDuration(text: string, numeral: Numeral, counted: Counted): boolean {
  return LOOKING_BACK.test(text.slice(counted.end, counted.end + 2)) || isSmallWord(numeral);
}

/** Whether a number reads as a quantity only in context: 四大领域, 7个方面, 两届, 十年间, a dozen. */
export function isWeakReading(text: string, numeral: Numeral, counted: Counted): boolean {
  const noun = counted.noun ? text.slice(counted.noun.start, counted.noun.end) : '';
  if (isLetter(noun.charCodeAt(0)) ? isAbstractEnglishNoun(noun) : isAbstractNoun(noun)) return true;
  if (counted.rule === 'enumeration' || counted.detail === '届' || numeral.rule === 'dozen') return true;
  // 一亩能赚400块: a mu each, no area.
  if (counted.kind === 'physical' && numeral.script === 'chinese' && text.slice(numeral.start, numeral.end) === '一')
    return true;
  if (counted.kind === 'duration') return isWeakDuration(text, numeral, counted);
  const isPointing = (counted.rule === 'counted-noun' && numeral.script === 'chinese') || counted.isNounless === true;
  return numeral.isBareScale || (isPointing && isSmallWord(numeral));
}
