import { createHash } from 'node:crypto';
import type { WriteDb } from '../../db/handle.ts';
import { ensureIndicator, type IndicatorSeed, markProposed, refreshIndicator } from '../../db/queries/indicators.ts';
import { readMeta, writeMeta } from '../../db/settings.ts';
import type { ExtractedFact, IndicatorName } from '../common/fact.ts';
import { builtInLexicon, indicatorGroups } from '../pipeline/extract/read/builtInLexicon.ts';
import type { IndicatorEntry, Lexicon } from '../pipeline/extract/read/lexicon.ts';

const indexed = new WeakMap<Lexicon, ReadonlyMap<string, IndicatorEntry>>();

function entriesByKey(lexicon: Lexicon): ReadonlyMap<string, IndicatorEntry> {
  const known = indexed.get(lexicon) ?? new Map(lexicon.indicators.map((entry) => [entry.key, entry]));
  indexed.set(lexicon, known);
  return known;
}

function groupOf(entry: IndicatorEntry | undefined): Pick<IndicatorSeed, 'groupZh' | 'groupEn'> {
  const group = entry ? indicatorGroups[entry.group] : undefined;
  return { groupZh: group?.zh ?? null, groupEn: group?.en ?? null };
}

const toSeed = (entry: IndicatorEntry): IndicatorSeed => ({
  key: entry.key,
  zh: entry.zh,
  en: entry.en,
  ...groupOf(entry),
  unitKind: entry.unit[0] ?? null,
  usualMeasure: entry.measure,
  isProposed: false,
  aliases: entry.names,
});

const DIGEST = 'indicatorsDigest';

/**
 * Puts the lexicon's indicators into a project, so that an editor offers them before a fact uses them. Not again while
 * the lexicon says the same: the pinyin of all names takes a fifth of a second.
 */
export function refreshIndicators(db: WriteDb, lexicon: Lexicon): void {
  const seeds = lexicon.indicators.map(toSeed);
  const digest = createHash('sha256').update(JSON.stringify(seeds)).digest('hex');
  if (readMeta(db, DIGEST) === digest) return;
  for (const seed of seeds) refreshIndicator(db, seed);
  writeMeta(db, DIGEST, digest);
}

/** The same for some keys. One that the lexicon lists no more becomes a proposal: facts may still use it. */
export function settleIndicators(db: WriteDb, lexicon: Lexicon, keys: readonly string[]): void {
  for (const key of keys) {
    const entry = entriesByKey(lexicon).get(key);
    if (entry) refreshIndicator(db, toSeed(entry));
    else markProposed(db, key);
  }
}

/** `tonnes-carried.yoy` stands in the group of `tonnes-carried`. */
const baseKey = (key: string): string => key.split('.')[0] ?? key;

/** The name of an indicator with the group that it stands in. */
export const withGroup = (name: IndicatorName, lexicon: Lexicon = builtInLexicon): IndicatorSeed & IndicatorName => ({
  ...name,
  ...groupOf(entriesByKey(lexicon).get(baseKey(name.key))),
});

/** Makes the indicators that facts name and the lexicon does not list: proposals, and changes of a listed one. */
export function ensureIndicators(
  db: WriteDb,
  facts: readonly ExtractedFact[],
  lexicon: Lexicon = builtInLexicon,
): void {
  const names = new Map<string, IndicatorName>(facts.map(({ indicator }) => [indicator.key, indicator]));
  for (const name of names.values()) ensureIndicator(db, withGroup(name, lexicon));
}
