import lexicon from '../../../../resources/lexicons/setAside.json' with { type: 'json' };
import type { SetAside } from '../../../common/article.ts';
import type { SetAsideClass } from '../../../common/vocabulary.ts';
import { bigScaleOf, digitOf, isChineseNumeral, smallScaleOf, tensOf } from './chineseDigits.ts';
import type { SetAsidePattern } from './lexiconSchemas.ts';
import { isDigit, isHan, type Page } from './numeral.ts';
import { layerOnWords, type OwnWords } from './ownWords.ts';
import { type Rule, RuleSet } from './ruleSet.ts';

/** Where a number that is no quantity lies, and its class. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly class: SetAsideClass;
}

interface Phrase {
  readonly words: string;
  readonly class: SetAsideClass;
  /** Place of its first numeral in the phrase: it is looked for from there. */
  readonly offset: number;
}

const isNumeralChar = (char: string): boolean => isChineseNumeral(char) || isDigit(char.charCodeAt(0));

/** Two characters at the first numeral name a short list of phrases; keys of one character have nothing above them. */
const phraseKey = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);

function* listPhrases(own: OwnWords | null): Iterable<{ words: string; class: SetAsideClass }> {
  const removed = own?.names.removed;
  for (const group of lexicon.phrases) {
    for (const words of group.words) if (!removed?.has(words)) yield { words, class: group.class as SetAsideClass };
  }
  yield* own?.names.added ?? [];
}

function indexBySeed(own: OwnWords | null): ReadonlyMap<number, readonly Phrase[]> {
  const bySeed = new Map<number, Phrase[]>();
  for (const { words, class: kind } of listPhrases(own)) {
    const offset = [...words].findIndex(isNumeralChar);
    if (offset < 0) continue;
    const key = offset + 1 < words.length ? phraseKey(words, offset) : words.charCodeAt(offset);
    bySeed.set(key, [...(bySeed.get(key) ?? []), { words, class: kind, offset }]);
  }
  for (const list of bySeed.values()) list.sort((a, b) => b.words.length - a.words.length);
  return bySeed;
}

const SEEDS = 0xfff;
const seedOf = (key: number): number => (key ^ (key >> 11)) & SEEDS;

/** With a mark for each seed, so that most numbers need no look into the lists. */
function markSeeds(own: OwnWords | null) {
  const bySeed = indexBySeed(own);
  const marks = new Uint8Array(SEEDS + 1);
  for (const key of bySeed.keys()) marks[seedOf(key)] = 1;
  return { bySeed, marks };
}

const phrases = layerOnWords(markSeeds);

const GOES_ON = /^[,.，．]\d/;

/** 六一 is no holiday inside 六一〇亿: a phrase never cuts a longer number. */
function isWhole(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (isNumeralChar(first) && start > 0 && isNumeralChar(text.charAt(start - 1))) return false;
  if (!isNumeralChar(last)) return true;
  return !(end < text.length && isNumeralChar(text.charAt(end))) && !GOES_ON.test(text.slice(end, end + 2));
}

function findOf(list: readonly Phrase[] | undefined, text: string, at: number): Aside | null {
  if (list === undefined) return null;
  for (const { words, offset, class: kind } of list) {
    const start = at - offset;
    const end = start + words.length;
    if (start >= 0 && text.startsWith(words, start) && isWhole(text, start, end)) return { start, end, class: kind };
  }
  return null;
}

function findSeed(text: string, at: number, key: number): Aside | null {
  const { bySeed, marks } = phrases.current;
  return marks[seedOf(key)] === 1 ? findOf(bySeed.get(key), text, at) : null;
}

const findPhrase = (text: string, at: number): Aside | null =>
  findSeed(text, at, phraseKey(text, at)) ?? findSeed(text, at, text.charCodeAt(at));

type Starts = SetAsidePattern['starts'];
type Stage = SetAsidePattern['stage'];

const DIGITS = [...'0123456789'].map((digit) => digit.charCodeAt(0));
const CHINESE = [...digitOf.keys(), ...tensOf.keys(), ...smallScaleOf.keys(), ...bigScaleOf.keys()].map((char) =>
  char.charCodeAt(0),
);
const LETTERS = Array.from({ length: 26 }, (_, at) => 97 + at);

/** What a run is made of that a number begins with. */
const INSIDE: Readonly<Record<Starts, readonly number[]>> = { arabic: DIGITS, chinese: CHINESE, word: LETTERS };

/** Thousands and decimals are parted from the digits before them. */
const JOINTS = [...',.'].map((mark) => mark.charCodeAt(0));

const makeSet = (starts: Starts, stage: Stage): RuleSet =>
  new RuleSet(
    (lexicon.patterns as SetAsidePattern[]).filter((p) => p.starts === starts && p.stage === stage),
    INSIDE[starts],
    starts === 'arabic' ? JOINTS : [],
  );

const rules: Readonly<Record<Starts, Readonly<Record<Stage, RuleSet>>>> = {
  arabic: { early: makeSet('arabic', 'early'), late: makeSet('arabic', 'late') },
  chinese: { early: makeSet('chinese', 'early'), late: makeSet('chinese', 'late') },
  word: { early: makeSet('word', 'early'), late: makeSet('word', 'late') },
};

function startsOf(text: string, at: number): Starts {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return 'arabic';
  return isHan(code) || code === 0x25cb ? 'chinese' : 'word';
}

function takeRule({ regex, class: kind }: Rule, text: string, at: number): Aside | null {
  regex.lastIndex = at;
  const match = regex.exec(text);
  return match && { start: at - (match.groups?.lead?.length ?? 0), end: at + match[0].length, class: kind };
}

/** The first pattern or, at the early stage, phrase of the lexicon that takes the numeral at `at`. */
export function findAside({ text }: Page, at: number, stage: Stage): Aside | null {
  const starts = startsOf(text, at);
  const phrase = stage === 'early' && starts !== 'word' ? findPhrase(text, at) : null;
  if (phrase) return phrase;
  return rules[starts][stage].find(text, at, takeRule);
}

/** Longest text kept of a number set aside; the contract allows 200 characters. */
const LONGEST = 200;

export const nameAside = (body: string, { start, end, class: kind }: Aside): SetAside => ({
  span: { start, end },
  text: body.slice(start, Math.min(end, start + LONGEST)),
  class: kind,
});
