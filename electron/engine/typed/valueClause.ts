import Big from 'big.js';
import { foldForSearch } from '../../common/foldText.ts';
import type { Quantity } from '../../common/quantity.ts';
import { readTyped, type Typed } from '../typedValue.ts';
import { factWords } from './factWords.ts';

export interface ValueClause {
  readonly value?: { readonly from?: string; readonly to?: string };
  readonly unit?: string;
  /** What is counted, where no unit is: `firms` of 500 firms. */
  readonly noun?: string;
}

type End = 'from' | 'to';

/** The longest first: "at least" before "at". */
const CUES: readonly { readonly word: string; readonly end: End; readonly isBefore: boolean }[] = (
  [
    ['atLeast', 'from'],
    ['atMost', 'to'],
  ] as const
)
  .flatMap(([key, end]) => [
    ...factWords[key].before.map((word) => ({ word: foldForSearch(word), end, isBefore: true })),
    ...factWords[key].after.map((word) => ({ word: foldForSearch(word), end, isBefore: false })),
  ])
  .sort((a, b) => b.word.length - a.word.length);

/** A number with a unit behind a space, or none: both are typed. */
function readLoosely(text: string): Typed | null {
  return readTyped(text) ?? readTyped(text.replace(/\s+/g, ''));
}

/** A small number alone is looked for as it is written: 322 finds 322亿 too. */
const isBare = (text: string): boolean => /^\d{1,4}(\.\d+)?$/.test(text);

interface Bounded {
  readonly core: string;
  readonly end: End;
}

/** Takes the words away that make an end of a number: "200亿以上 美元" is 200亿 美元, from there on. */
function findEnd(text: string): Bounded | null {
  for (const { word, end, isBefore } of CUES) {
    const at = text.indexOf(word);
    const core = at < 0 ? '' : `${text.slice(0, at)}${text.slice(at + word.length)}`.trim();
    const stands = isBefore ? at === 0 : at > 0 && /[\d万亿千百kmnt%]\s*$/i.test(text.slice(0, at));
    if (stands && /\d|[一二三四五六七八九十百千万亿]/.test(core)) return { core, end };
  }
  return null;
}

const ENDS: Partial<Record<Quantity['qualifier'], End>> = {
  at_least: 'from',
  more_than: 'from',
  less_than: 'to',
  up_to: 'to',
};

function boundsOf({ value, high, qualifier }: Quantity, end: End | undefined): NonNullable<ValueClause['value']> {
  const side = end ?? ENDS[qualifier];
  if (high !== null) return new Big(value).lte(high) ? { from: value, to: high } : { from: high, to: value };
  return side ? { [side]: value } : { from: value, to: value };
}

function toClause({ quantity, hasOwnUnit }: Typed, end?: End): ValueClause {
  return {
    value: boundsOf(quantity, end),
    ...(hasOwnUnit ? { unit: quantity.unit } : {}),
    ...(quantity.noun ? { noun: quantity.noun } : {}),
  };
}

function readUnit(text: string): ValueClause | null {
  if (/\d/.test(text)) return null;
  const typed = readTyped(`1${text}`) ?? readTyped(`1 ${text}`);
  const isUnit = typed?.hasOwnUnit && typed.quantity.value === '1' && typed.quantity.noun === null;
  return isUnit ? { unit: typed.quantity.unit } : null;
}

/** A number, a range, an open end or a unit: `20–30 bn USD`, `200亿以上 美元`, `> 5`, `USD`. Null for anything else. */
export function readValueClause(typed: string): ValueClause | null {
  const text = foldForSearch(typed).trim();
  if (isBare(text)) return null;
  const whole = readLoosely(typed.trim());
  if (whole) return toClause(whole);
  const bounded = findEnd(text);
  const core = bounded && readLoosely(bounded.core);
  return core ? toClause(core, bounded.end) : readUnit(text);
}
