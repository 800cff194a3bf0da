import { isOneOf } from '../unitAt.ts';
import { bigScaleOf, digitOf, moreWords, readArabic, smallScaleOf, tensOf } from './chineseDigits.ts';
import { readChineseNumeral } from './chineseNumeral.ts';
import type { Numeral, Page } from './numeral.ts';
import { readQualifierBefore } from './qualifierReader.ts';
import type { Reading } from './quantityReader.ts';
import { readUnitAfter } from './unitReader.ts';

const SIGN = /\s?(?:[::∶]|比(?![重例较如上率赛]))\s?/y;
const MOST_PARTS = 8;

function readPart(text: string, at: number): Numeral | null {
  const numeral = readChineseNumeral(text, at);
  return numeral && numeral.scale === 0 && !numeral.isBareScale && !numeral.high ? numeral : null;
}

/** What a number is made of, up to a sign: most numbers are passed over here, without being read twice. */
const IN_NUMBER = new Uint8Array(0x10000);
for (const char of [
  ...'0123456789.,点·个 \n\r\t\u00a0\u2009\u202f',
  ...[digitOf, tensOf, smallScaleOf, bigScaleOf].flatMap((map) => [...map.keys()]),
  ...moreWords,
])
  IN_NUMBER[char.charCodeAt(0)] = 1;
const SIGNS = ':∶比';
const LONGEST = 200;

function mayBeRatio(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end - at < LONGEST && IN_NUMBER[text.charCodeAt(end)] === 1) end += 1;
  // Any blank may stand before the sign.
  return isOneOf(SIGNS, text, end) || isOneOf(SIGNS, text, end + 1);
}

/** 7.2:40.0:52.8 and 3.7比1: the parts from `at`, or fewer than two. Clock times are taken out before. */
function readParts(text: string, at: number): Numeral[] {
  if (!mayBeRatio(text, at)) return [];
  const parts: Numeral[] = [];
  for (let next = at; parts.length < MOST_PARTS; ) {
    const part = readPart(text, next);
    if (!part) break;
    parts.push(part);
    SIGN.lastIndex = part.end;
    const sign = SIGN.exec(text);
    if (!sign) break;
    next = part.end + sign[0].length;
  }
  return parts;
}

const MEASURED: ReadonlySet<string> = new Set(['currency', 'physical', 'traffic']);

/** A unit behind the last part means two figures side by side (30个:20个), not a ratio. */
function isPlain(text: string, parts: readonly Numeral[]): boolean {
  const last = parts.at(-1) as Numeral;
  if (MEASURED.has(readUnitAfter(text, last.end)?.kind ?? '')) return false;
  return readArabic(text, last.start) !== null || parts.length > 1
    ? !/^\s?(?:[%‰万亿千]|per\s?cent)/.test(text.slice(last.end, last.end + 9))
    : false;
}

/** One reading for each part of the ratio at `at`; empty where there is none. */
export function readRatio({ text }: Page, at: number): Reading[] {
  const parts = readParts(text, at);
  if (parts.length < 2 || !isPlain(text, parts)) return [];
  const said = readQualifierBefore(text, at, false);
  return parts.map((numeral, index) => ({
    numeral,
    start: index === 0 ? (said?.start ?? numeral.start) : numeral.start,
    end: numeral.end,
    unit: 'ratio',
    noun: null,
    qualifier: said?.qualifier ?? 'exact',
    isWeak: false,
    kind: 'ratio',
    classifier: null,
    why: [
      { field: 'value', rule: numeral.rule, detail: '' },
      { field: 'unit', rule: 'ratio', detail: `${index + 1}/${parts.length}` },
    ],
  }));
}
