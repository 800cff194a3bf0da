import type { WriteDb } from '../../db/handle.ts';
import { listArticlesOfIndicator, listArticlesWithWords } from '../../db/queries/extract/articlesWithWords.ts';
import { isLexiconSetting, listLexiconEntries, markWaiting } from '../../db/queries/extract/lexiconEntries.ts';
import type { HistoryRow } from '../common/historyRow.ts';
import type { ArticleId } from '../common/ids.ts';
import { keyOfEntry, type LexiconEntry, lexiconEntry } from '../common/lexiconEntry.ts';
import type { IndicatorEntry, Lexicon } from '../pipeline/extract/read/lexicon.ts';
import { settleIndicators } from './indicatorSeeds.ts';
import { makeLexicon } from './projectLexicon.ts';

const wordsOf = (entry: IndicatorEntry | undefined): Set<string> =>
  new Set(entry ? [entry.zh, entry.en, ...entry.names, ...entry.nouns, ...entry.with] : []);

/** What a figure may be counted in, or how it is usually measured, changes every figure of the indicator. */
const isReadOtherwise = (a: IndicatorEntry | undefined, b: IndicatorEntry | undefined): boolean =>
  a?.measure !== b?.measure || a?.unit.join() !== b?.unit.join();

interface Change {
  readonly before: Lexicon;
  readonly after: Lexicon;
  readonly key: string;
}

const findIndicator = (lexicon: Lexicon, key: string): IndicatorEntry | undefined =>
  lexicon.indicators.find((entry) => entry.key === key);

/** The words by which one text may be read otherwise now: those that came and went. */
function changedWords({ before, after, key }: Change): string[] {
  const [a, b] = [findIndicator(before, key), findIndicator(after, key)];
  const [old, now] = [wordsOf(a), wordsOf(b)];
  const isKept = (word: string): boolean => old.has(word) && now.has(word);
  return [...old, ...now].filter((word) => isReadOtherwise(a, b) || !isKept(word));
}

const indicatorKeys = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith('indicator:')).map((key) => key.slice('indicator:'.length));

/** Articles that may read otherwise; no other article is touched. */
function listAffected(db: WriteDb, change: { before: Lexicon; after: Lexicon; keys: readonly string[] }): ArticleId[] {
  const indicators = indicatorKeys(change.keys);
  const plain = change.keys.filter((key) => !key.startsWith('indicator:'));
  const words = [
    ...plain.map((key) => key.slice(key.indexOf(':') + 1)),
    ...indicators.flatMap((key) => changedWords({ ...change, key })),
  ];
  const found = listArticlesWithWords(db, words);
  for (const key of indicators)
    if (isReadOtherwise(findIndicator(change.before, key), findIndicator(change.after, key)))
      for (const id of listArticlesOfIndicator(db, key)) found.add(id);
  return [...found];
}

/**
 * Brings a project to its lexicon after the entries of `keys` changed: indicators get their names, and the articles
 * concerned are marked to be read again. Belongs in the transaction of the change. Answers the entries now in force.
 */
export function followLexicon(
  db: WriteDb,
  { before, keys }: { before: readonly LexiconEntry[]; keys: readonly string[] },
): LexiconEntry[] {
  const entries = listLexiconEntries(db);
  const change = { before: makeLexicon(before), after: makeLexicon(entries), keys };
  settleIndicators(db, change.after, indicatorKeys(keys));
  const affected = listAffected(db, change);
  if (affected.length > 0) markWaiting(db, affected);
  return entries;
}

const SETTING = 'lexicon.';

/** The entries as they were before these rows of history, and the keys that changed; null where none is an entry. */
export function listReversedEntries(
  db: WriteDb,
  rows: readonly HistoryRow[],
): { before: LexiconEntry[]; keys: string[] } | null {
  const settings = rows
    .filter(({ entity }) => entity === 'setting')
    .flatMap(({ before }) => Object.entries(before ?? {}));
  const changed = settings.filter(([name]) => isLexiconSetting(name));
  if (changed.length === 0) return null;
  const entries = byKey(listLexiconEntries(db));
  for (const [name, value] of changed) {
    const key = name.slice(SETTING.length);
    const entry = lexiconEntry.safeParse(value);
    if (entry.success) entries.set(key, entry.data);
    else entries.delete(key);
  }
  return { before: [...entries.values()], keys: changed.map(([name]) => name.slice(SETTING.length)) };
}

/** Entries by key, the later one where a key stands twice. */
export const byKey = (entries: readonly LexiconEntry[]): Map<string, LexiconEntry> =>
  new Map(entries.map((entry) => [keyOfEntry(entry), entry]));
