import lexicon from '../../../../resources/lexicons/units.json' with { type: 'json' };
import { shapeUnit, type UnitEntry } from './lexiconSchemas.ts';
import { isBlank, isDigit, isLetter, skipBlanks } from './numeral.ts';
import { indexLayered, type OwnWords } from './ownWords.ts';
import { matchAt, matchBefore, type Phrase } from './phraseIndex.ts';
import { rememberLast } from './rememberLast.ts';

const units = (lexicon.units as readonly UnitEntry[]).map(shapeUnit);

type Side = 'after' | 'before';
const spread = (entries: readonly UnitEntry[], side: Side): Phrase<UnitEntry>[] =>
  entries.flatMap((entry) => (entry[side] ?? []).map((words) => ({ words, entry })));
const listOwn = (side: Side) => (own: OwnWords) => ({
  added: spread(own.units.added, side),
  removed: own.units.removed,
});

const after = indexLayered({ builtIn: spread(units, 'after'), list: listOwn('after') });
const before = indexLayered({ builtIn: spread(units, 'before'), list: listOwn('before'), edge: 'last' });

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
export const readUnitAfter = rememberLast((text, at): UnitFound | null => {
  const start = findUnitStart(text, at);
  const isFree = ({ words, entry }: Phrase<UnitEntry>): boolean =>
    !entry.notBefore?.some((other) => text.startsWith(other, start + words.length));
  const phrase = matchAt(after, text, start, isFree);
  return phrase ? asFound(phrase, start) : null;
});

/** A currency word or sign that ends right before `at`, or null. */
export const readUnitBefore = rememberLast((text, at): UnitFound | null => {
  let end = at;
  while (end > 0 && at - end < 2 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const isFree = ({ words }: Phrase<UnitEntry>): boolean => !isDigit(text.charCodeAt(end - words.length - 1));
  const phrase = matchBefore(before, text, end, isFree);
  return phrase ? asFound(phrase, end - phrase.words.length) : null;
});
