import lexicon from '../../../../resources/lexicons/currencyContexts.json' with { type: 'json' };
import type { Mention } from '../mention.ts';
import type { CurrencyContext } from './lexiconSchemas.ts';
import { isLetter, type Page } from './numeral.ts';
import { indexPhrases, matchAt } from './phraseIndex.ts';

/** What a bare mark means where nothing in the article says more. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['元', 'CNY'],
  ['$', 'USD'],
]);

const NAME_POINTS = 3;
const WORD_POINTS = 2;
/** What the usual meaning begins with: a town named in passing does not outweigh it. */
const USUAL_POINTS = 1;

const contexts = lexicon.contexts as readonly CurrencyContext[];
const HAN = /[\u4e00-\u9fff]/;

const allWords = [...new Set(contexts.flatMap(({ names, words, places }) => [...names, ...words, ...places]))];
const index = indexPhrases(allWords.map((words) => ({ words, entry: null })));

/** A Latin word or sign is none inside a longer one: `s$` is not in `us$`. */
const isBounded = (text: string, word: string, at: number): boolean =>
  HAN.test(word) || !(isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + word.length)));

/** Where one of them may begin, by its first two units; a clash only costs a search. */
const PAIRS = 0x1fff;
const pairKey = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & PAIRS;
const LONG = 1;
const SHORT = 2;
const BEGINS = new Uint8Array(PAIRS + 1);
/** Three units where a word has so many. */
const tripleKey = (text: string, at: number): number => (pairKey(text, at) * 31 + text.charCodeAt(at + 2)) & PAIRS;
const GOES_ON = new Uint8Array(PAIRS + 1);
for (const word of allWords) {
  BEGINS[pairKey(word, 0)] = Math.max(BEGINS[pairKey(word, 0)] as number, word.length > 2 ? LONG : SHORT);
  if (word.length > 2) GOES_ON[tripleKey(word, 0)] = 1;
}

/** CAD and HDB are names in capitals only: `cad` is a kind of drawing, and may be anything in a title. */
const ACRONYM = /^[a-z]{3}$/;
const isMeant = (word: string, written: string): boolean => !ACRONYM.test(word) || written === written.toUpperCase();

function findWords({ body, text }: Page): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) continue;
    const begins = BEGINS[pairKey(text, at)] as number;
    if (begins === 0 || (begins === LONG && GOES_ON[tripleKey(text, at)] === 0)) continue;
    const start = at;
    const word = matchAt(index, text, start, ({ words }) => isBounded(text, words, start))?.words;
    if (word === undefined) continue;
    if (isMeant(word, body.slice(at, at + word.length))) found.add(word);
    at += word.length - 1;
  }
  return found;
}

const markOf = (mention: Mention): string | null => {
  const said = mention.why.find((reason) => reason.field === 'unit' && reason.rule === 'unit')?.detail;
  return said !== undefined && said.length === 1 && USUAL.get(said) === mention.quantity.unit ? said : null;
};

function countPoints(found: ReadonlySet<string>): Map<string, number> {
  const count = (words: readonly string[]): number => words.filter((word) => found.has(word)).length;
  const pointsOf = ({ names, words, places }: CurrencyContext): number =>
    count(names) * NAME_POINTS + count(words) * WORD_POINTS + count(places);
  return new Map(contexts.map((context) => [context.unit, pointsOf(context)]));
}

/** US$ beside a bare $ shows that the bare one is another dollar: then a place that the article names tells which. */
function hasOwnDollar(text: string): boolean {
  return /(?<![a-z])(?:us\$|u\.s\.\$|us dollars)/.test(text);
}

interface Cues {
  readonly found: ReadonlySet<string>;
  readonly points: ReadonlyMap<string, number>;
  readonly isBeside: boolean;
}

function chooseUnit(mark: string, { found, points, isBeside: isOwn }: Cues): string {
  const usual = USUAL.get(mark) as string;
  const isBeside = mark === '$' && isOwn;
  const usualPoints = isBeside ? 0 : (points.get(usual) ?? 0) + USUAL_POINTS;
  let best = { unit: usual, points: usualPoints };
  for (const { unit, sign, names } of contexts) {
    if (!sign.includes(mark as '元' | '$') || unit === usual || (points.get(unit) ?? 0) <= best.points) continue;
    // A dollar of its own must be named, or US$ stand beside the bare one.
    if (mark === '$' && !isBeside && !names.some((name) => found.has(name))) continue;
    best = { unit, points: points.get(unit) ?? 0 };
  }
  return best.unit;
}

/** Currencies that are called 元 for short once they were named in full. The US dollar never is. */
const CALLED_YUAN = new Set([
  'JPY',
  ...contexts.filter(({ sign, unit }) => sign.includes('元') && unit !== 'SGD').map(({ unit }) => unit),
]);
const CURRENCY = /^[A-Z]{3}$/;
const FOLLOWED = 200;

/** 28亿日圆,其中13亿元: the currency named in full just before it in the paragraph, or null. */
function followNamed({ text }: Page, mentions: readonly Mention[], at: number): string | null {
  const { span } = mentions[at] as Mention;
  for (let before = at - 1; before >= 0; before -= 1) {
    const other = mentions[before] as Mention;
    if (span.start - other.span.end > FOLLOWED || text.slice(other.span.end, span.start).includes('\n')) return null;
    const { unit } = other.quantity;
    if (!CURRENCY.test(unit) || unit === 'TEU' || unit === 'FEU' || markOf(other) !== null) continue;
    return CALLED_YUAN.has(unit) ? unit : null;
  }
  return null;
}

/** Gives a bare 元 or $ the currency of the place that the article is about: 香港 articles write 元 for Hong Kong dollars. */
export function placeCurrency(page: Page, mentions: readonly Mention[]): Mention[] {
  const markAt = mentions.map(markOf);
  const marks = new Set(markAt.filter((mark) => mark !== null));
  if (marks.size === 0) return [...mentions];
  const found = findWords(page);
  const cues = { found, points: countPoints(found), isBeside: hasOwnDollar(page.text) };
  const unitOf = new Map([...marks].map((mark) => [mark, chooseUnit(mark, cues)]));
  return mentions.map((mention, at) => {
    const mark = markAt[at] ?? null;
    const followed = mark === '元' ? followNamed(page, mentions, at) : null;
    const unit = mark === null ? undefined : (followed ?? unitOf.get(mark));
    if (unit === undefined || unit === mention.quantity.unit) return mention;
    const why = [...mention.why, { field: 'unit', rule: 'currency-context', detail: unit }];
    return { ...mention, why, quantity: { ...mention.quantity, unit } };
  });
}
