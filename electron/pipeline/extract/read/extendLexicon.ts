import type { OwnWords } from '../find/ownWords.ts';
import type { IndicatorEntry, Lexicon, SubjectEntry } from './lexicon.ts';

/** An analyst's own entries. One with a known key or name renames that entry and adds to its words; others are new. */
export interface OwnEntries {
  readonly indicators?: readonly IndicatorEntry[];
  readonly subjects?: readonly SubjectEntry[];
  /** Words that no longer count for an indicator, by its key. */
  readonly without?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ownWords?: OwnWords | null;
}

const join = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

function mergeIndicator(base: IndicatorEntry, own: IndicatorEntry): IndicatorEntry {
  return {
    ...base,
    zh: own.zh,
    en: own.en,
    group: own.group,
    measure: own.measure,
    names: join(base.names, own.names),
    nouns: join(base.nouns, own.nouns),
    with: join(base.with, own.with),
  };
}

const mergeSubject = (base: SubjectEntry, own: SubjectEntry): SubjectEntry => ({
  ...base,
  ...own,
  aliases: join(base.aliases, own.aliases),
});

function mergeBy<T>(base: readonly T[], own: readonly T[], keyOf: (entry: T) => string, merge: (a: T, b: T) => T): T[] {
  const ownByKey = new Map(own.map((entry) => [keyOf(entry), entry]));
  const merged = base.map((entry) => {
    const mine = ownByKey.get(keyOf(entry));
    return mine ? merge(entry, mine) : entry;
  });
  const known = new Set(base.map(keyOf));
  return [...merged, ...own.filter((entry) => !known.has(keyOf(entry)))];
}

const drop = (words: readonly string[], gone: ReadonlySet<string>): string[] => words.filter((word) => !gone.has(word));

function dropWords(entry: IndicatorEntry, gone: ReadonlySet<string> | undefined): IndicatorEntry {
  if (!gone || gone.size === 0) return entry;
  return { ...entry, names: drop(entry.names, gone), nouns: drop(entry.nouns, gone), with: drop(entry.with, gone) };
}

/** The lexicon with an analyst's entries in it. Keep the result: a lexicon object is made ready to search once. */
export function extendLexicon(base: Lexicon, own: OwnEntries): Lexicon {
  const { indicators = [], subjects = [], without = new Map(), ownWords = base.ownWords } = own;
  const merged = mergeBy(base.indicators, indicators, (entry) => entry.key, mergeIndicator);
  return {
    ...base,
    ownWords,
    indicators: merged.map((entry) => dropWords(entry, without.get(entry.key))),
    subjects: mergeBy(base.subjects, subjects, (entry) => entry.name, mergeSubject),
  };
}
