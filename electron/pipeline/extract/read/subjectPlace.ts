import type { Span } from '../../../common/span.ts';
import { isOneOf } from '../unitAt.ts';
import type { SubjectWords } from './lexicon.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

interface Patterns {
  readonly worded: RegExp;
  /** Marks what a head begins with: most clauses have none, and need no search. */
  readonly headStarts: Uint8Array;
  readonly behindPreposition: RegExp;
  readonly beforeLink: RegExp;
  readonly beforeNamePart: RegExp;
}

const known = new WeakMap<SubjectWords, Patterns>();
const isLatin = (word: string): boolean => /^[a-z]/.test(word);
const oneOf = (words: readonly string[]): string =>
  words.map((w) => w.replace(/[-.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** Characters before a head, at least. */
const SHORTEST = 2;

function markStarts(words: readonly string[]): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (const word of words) marks[word.charCodeAt(0)] = 1;
  return marks;
}

function compile(words: SubjectWords): Patterns {
  const cached = known.get(words);
  if (cached) return cached;
  const { prepositions, links, nameParts, heads } = words;
  const made = {
    // Not 该港, 全市, 两地: those are stand-ins or everyone.
    worded: new RegExp(
      `^(?![该本全各每此其我这那两据从在对到至由与和])[\\u4e00-\\u9fff]{${SHORTEST},10}?(?:${oneOf(heads)})(?![\\u4e00-\\u9fff]{0,2}(?:口岸|港|站|机场|公司|集团))`,
    ),
    headStarts: markStarts(heads),
    behindPreposition: new RegExp(
      `(?:${oneOf(prepositions.filter((w) => !isLatin(w)))}|(?<![a-z])(?:${oneOf(prepositions.filter(isLatin))})\\s(?:the\\s)?)$`,
    ),
    beforeLink: new RegExp(`^(?:${oneOf(links.filter((w) => !isLatin(w)))}|\\s(?:${oneOf(links.filter(isLatin))})\\s)`),
    beforeNamePart: new RegExp(`^(?:${oneOf(nameParts)})`),
  };
  known.set(words, made);
  return made;
}

/** Whether a name is a way, a place or a partner in its sentence and not whom it is about: 北部湾港 in 开行北部湾港到重庆. */
export function isOblique(view: SentenceView, hit: Hit, words: SubjectWords): boolean {
  const { behindPreposition, beforeLink } = compile(words);
  const before = view.folded.slice(Math.max(view.sentence.start, hit.start - 14), hit.start);
  return behindPreposition.test(before) || beforeLink.test(view.folded.slice(hit.end, hit.end + 5));
}

/** 重庆与…, Chongqing and …: one of several. */
export const isLinked = (view: SentenceView, hit: Hit, words: SubjectWords): boolean =>
  compile(words).beforeLink.test(view.folded.slice(hit.end, hit.end + 5)) && view.folded[hit.end] !== '的';

/** 重庆 in 重庆海关, Singapore in Singapore-Chongqing: no place of its own. */
export function isNamePart(view: SentenceView, hit: Hit, words: SubjectWords): boolean {
  const before = view.folded[hit.start - 1] ?? '';
  return (
    compile(words).beforeNamePart.test(view.folded.slice(hit.end, hit.end + 14)) ||
    before === '-' ||
    before === '–' ||
    view.folded[hit.end] === '-'
  );
}

/** 其中,阿拉山口口岸2023年…: what the clause of a figure, or its sentence, begins with, if it is called something. */
export function findWorded(view: SentenceView, clauseStart: number, words: SubjectWords): string | null {
  if (!view.isChinese) return null;
  const { start } = view.sentence;
  const own = findWordedAt(view.folded, clauseStart, words);
  return own ?? (clauseStart === start ? null : findWordedAt(view.folded, start, words));
}

const WORDED_REACH = 24;
const LEAD = /^(?:其中|同时|此外|例如|比如|当中|目前)[,]?/;
const LEAD_STARTS = '其同此例比当目';

function findWordedAt(folded: string, start: number, words: SubjectWords): string | null {
  const { worded, headStarts } = compile(words);
  const end = Math.min(folded.length, start + WORDED_REACH);
  let at = start + SHORTEST;
  while (at < end && headStarts[folded.charCodeAt(at)] !== 1) at += 1;
  if (at >= end) return null;
  const said = folded.slice(start, end);
  return worded.exec(isOneOf(LEAD_STARTS, folded, start) ? said.replace(LEAD, '') : said)?.[0] ?? null;
}

/** Where a subject of a sentence or clause begins: at its start, or right behind a time. */
export function isLeading(view: SentenceView, hit: Span): boolean {
  const { start } = view.sentence;
  const before = view.folded.slice(Math.max(start, hit.start - 6), hit.start);
  if (before === '' || /[,;:。、”"」』]\s?(?:the )?$/.test(before)) return true;
  if (hit.start - start <= 7 && /^(?:in |the )+$/.test(before)) return true;
  return (
    view.times.some((t) => t.end === hit.start || t.end === hit.start - 1) ||
    /(?:目前|至今|其中|同时|此外|例如|比如|当中)$/.test(before)
  );
}
