import lexicon from '../../../../resources/lexicons/coins.json' with { type: 'json' };
import { anyOf } from './comparisonWords.ts';
import type { Counted } from './countedReader.ts';
import { add, type Decimal, fromInteger, isLess, scale } from './decimal.ts';
import type { CoinsLexicon } from './lexiconSchemas.ts';
import type { Numeral } from './numeral.ts';
import { indexPhrases, matchAt } from './phraseIndex.ts';
import { rememberLast } from './rememberLast.ts';

const { wholes, coins, money, cues, behind, earned, moves, named, pence }: CoinsLexicon = lexicon;

const CHINESE = '一二三四五六七八九';
const DIGIT = '[1-9一二两三四五六七八九]';
const COIN = coins.map(({ words }) => anyOf(words));
const MONEY = anyOf(money);
/** What may stand behind a price; anything else makes 块 a piece and 角 a corner. */
const END = `(?=$|[\\s,。;!?、)(”」]|${MONEY}|${anyOf(behind)})`;

/** From the whole on: 块, 块五, 元6角, 块1毛2, 元3分. The last digit may leave its coin out behind a coin, and behind 块. */
const FROM_WHOLE = new RegExp(
  `(?<whole>${anyOf(wholes)})(?:(?<tenth>${DIGIT})${COIN[0]}(?:(?<cent>${DIGIT})(?:${COIN[1]})?)?|(?<only>${DIGIT})${COIN[1]}|(?<short>${DIGIT}))?${MONEY}?${END}`,
  'y',
);
/** From a coin on: 毛五, 角, 分2厘. */
const FROM_COIN = new RegExp(
  `(?:(?<coin>${COIN[0]})(?:(?<next>${DIGIT})(?:${COIN[1]})?)?|(?<small>${COIN[1]})(?:(?<mill>${DIGIT})${COIN[2]})?)(?<money>${MONEY})?(?<more>[多余])?(?<last>${MONEY})?${END}`,
  'y',
);
const CUE = new RegExp(`${anyOf(cues)}[^,。;]{0,10}$`);
const CUE_REACH = 14;
const MOVES = new RegExp(`^${anyOf(moves)}`);

/** What a price in coins begins with behind its number; few numbers stand before one. */
const COINS = 1;
const NAME = 2;
const begins = new Uint8Array(0x10000);
for (const word of ['p', ...named.flatMap(({ words }) => words)]) begins[word.charCodeAt(0)] = NAME;
for (const word of [...wholes, ...coins.flatMap(({ words }) => words)]) begins[word.charCodeAt(0)] = COINS;

const digitOf = (char: string): Decimal => fromInteger(char === '两' ? 2 : CHINESE.indexOf(char) + 1 || Number(char));
const part = (char: string | undefined, places: number): Decimal =>
  char ? scale(digitOf(char), places) : fromInteger(0);

export interface Price {
  readonly numeral: Numeral;
  readonly counted: Counted;
}

const asPrice = (numeral: Numeral, value: Decimal, said: { unit: string; detail: string; end: number }): Price => ({
  numeral: { ...numeral, value, step: Math.min(numeral.step, value.exponent), end: said.end },
  counted: { ...said, noun: null, kind: 'currency', rule: 'unit' },
});

const hasCue = (text: string, { start }: Numeral): boolean =>
  CUE.test(text.slice(Math.max(0, start - CUE_REACH), start));
/** Which yuan or dollar it is the article tells, as of a bare 元. */
const YUAN = { unit: 'CNY', detail: '元' };

function readFromWhole(text: string, numeral: Numeral, at: number): Price | null {
  FROM_WHOLE.lastIndex = at;
  const found = FROM_WHOLE.exec(text);
  const { whole, tenth, cent, only, short } = found?.groups ?? {};
  if (!found || (whole === '元' && !tenth && !only)) return null;
  const end = at + found[0].length;
  const isFirm =
    tenth || only || short || MOVES.test(text.slice(end, end + 2)) || found[0].endsWith(money[0] as string);
  if (!isFirm && !hasCue(text, numeral)) return null;
  const parts = [part(tenth ?? short, -1), part(cent ?? only, -2)];
  return asPrice(numeral, parts.reduce(add, numeral.value), { ...YUAN, end });
}

function readFromCoin(text: string, numeral: Numeral): Price | null {
  FROM_COIN.lastIndex = numeral.end;
  const found = FROM_COIN.exec(text);
  const { coin, next, mill, more, money: isSaid, last } = found?.groups ?? {};
  const isFirm = Boolean(isSaid || mill || last) || (Boolean(coin) && hasCue(text, numeral));
  if (!found || !isFirm || numeral.scale > 0) return null;
  const places = coin ? -1 : -2;
  const value = add(scale(numeral.value, places), part(next ?? mill, places - 1));
  const said = more ? { ...numeral, inside: 'more_than' as const } : numeral;
  return asPrice(said, value, { ...YUAN, end: numeral.end + found[0].length });
}

const names = indexPhrases(named.flatMap(({ words, unit }) => words.map((name) => ({ words: name, entry: unit }))));
const OF = ` ${anyOf(pence.behind)} ${anyOf(pence.of)}\\b`;
/** A text that has pounds or pence elsewhere writes 87p for pence. */
const BESIDE = new RegExp(`${anyOf(pence.beside)}|\\dp${OF}`);
const hasPence = rememberLast((text) => BESIDE.test(text));
const PENCE = /p(?![a-z\d])/y;
const LETTER_P = 112;
const BLANK = 32;

function readPence(text: string, numeral: Numeral): Price | null {
  PENCE.lastIndex = numeral.end;
  if (text.charCodeAt(numeral.end) !== LETTER_P || !PENCE.test(text) || !hasPence(text, 0)) return null;
  const end = numeral.end + 1;
  return asPrice(numeral, scale(numeral.value, -2), { unit: 'GBP', detail: 'p', end });
}

function readNamed(text: string, numeral: Numeral): Price | null {
  const start = numeral.end + (text.charCodeAt(numeral.end) === BLANK ? 1 : 0);
  const name = matchAt(names, text, start);
  if (!name) return readPence(text, numeral);
  const said = { unit: name.entry, detail: name.words, end: start + name.words.length };
  return asPrice(numeral, scale(numeral.value, -2), said);
}

/** 每亩多挣五千多, 纯收入八千出头: thousands in words behind a word of earning are money. */
const EARNED = new RegExp(`${anyOf(earned)}[了出到多少约近达过才能得有就]{0,3}$`);
const EARNED_REACH = 8;
const LEAST_EARNED = 1_000;

export function isEarned(text: string, { script, start, value, unit }: Numeral): boolean {
  if (script !== 'chinese' || unit || isLess(value, fromInteger(LEAST_EARNED))) return false;
  return EARNED.test(text.slice(Math.max(0, start - EARNED_REACH), start));
}

/** A price said in coins, in its whole currency: 三块五 is 3.5 yuan, 25 pence are 0.25 pounds. `at` is behind a qualifier such as 400来块. */
export function readPrice(text: string, numeral: Numeral, at: number): Price | null {
  if (numeral.unit || numeral.high) return null;
  const code = text.charCodeAt(at);
  const kind = begins[code === BLANK ? text.charCodeAt(at + 1) : code];
  if (kind === COINS) return readFromWhole(text, numeral, at) ?? readFromCoin(text, numeral);
  return kind === NAME ? readNamed(text, numeral) : null;
}
