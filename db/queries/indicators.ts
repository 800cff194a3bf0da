import { eq } from 'drizzle-orm';
import type { IndicatorRef } from '../../electron/common/factRow.ts';
import { foldForSearch } from '../../electron/common/foldText.ts';
import type { FactId, IndicatorId } from '../../electron/common/ids.ts';
import type { Measure } from '../../electron/common/vocabulary.ts';
import { SHELF_SQL } from '../facetCode.ts';
import { prepare, type ReadDb, type WriteDb } from '../handle.ts';
import { indicator } from '../schema/indicator.ts';
import { makeInitials, makeSortKey } from '../sortKey.ts';

export interface IndicatorSeed {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly groupZh?: string | null;
  readonly groupEn?: string | null;
  readonly unitKind?: string | null;
  readonly usualMeasure?: Measure | null;
  readonly isProposed: boolean;
  readonly aliases?: readonly string[];
}

/** One line per name, so that a search cannot match across two of them. */
function searchText({ key, zh, en, aliases = [] }: IndicatorSeed): string {
  const names = [zh, en, ...aliases, key].map(foldForSearch);
  return [...names, makeInitials(zh), makeSortKey(zh).replaceAll(' ', '')].filter(Boolean).join('\n');
}

function toColumns(seed: IndicatorSeed): typeof indicator.$inferInsert {
  return {
    key: seed.key,
    zh: seed.zh,
    en: seed.en,
    groupZh: seed.groupZh ?? null,
    groupEn: seed.groupEn ?? null,
    unitKind: seed.unitKind ?? null,
    usualMeasure: seed.usualMeasure ?? null,
    isProposed: seed.isProposed,
    aliases: seed.aliases ?? [],
    sortZh: `${makeSortKey(seed.zh)}\u0001${seed.key}`,
    sortEn: `${makeSortKey(seed.en)}\u0001${seed.key}`,
    searchText: searchText(seed),
  };
}

