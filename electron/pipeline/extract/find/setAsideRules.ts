import lexicon from '../../../../resources/lexicons/setAside.json' with { type: 'json' };
import type { SetAside } from '../../../common/article.ts';
import type { SetAsideClass } from '../../../common/vocabulary.ts';
import { bigScaleOf, digitOf, isChineseNumeral, smallScaleOf, tensOf } from './chineseDigits.ts';
import type { SetAsidePattern } from './lexiconSchemas.ts';
import { NearWords } from './nearWords.ts';
import { isDigit, isHan, type Page } from './numeral.ts';
import { layerOnWords, type OwnWords } from './ownWords.ts';
import { canFollow, canGoWith, EDGE, findNear, parsePattern } from './patternEdges.ts';

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

interface Rule {
  readonly regex: RegExp;
  readonly class: SetAsideClass;
  /** What it is made of, before the number and from it on. */
  readonly before: ReturnType<typeof parsePattern>;
  readonly match: ReturnType<typeof parsePattern>;
  /** Words of which one must stand before the number, or null where any may. */
  readonly near: NearWords | null;
}

function compileRule(pattern: SetAsidePattern): Rule {
  const before = pattern.before ? `(?<=${pattern.before})` : '';
  const notBefore = pattern.notBefore ? `(?<!${pattern.notBefore})` : '';
  const parsed = parsePattern(pattern.before ?? '');
  const near = findNear(parsed);
  return {
    regex: new RegExp(`${before}${notBefore}(?:${pattern.match})`, 'y'),
    class: pattern.class,
    before: parsed,
    match: parsePattern(pattern.match),
    near: near && new NearWords(near),
  };
}

type Starts = SetAsidePattern['starts'];
type Stage = SetAsidePattern['stage'];

const DIGITS = [...'0123456789'].map((digit) => digit.charCodeAt(0));
const CHINESE = [...digitOf.keys(), ...tensOf.keys(), ...smallScaleOf.keys(), ...bigScaleOf.keys()].map((char) =>
  char.charCodeAt(0),
);
const LETTERS = Array.from({ length: 26 }, (_, at) => 97 + at);

/** What a run is made of that a number begins with. */
const INSIDE: Readonly<Record<Starts, readonly number[]>> = { arabic: DIGITS, chinese: CHINESE, word: LETTERS };

/** A longer run is looked through no further, so that time stays linear; then any rule may fit. */
const LONGEST_RUN = 64;
/** Pairs of characters remembered; those of a language's texts are fewer. */
const MOST_PAIRS = 20_000;

/** Rules by the characters that stand right before a number and right behind its run: most pairs leave none or one. */
class RuleSet {
  private readonly rules: readonly Rule[];
  private readonly inside: readonly number[];
  private readonly isInside = new Uint8Array(0x10000);
  private readonly byPair = new Map<number, readonly Rule[]>();

  constructor(starts: Starts, stage: Stage) {
    const patterns = (lexicon.patterns as SetAsidePattern[]).filter((p) => p.starts === starts && p.stage === stage);
    this.rules = patterns.map(compileRule);
    this.inside = INSIDE[starts];
    for (const code of this.inside) this.isInside[code] = 1;
  }

  /** The rules that may fit a number at `at`, in order. */
  listFitting(text: string, at: number): readonly Rule[] {
    let end = at;
    while (end < text.length && end - at <= LONGEST_RUN && this.isInside[text.charCodeAt(end)] === 1) end += 1;
    if (end - at > LONGEST_RUN) return this.rules;
    const before = at > 0 ? text.charCodeAt(at - 1) : EDGE;
    const behind = end < text.length ? text.charCodeAt(end) : EDGE;
    const key = (before << 16) | behind;
    const known = this.byPair.get(key);
    if (known) return known;
    const fitting = this.rules.filter((r) => canFollow(r.before, before) && canGoWith(r.match, this.inside, behind));
    if (this.byPair.size >= MOST_PAIRS) this.byPair.clear();
    this.byPair.set(key, fitting);
    return fitting;
  }
}

const rules: Readonly<Record<Starts, Readonly<Record<Stage, RuleSet>>>> = {
  arabic: { early: new RuleSet('arabic', 'early'), late: new RuleSet('arabic', 'late') },
  chinese: { early: new RuleSet('chinese', 'early'), late: new RuleSet('chinese', 'late') },
  word: { early: new RuleSet('word', 'early'), late: new RuleSet('word', 'late') },
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
  for (const { regex, near, class: kind } of rules[starts][stage].listFitting(text, at)) {
    if (near !== null && !near.standBefore(text, at)) continue;
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match) return { start: at - (match.groups?.lead?.length ?? 0), end: at + match[0].length, class: kind };
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
