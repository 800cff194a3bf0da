import lexicon from '../../../../resources/lexicons/units.json' with { type: 'json' };
import { isOneOf, unitAt } from '../unitAt.ts';
import { type RateEntry, shapeRate } from './lexiconSchemas.ts';
import { isLetter, skipBlanks } from './numeral.ts';
import { indexPhrases, matchAt, type Phrase } from './phraseIndex.ts';
import { rememberLast } from './rememberLast.ts';

const rates = (lexicon.rates as readonly RateEntry[]).map(shapeRate);

export interface RateFound {
  readonly unit: string;
  /** What is counted where the rate has no unit of its own. */
  readonly label: string | null;
  readonly end: number;
}

const nameRate = (entry: RateEntry, end: number): RateFound => ({ unit: entry.unit, label: entry.noun ?? null, end });

/** Each counted word once, with all rates that count it. */
function indexCounted() {
  const words = new Set(rates.flatMap(({ of, shared = [] }) => [...of, ...shared]));
  const listOf = (word: string) => rates.filter(({ of, shared }) => of.includes(word) || shared?.includes(word));
  return indexPhrases([...words].map((w) => ({ words: w, entry: listOf(w) })));
}

const counted = indexCounted();
/** Each cue that stands behind once, with all rates that it makes: no cue is the beginning of another. */
const behind = indexPhrases(
  [...new Set(rates.flatMap(({ after }) => after))].map((words) => ({
    words,
    entry: rates.filter(({ after }) => after.includes(words)),
  })),
);
const adverbs = indexPhrases(
  [...new Set(rates.flatMap(({ inside }) => inside))].map((words) => ({ words, entry: null })),
);

/** How far a cue such as 每周 may stand before its number, with words like 往返 between. */
const CUE_REACH = 10;
const STOPS_CUE = /[,。;!?、\n()\d十百千万亿]/;

function hasCueBefore(text: string, at: number, cues: readonly string[]): boolean {
  const window = text.slice(Math.max(0, at - CUE_REACH), at);
  return cues.some((cue) => {
    const found = window.lastIndexOf(cue);
    return found >= 0 && !STOPS_CUE.test(window.slice(found + cue.length));
  });
}

interface CueBehind {
  readonly end: number;
  readonly rates: readonly RateEntry[];
}

function readCueBehind(text: string, at: number): CueBehind | null {
  const start = skipBlanks(text, at);
  const isWhole = ({ words }: Phrase<unknown>): boolean => !isLetter(unitAt(text, start + words.length));
  const cue = matchAt(behind, text, start, isWhole);
  return cue && { end: start + cue.words.length, rates: cue.entry };
}

/** 班列 and 班车 are no flights, 艘 in 艘次 is no ship, and 列 begins other words. */
const TRAINS = '列车';

/** flights per week and the like: a counted word with the cue of `entry` before or behind it. */
function readCuedRate(text: string, start: number, end: number, noun: Phrase<readonly RateEntry[]>): RateFound | null {
  const cue = readCueBehind(text, end);
  const isTrain = end < text.length && TRAINS.includes(text.charAt(end));
  return chooseRate(text, start, noun, (entry) => {
    if (cue?.rates.includes(entry)) return nameRate(entry, cue.end);
    return !isTrain && hasCueBefore(text, start, entry.before) ? nameRate(entry, end) : null;
  });
}

/** How far back the counted thing of a bare rate is looked for, in characters. */
const CONTEXT_REACH = 120;
const LINE_FEED = 10;

/** A word of the sentence goes before any of the sentences ahead. */
const IN_SENTENCE = 1000;

const NOWHERE = -1;
const contextStarts = [...new Set(rates.flatMap(({ context }) => context.map((words) => words.charAt(0))))].join('');
const isContextAt = ({ context }: RateEntry, text: string, at: number, end: number): boolean =>
  context.some((words) => at + words.length <= end && text.startsWith(words, at));

/** Of each rate where a context of it stands last before a number: in the sentence, else in the paragraph so far; or NOWHERE. */
const findContexts = rememberLast((text, start): readonly number[] => {
  const places = rates.map(() => NOWHERE);
  const from = Math.max(0, start - CONTEXT_REACH);
  let bonus = IN_SENTENCE;
  for (let at = start - 1; at >= from && text.charCodeAt(at) !== LINE_FEED; at -= 1) {
    if (isOneOf('。', text, at) || (at + 1 < start && text.startsWith('. ', at))) bonus = 0;
    if (!isOneOf(contextStarts, text, at)) continue;
    for (const [rate, entry] of rates.entries())
      if (places[rate] === NOWHERE && isContextAt(entry, text, at, start)) places[rate] = at - from + bonus;
  }
  return places;
});

const findContext = (text: string, start: number, entry: RateEntry): number =>
  findContexts(text, start)[rates.indexOf(entry)] as number;

/** Weekly in 18 weekly trains goes with trains. */
const isOfOther = (text: string, end: number): boolean =>
  text.slice(end - 2, end) === 'ly' &&
  /^ (?!and\b|or\b|to\b|from\b|in\b|by\b|on\b|since\b|after\b|with\b|at\b)[a-z]/.test(text.slice(end, end + 8));

/** five per week, where flights were named earlier in the sentence. */
function readBareRate(text: string, start: number, at: number): RateFound | null {
  const cue = readCueBehind(text, at);
  if (!cue || isOfOther(text, cue.end)) return null;
  const told = cue.rates.find((entry) => findContext(text, start, entry) >= IN_SENTENCE);
  return told ? nameRate(told, cue.end) : null;
}

/** The rate that counts a word: of several the one whose context stands nearest before. */
function chooseRate(text: string, start: number, noun: Phrase<readonly RateEntry[]>, read: Read): RateFound | null {
  let best: RateFound | null = null;
  let nearest = Number.NEGATIVE_INFINITY;
  for (const entry of noun.entry) {
    const found = read(entry);
    if (!found) continue;
    const at = noun.entry.length > 1 ? findContext(text, start, entry) : 0;
    if (at <= nearest || (at < 0 && entry.shared?.includes(noun.words))) continue;
    best = found;
    nearest = at;
  }
  return best;
}

type Read = (entry: RateEntry) => RateFound | null;

/** A rate whose number begins at `start` and whose counted word begins at or behind `at`. */
export function readRate(text: string, start: number, at: number): RateFound | null {
  const from = skipBlanks(text, at);
  const adverb = isLetter(text.charCodeAt(from)) ? matchAt(adverbs, text, from) : null;
  const noun = matchAt(counted, text, adverb ? from + adverb.words.length + 1 : from);
  if (!noun) return readBareRate(text, start, at);
  const end = (adverb ? from + adverb.words.length + 1 : from) + noun.words.length;
  const inside =
    adverb && chooseRate(text, start, noun, (e) => (e.inside.includes(adverb.words) ? nameRate(e, end) : null));
  return inside ?? readCuedRate(text, start, end, noun);
}
