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

/** What a word says for the context at a place of the list. */
interface Weight {
  readonly context: number;
  readonly points: number;
  readonly isName: boolean;
}

function weighWords(): Map<string, Weight[]> {
  const weights = new Map<string, Weight[]>();
  for (const [context, { names, words, places }] of contexts.entries()) {
    const add = (said: readonly string[], points: number, isName: boolean): void => {
      for (const word of said) weights.set(word, [...(weights.get(word) ?? []), { context, points, isName }]);
    };
    add(names, NAME_POINTS, true);
    add(words, WORD_POINTS, false);
    add(places, 1, false);
  }
  return weights;
}

const allWords = Array.from(weighWords(), ([words, entry]) => ({ words, entry }));
const index = indexPhrases(allWords);

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
for (const { words: word } of allWords) {
  BEGINS[pairKey(word, 0)] = Math.max(BEGINS[pairKey(word, 0)] as number, word.length > 2 ? LONG : SHORT);
  if (word.length > 2) GOES_ON[tripleKey(word, 0)] = 1;
}

/** CAD and HDB are names in capitals only: `cad` is a kind of drawing, and may be anything in a title. */
const ACRONYM = /^[a-z]{3}$/;
const isMeant = (word: string, written: string): boolean => !ACRONYM.test(word) || written === written.toUpperCase();

const mayBegin = (text: string, at: number): boolean => {
  const begins = BEGINS[pairKey(text, at)] as number;
  return begins === SHORT || (begins === LONG && at + 2 < text.length && GOES_ON[tripleKey(text, at)] === 1);
};

/** So much of a text tells whether it is Chinese. */
const HEAD = 400;

/** What the words of an article say for each context; each word counts once. */
interface Cues {
  readonly points: number[];
  readonly isNamed: boolean[];
  readonly isChinese: boolean;
}

function readCues({ body, text }: Page): Cues {
  const cues: Cues = {
    points: contexts.map(() => 0),
    isNamed: contexts.map(() => false),
    isChinese: HAN.test(text.slice(0, HEAD)),
  };
  const seen = new Set<string>();
  let isInside = false;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const isLetterBefore = isInside;
    isInside = isLetter(text.charCodeAt(at));
    if ((isInside && isLetterBefore) || !mayBegin(text, at)) continue;
    const start = at;
    const phrase = matchAt(index, text, start, ({ words }) => isBounded(text, words, start));
    if (phrase === null) continue;
    at += phrase.words.length - 1;
    isInside = isLetter(text.charCodeAt(at));
    if (seen.has(phrase.words) || !isMeant(phrase.words, body.slice(start, at + 1))) continue;
    seen.add(phrase.words);
    for (const { context, points, isName } of phrase.entry) {
      cues.points[context] = (cues.points[context] as number) + points;
      cues.isNamed[context] ||= isName;
    }
  }
  return cues;
}

const markOf = (mention: Mention): string | null => {
  const said = mention.why.find((reason) => reason.field === 'unit' && reason.rule === 'unit')?.detail;
  return said !== undefined && said.length === 1 && USUAL.get(said) === mention.quantity.unit ? said : null;
};

/** US$ beside a bare $ shows that the bare one is another dollar: then a place that the article names tells which. */
function hasOwnDollar(text: string): boolean {
  return /(?<![a-z])(?:us\$|u\.s\.\$|us dollars)/.test(text);
}

function chooseUnit(mark: string, { points, isNamed, isChinese }: Cues, isBeside: boolean): string {
  const usual = USUAL.get(mark) as string;
  let best = usual;
  let most = isBeside ? 0 : (points[contexts.findIndex(({ unit }) => unit === usual)] ?? 0) + USUAL_POINTS;
  for (const [context, { unit, sign }] of contexts.entries()) {
    const own = points[context] as number;
    if (!sign.includes(mark as '元' | '$') || unit === usual || own <= most) continue;
    // A dollar of its own must be named, or US$ stand beside the bare one; in Chinese an institution of the place will do.
    if (mark === '$' && !isBeside && !isNamed[context] && !(isChinese && own >= WORD_POINTS)) continue;
    best = unit;
    most = own;
  }
  return best;
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

/** US$10.6b ($14.2b): what the bare dollar of an equivalent is. Where the article does not tell, there is none to state. */
function placeEquivalent(mention: Mention, placed: string): Mention {
  const { equivalent, unit } = mention.quantity;
  if (equivalent?.unit !== unit) return mention;
  const other = placed === unit ? null : { ...equivalent, unit: placed };
  return { ...mention, quantity: { ...mention.quantity, equivalent: other } };
}

/** Gives a bare 元 or $ the currency of the place that the article is about: 香港 articles write 元 for Hong Kong dollars. */
export function placeCurrency(page: Page, mentions: readonly Mention[]): Mention[] {
  const markAt = mentions.map(markOf);
  const hasOther = mentions.some(({ quantity: { equivalent, unit } }) => equivalent?.unit === unit);
  if (!hasOther && markAt.every((mark) => mark === null)) return [...mentions];
  const cues = readCues(page);
  const yuan = chooseUnit('元', cues, false);
  const dollar = chooseUnit('$', cues, (hasOther || markAt.includes('$')) && hasOwnDollar(page.text));
  return mentions.map((mention, at) => {
    const mark = markAt[at] ?? null;
    const followed = mark === '元' ? followNamed(page, mentions, at) : null;
    const unit = mark === null ? undefined : (followed ?? (mark === '元' ? yuan : dollar));
    if (unit === undefined || unit === mention.quantity.unit) return placeEquivalent(mention, dollar);
    const why = [...mention.why, { field: 'unit', rule: 'currency-context', detail: unit }];
    return { ...mention, why, quantity: { ...mention.quantity, unit } };
  });
}
