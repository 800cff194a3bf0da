import type { WriteDb } from '../../db/handle.ts';
import { ensureIndicator, type IndicatorSeed, refreshIndicator } from '../../db/queries/indicators.ts';
import type { ExtractedFact, IndicatorName } from '../common/fact.ts';
import { builtInLexicon, indicatorGroups } from '../pipeline/extract/read/builtInLexicon.ts';
import type { IndicatorEntry } from '../pipeline/extract/read/lexicon.ts';

const byKey = new Map(builtInLexicon.indicators.map((entry) => [entry.key, entry]));

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

/** Puts the lexicon's indicators into a project, so that an editor offers them before a fact uses them. */
export function refreshIndicators(db: WriteDb): void {
  for (const entry of builtInLexicon.indicators) refreshIndicator(db, toSeed(entry));
}

/** `tonnes-carried.yoy` stands in the group of `tonnes-carried`. */
const baseKey = (key: string): string => key.split('.')[0] ?? key;

/** Makes the indicators that facts name and the lexicon does not list: proposals, and changes of a listed one. */
export function ensureIndicators(db: WriteDb, facts: readonly ExtractedFact[]): void {
  const names = new Map<string, IndicatorName>(facts.map(({ indicator }) => [indicator.key, indicator]));
  for (const name of names.values()) ensureIndicator(db, { ...name, ...groupOf(byKey.get(baseKey(name.key))) });
}
