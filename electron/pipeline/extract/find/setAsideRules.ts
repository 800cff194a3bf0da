import lexicon from '../../../../resources/lexicons/setAside.json' with { type: 'json' };
import type { SetAside } from '../../../common/article.ts';
import type { SetAsideClass } from '../../../common/vocabulary.ts';
import { isChineseNumeral } from './chineseDigits.ts';
import type { SetAsidePattern } from './lexiconSchemas.ts';
import { isDigit, isHan, type Page } from './numeral.ts';
import { layerOnWords, type OwnWords } from './ownWords.ts';

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

/** Two characters at the first numeral name a short list of phrases. */
const phraseKey = (text: string, at: number): string => text.slice(at, at + 2);

function* listPhrases(own: OwnWords | null): Iterable<{ words: string; class: SetAsideClass }> {
  const removed = own?.names.removed;
  for (const group of lexicon.phrases) {
    for (const words of group.words) if (!removed?.has(words)) yield { words, class: group.class as SetAsideClass };
  }
  yield* own?.names.added ?? [];
}

function indexBySeed(own: OwnWords | null): ReadonlyMap<string, readonly Phrase[]> {
  const bySeed = new Map<string, Phrase[]>();
  for (const { words, class: kind } of listPhrases(own)) {
    const offset = [...words].findIndex(isNumeralChar);
    if (offset < 0) continue;
    const key = offset + 1 < words.length ? phraseKey(words, offset) : words.charAt(offset);
    bySeed.set(key, [...(bySeed.get(key) ?? []), { words, class: kind, offset }]);
  }
  for (const list of bySeed.values()) list.sort((a, b) => b.words.length - a.words.length);
  return bySeed;
}

const phrases = layerOnWords(indexBySeed);

const GOES_ON = /^[,.，．]\d/;

/** 六一 is no holiday inside 六一〇亿: a phrase never cuts a longer number. */
function isWhole(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (isNumeralChar(first) && start > 0 && isNumeralChar(text.charAt(start - 1))) return false;
  if (!isNumeralChar(last)) return true;
  return !(end < text.length && isNumeralChar(text.charAt(end))) && !GOES_ON.test(text.slice(end, end + 2));
}

function findPhrase(text: string, at: number): Aside | null {
  for (const key of [phraseKey(text, at), text.charAt(at)]) {
    for (const { words, offset, class: kind } of phrases.current.get(key) ?? []) {
      const start = at - offset;
      const end = start + words.length;
      if (start >= 0 && text.startsWith(words, start) && isWhole(text, start, end)) return { start, end, class: kind };
    }
  }
  return null;
}

interface Rule {
  readonly regex: RegExp;
  readonly class: SetAsideClass;
}

function compileRule(pattern: SetAsidePattern): Rule {
  const before = pattern.before ? `(?<=${pattern.before})` : '';
  const notBefore = pattern.notBefore ? `(?<!${pattern.notBefore})` : '';
  return { regex: new RegExp(`${before}${notBefore}(?:${pattern.match})`, 'y'), class: pattern.class };
}

type Starts = SetAsidePattern['starts'];
type Stage = SetAsidePattern['stage'];

interface RuleSet {
  readonly rules: readonly Rule[];
  /** Whether any of them fits: one expression of all is several times quicker than each in turn, and few numbers fit one. */
  readonly gate: RegExp;
}

function compileRules(starts: Starts, stage: Stage): RuleSet {
  const patterns = (lexicon.patterns as SetAsidePattern[]).filter((p) => p.starts === starts && p.stage === stage);
  const rules = patterns.map(compileRule);
  const sources = rules.map(({ regex }) => regex.source.replaceAll('(?<lead>', '(?:'));
  return { rules, gate: new RegExp(sources.join('|'), 'y') };
}

const rules: Readonly<Record<Starts, Readonly<Record<Stage, RuleSet>>>> = {
  arabic: { early: compileRules('arabic', 'early'), late: compileRules('arabic', 'late') },
  chinese: { early: compileRules('chinese', 'early'), late: compileRules('chinese', 'late') },
  word: { early: compileRules('word', 'early'), late: compileRules('word', 'late') },
};

function startsOf(text: string, at: number): Starts {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return 'arabic';
  return isHan(code) || code === 0x25cb ? 'chinese' : 'word';
}

/** The first pattern or, at the early stage, phrase of the lexicon that takes the numeral at `at`. */
export function findAside({ text }: Page, at: number, stage: Stage): Aside | null {
  const starts = startsOf(text, at);
  const phrase = stage === 'early' && starts !== 'word' ? findPhrase(text, at) : null;
  if (phrase) return phrase;
  const { gate, rules: fitting } = rules[starts][stage];
  gate.lastIndex = at;
  if (!gate.test(text)) return null;
  for (const rule of fitting) {
    rule.regex.lastIndex = at;
    const match = rule.regex.exec(text);
    if (match) {
      return { start: at - (match.groups?.lead?.length ?? 0), end: at + match[0].length, class: rule.class };
    }
  }
  return null;
}

/** Longest text kept of a number set aside; the contract allows 200 characters. */
const LONGEST = 200;

export const nameAside = (body: string, { start, end, class: kind }: Aside): SetAside => ({
  span: { start, end },
  text: body.slice(start, Math.min(end, start + LONGEST)),
  class: kind,
});
