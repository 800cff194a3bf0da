import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };
import { isBlank, isLetter } from './numeral.ts';

const { english } = numerals;
export const unitOf = new Map<string, number>(Object.entries(english.units));
export const tensOf = new Map<string, number>(Object.entries(english.tens));
export const scaleOf = new Map<string, number>(Object.entries(english.scales));
export const digitScaleOf = new Map<string, number>(Object.entries(english.digitScales));
export const currencyScaleOf = new Map<string, number>(Object.entries(english.currencyScales));
export const fractionOf = new Map<string, number>(Object.entries(english.fractions));
export const multipleOf = new Map<string, number>(Object.entries(english.multiples));
export const scaledNouns = new Set<string>(english.scaledNouns);

/** Words at which reading begins. `a` and `an` are looked back to from the word behind them. */
const starters = new Set<string>([
  ...unitOf.keys(),
  ...tensOf.keys(),
  ...scaleOf.keys(),
  ...fractionOf.keys(),
  ...multipleOf.keys(),
  ...english.vague,
  ...english.ordinals,
  'dozen',
  'twice',
  'double',
  'triple',
  'halved',
]);

const DIGESTS = 0x3fff;
const mixLetter = (digest: number, code: number): number => (digest * 31 + code) & DIGESTS;
const digestOf = (word: string): number => [...word].reduce((sum, char) => mixLetter(sum, char.charCodeAt(0)), 0);
const mayStart = new Uint8Array(DIGESTS + 1);
for (const word of starters) mayStart[digestOf(word)] = 1;

/** Longest word of the lexicon; a longer one of the text is no number. */
const LONGEST = Math.max(...[...starters].map((word) => word.length));

export interface Word {
  readonly word: string;
  readonly end: number;
}

/** The run of letters at `at`, or an empty word where it is too long to matter. */
export function readWord(text: string, at: number): Word {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return { word: end - at > LONGEST ? '' : text.slice(at, end), end };
}

/** The end of the word at `at` where it is no number word, else -1: most words are passed over without being cut out. */
export function passWord(text: string, at: number): number {
  let end = at;
  let digest = 0;
  while (end < text.length && isLetter(text.charCodeAt(end))) {
    digest = mixLetter(digest, text.charCodeAt(end));
    end += 1;
  }
  return mayStart[digest] === 1 && starters.has(text.slice(at, end)) ? -1 : end;
}

export const isNumberWord = (word: string): boolean => starters.has(word);

const HYPHEN = 45;

/** The word behind one blank or hyphen. */
export function nextWord(text: string, end: number): Word {
  const code = text.charCodeAt(end);
  return isBlank(code) || code === HYPHEN ? readWord(text, end + 1) : { word: '', end };
}

/** Where `a ` or `an ` stands before the word at `at`, the number begins there. */
export function startWithArticle(text: string, at: number): number {
  const article = /\b(an? )$/.exec(text.slice(Math.max(0, at - 4), at));
  return at - (article?.[1]?.length ?? 0);
}
