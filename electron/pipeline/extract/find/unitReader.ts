import lexicon from '../../../../resources/lexicons/units.json' with { type: 'json' };
import type { RateEntry, UnitEntry } from './lexiconSchemas.ts';
import { isBlank, isDigit, isLetter, skipBlanks } from './numeral.ts';
import { indexPhrases, matchAt, matchBefore, type Phrase } from './phraseIndex.ts';

const units = lexicon.units as readonly UnitEntry[];
const rates = lexicon.rates as readonly RateEntry[];

const after = indexPhrases(units.flatMap((entry) => entry.after.map((words) => ({ words, entry }))));
const before = indexPhrases(
  units.flatMap((entry) => (entry.before ?? []).map((words) => ({ words, entry }))),
  'last',
);

export interface UnitFound {
  readonly unit: string;
  readonly kind: UnitEntry['kind'];
  readonly isNamed: boolean;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const asFound = ({ words, entry }: Phrase<UnitEntry>, start: number): UnitFound => ({
  unit: entry.unit,
  kind: entry.kind,
  isNamed: entry.named ?? false,
  words,
  start,
  end: start + words.length,
});

/** Where a unit may begin: behind blanks, and for English behind a hyphen (a 300-km line). */
function findUnitStart(text: string, at: number): number {
  const start = skipBlanks(text, at);
  return start === at && text.charCodeAt(at) === 45 && isLetter(text.charCodeAt(at + 1)) ? at + 1 : start;
}

/** The unit that begins at or just behind `at`, or null. */
export function readUnitAfter(text: string, at: number): UnitFound | null {
  const start = findUnitStart(text, at);
  const isFree = ({ words, entry }: Phrase<UnitEntry>): boolean =>
    !entry.notBefore?.some((other) => text.startsWith(other, start + words.length));
  const phrase = matchAt(after, text, start, isFree);
  return phrase ? asFound(phrase, start) : null;
}

/** A currency word or sign that ends right before `at`, or null. */
export function readUnitBefore(text: string, at: number): UnitFound | null {
  let end = at;
  while (end > 0 && at - end < 2 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const isFree = ({ words }: Phrase<UnitEntry>): boolean => !isDigit(text.charCodeAt(end - words.length - 1));
  const phrase = matchBefore(before, text, end, isFree);
  return phrase ? asFound(phrase, end - phrase.words.length) : null;
}

/** How far a cue such as 每周 may stand before its number, with words like 往返 between. */
const CUE_REACH = 8;

const stopsCue = /[,。;!?、\n()]/;

function hasCueBefore(text: string, at: number, cues: readonly string[]): boolean {
  const window = text.slice(Math.max(0, at - CUE_REACH), at);
  return cues.some((cue) => {
    const found = window.lastIndexOf(cue);
    return found >= 0 && !stopsCue.test(window.slice(found + cue.length));
  });
}

export interface RateFound {
  readonly unit: string;
  /** What is counted where the rate has no unit of its own. */
  readonly label: string | null;
  readonly end: number;
}

function readCueAfter(text: string, at: number, cues: readonly string[]): number | null {
  const start = skipBlanks(text, at);
  const cue = cues.find((words) => text.startsWith(words, start) && !isLetter(text.charCodeAt(start + words.length)));
  return cue ? start + cue.length : null;
}

const nameRate = (entry: RateEntry) => ({ unit: entry.unit, label: entry.noun ?? null });

/** flights per week and the like: a count of `entry.of` with its cue before, inside or behind. */
function readRateOf(text: string, start: number, at: number, entry: RateEntry): RateFound | null {
  let from = skipBlanks(text, at);
  const inside = entry.inside.find((words) => text.startsWith(`${words} `, from));
  if (inside) from += inside.length + 1;
  const words = [...entry.of]
    .sort((a, b) => b.length - a.length)
    .find((w) => text.startsWith(w, from) && !isLetter(text.charCodeAt(from + w.length)));
  if (!words) return null;
  const end = from + words.length;
  const named = nameRate(entry);
  const cueEnd = readCueAfter(text, end, entry.after);
  if (cueEnd !== null) return { ...named, end: cueEnd };
  if (text.startsWith('列', end) || text.startsWith('车', end)) return null;
  return inside || hasCueBefore(text, start, entry.before) ? { ...named, end } : null;
}

/** How far back the counted thing of a bare rate is looked for, in characters. */
const CONTEXT_REACH = 120;

/** five per week, where flights were named earlier in the sentence. */
function readBareRate(text: string, start: number, at: number, entry: RateEntry): RateFound | null {
  const end = entry.context.length > 0 ? readCueAfter(text, at, entry.after) : null;
  if (end === null) return null;
  const before = text.slice(Math.max(0, start - CONTEXT_REACH), start);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1,
  );
  return entry.context.some((words) => sentence.includes(words)) ? { ...nameRate(entry), end } : null;
}

/** A rate whose number begins at `start` and whose counted word begins at or behind `at`. */
export function readRate(text: string, start: number, at: number): RateFound | null {
  for (const entry of rates) {
    const found = readRateOf(text, start, at, entry) ?? readBareRate(text, start, at, entry);
    if (found) return found;
  }
  return null;
}