/** Not by drizzle, which compiles a statement anew for each call: an import proposes indicators by the thousand. */
const INSERT = `INSERT INTO indicator (key, zh, en, group_zh, group_en, unit_kind, usual_measure, is_proposed, aliases,
  sort_zh, sort_en, search_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Answers the indicator of this key, made where it is new. An existing one stays as it is. For facts ask
 * `placeIndicator` besides: it may have been merged into another.
 */
export function ensureIndicator(db: WriteDb, seed: IndicatorSeed): IndicatorId {
  const known = prepare<{ id: IndicatorId }>(db, 'SELECT id FROM indicator WHERE key = ?').get(seed.key);
  if (known) return known.id;
  const { unitKind = null, usualMeasure = null, groupZh = null, groupEn = null, aliases = [] } = seed;
  const names = [seed.key, seed.zh, seed.en, groupZh, groupEn, unitKind, usualMeasure, Number(seed.isProposed)];
  const { sortZh, sortEn, searchText: words } = toColumns(seed);
  const result = prepare(db, INSERT).run(...names, JSON.stringify(aliases), sortZh, sortEn, words);
  return Number(result.lastInsertRowid) as IndicatorId;
}

/** The lexicon's indicator under the names and the group that a person gave it; its own names are aliases then. */
function layOver(db: ReadDb, id: IndicatorId, seed: IndicatorSeed): IndicatorSeed {
  const sql = `SELECT zh, en, group_zh AS groupZh, group_en AS groupEn, is_renamed AS isRenamed,
    is_regrouped AS isRegrouped FROM indicator WHERE id = ?`;
  const own = prepare<Own>(db, sql).get(id) as Own;
  const aliases = [...new Set([...(seed.aliases ?? []), seed.zh, seed.en])];
  return {
    ...seed,
    ...(own.isRenamed && { zh: own.zh, en: own.en, aliases }),
    ...(own.isRegrouped && { groupZh: own.groupZh, groupEn: own.groupEn }),
  };
}

interface Own {
  readonly zh: string;
  readonly en: string;
  readonly groupZh: string | null;
  readonly groupEn: string | null;
  readonly isRenamed: number;
  readonly isRegrouped: number;
}

/** Brings an indicator of the lexicon to what the lexicon says now; made where it is new. What a person set stays. */
export function refreshIndicator(db: WriteDb, seed: IndicatorSeed): IndicatorId {
  const id = ensureIndicator(db, seed);
  db.orm
    .update(indicator)
    .set(toColumns(layOver(db, id, seed)))
    .where(eq(indicator.id, id))
    .run();
  return id;
}

/** Keys for sorting and finding follow the names they are made from; one that was renamed is found by the old ones too. */
export function reindexNames(db: WriteDb, id: IndicatorId): void {
  const row = db.orm.select().from(indicator).where(eq(indicator.id, id)).get();
  if (!row) return;
  const { sortZh, sortEn, searchText: words } = toColumns(row);
  const lines = new Set([...words.split('\n'), ...(row.isRenamed ? row.searchText.split('\n') : [])]);
  const sql = 'UPDATE indicator SET sort_zh = ?, sort_en = ?, search_text = ? WHERE id = ?';
  prepare(db, sql).run(sortZh, sortEn, [...lines].join('\n'), id);
}

/** An indicator that the lexicon lists no more. */
export const markProposed = (db: WriteDb, key: string): void => {
  prepare(db, 'UPDATE indicator SET is_proposed = 1 WHERE key = ?').run(key);
};

export const findIndicatorByKey = (db: ReadDb, key: string): IndicatorId | null =>
  prepare<{ id: IndicatorId }>(db, 'SELECT id FROM indicator WHERE key = ?').get(key)?.id ?? null;

const LISTED = 'IN (SELECT value FROM json_each(?))';

export const listIndicatorKeys = (db: ReadDb, ids: readonly IndicatorId[]): string[] =>
  prepare<{ key: string }>(db, `SELECT key FROM indicator WHERE id ${LISTED} ORDER BY id`)
    .all(JSON.stringify(ids))
    .map(({ key }) => key);

/** Keys that no indicator has are left out. */
export const listIndicatorIds = (db: ReadDb, keys: readonly string[]): IndicatorId[] =>
  prepare<{ id: IndicatorId }>(db, `SELECT id FROM indicator WHERE key ${LISTED} ORDER BY id`)
    .all(JSON.stringify(keys))
    .map(({ id }) => id);

/** Shown and minor facts of each indicator, by its key. */
export const countFactsByIndicator = (db: ReadDb): Map<string, number> =>
  new Map(
    prepare<{ key: string; n: number }>(
      db,
      `SELECT i.key, count(*) AS n FROM fact f JOIN indicator i ON i.id = f.indicator_id
       WHERE ${SHELF_SQL.show} GROUP BY f.indicator_id`,
    )
      .all()
      .map(({ key, n }) => [key, n]),
  );

/** All that stand under it, those in the trash as well. */
export const countFactsOf = (db: ReadDb, id: IndicatorId): number =>
  prepare<{ n: number }>(db, 'SELECT count(*) AS n FROM fact WHERE indicator_id = ?').get(id)?.n ?? 0;

/** Facts of an indicator that are not thrown away. */
export const listFactsOfIndicator = (db: ReadDb, id: IndicatorId): FactId[] =>
  prepare<{ id: FactId }>(db, 'SELECT id FROM fact WHERE indicator_id = ? AND trashed_at IS NULL ORDER BY id')
    .all(id)
    .map((row) => row.id);

/** Columns of `indicator i` that `toIndicatorRef` reads. */
export const INDICATOR_REF = `i.id, i.key, i.zh, i.en, i.group_zh AS groupZh, i.group_en AS groupEn, i.is_proposed AS isProposed,
  i.frequency`;
export type IndicatorRefRow = Omit<IndicatorRef, 'isProposed'> & { isProposed: number };

export const toIndicatorRef = (row: IndicatorRefRow): IndicatorRef => ({
  id: row.id,
  key: row.key,
  zh: row.zh,
  en: row.en,
  groupZh: row.groupZh,
  groupEn: row.groupEn,
  isProposed: row.isProposed === 1,
  frequency: row.frequency,
});

/** Indicators one of whose names holds a text, and those that they were merged into: their names are names of it too. */
export const NAMED_SQL = `WITH RECURSIVE named(id) AS (
  SELECT id FROM indicator WHERE instr(search_text, ?) > 0
  UNION SELECT i.merged_into FROM named n JOIN indicator i ON i.id = n.id WHERE i.merged_into IS NOT NULL)
  SELECT id FROM named`;

/** Those that `text` is part of a name of. */
export const listNamed = (db: ReadDb, text: string): ReadonlySet<IndicatorId> =>
  new Set(
    prepare<{ id: IndicatorId }>(db, NAMED_SQL)
      .all(foldForSearch(text.trim()))
      .map(({ id }) => id),
  );

/** Indicators whose Chinese or English name, alias, pinyin or pinyin initials hold `text`, by pinyin; all for an empty text. */
export function listIndicators(
  db: ReadDb,
  { text = '', limit = 50 }: { text?: string; limit?: number },
): (IndicatorRef & { facts: number })[] {
  const sql = `SELECT ${INDICATOR_REF}, (SELECT count(*) FROM fact f WHERE f.indicator_id = i.id AND ${SHELF_SQL.show}) AS facts
    FROM indicator i WHERE i.merged_into IS NULL AND i.trashed_at IS NULL AND i.id IN (${NAMED_SQL})
    ORDER BY i.is_proposed, i.sort_zh LIMIT ?`;
  return prepare<IndicatorRefRow & { facts: number }>(db, sql)
    .all(foldForSearch(text.trim()), limit)
    .map((row) => ({ ...toIndicatorRef(row), facts: row.facts }));
}

export function getIndicator(db: ReadDb, id: IndicatorId): IndicatorRef | null {
  const row = prepare<IndicatorRefRow>(db, `SELECT ${INDICATOR_REF} FROM indicator i WHERE i.id = ?`).get(id);
  return row ? toIndicatorRef(row) : null;
}
