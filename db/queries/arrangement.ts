import type { Arranged } from '../../electron/common/arrangement.ts';
import { orderIndicators } from '../../electron/common/arrangement.ts';
import type { IndicatorRef } from '../../electron/common/factRow.ts';
import type { FactId, IndicatorId } from '../../electron/common/ids.ts';
import type { IndicatorEntry, SplitFacet } from '../../electron/common/indicatorEntry.ts';
import { SPLIT_FACETS } from '../../electron/common/indicatorEntry.ts';
import { SHELF_SQL } from '../facetCode.ts';
import { prepare, type ReadDb } from '../handle.ts';
import { readSetting } from '../settings.ts';
import { INDICATOR_REF, type IndicatorRefRow, toIndicatorRef } from './indicators.ts';

/** Settings of the project: the order of groups by their keys, and pairs of indicator keys that are not to be merged. */
export const GROUPS_SETTING = 'matrixGroups';
export const APART_SETTING = 'matrixApart';

const readTexts = (db: ReadDb, name: string): string[] => {
  const value = readSetting(db, name);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

export const readGroupOrder = (db: ReadDb): string[] => readTexts(db, GROUPS_SETTING);
export const listApart = (db: ReadDb): string[] => readTexts(db, APART_SETTING);

export type ArrangedRef = IndicatorRef & Arranged;

/** All indicators that may stand in the matrix, in its order: neither merged into another nor thrown away. */
export function listArranged(db: ReadDb): ArrangedRef[] {
  const sql = `SELECT ${INDICATOR_REF}, coalesce(i.position, i.id) AS position FROM indicator i
    WHERE i.merged_into IS NULL AND i.trashed_at IS NULL`;
  const rows = prepare<IndicatorRefRow & { position: number }>(db, sql).all();
  return orderIndicators(
    rows.map((row) => ({ ...toIndicatorRef(row), position: row.position })),
    readGroupOrder(db),
  );
}

const COUNTS = `SELECT indicator_id AS id, count(*) AS n FROM fact f WHERE ${SHELF_SQL.show} GROUP BY indicator_id`;
const COUNTS_MET = `SELECT met_as AS id, count(*) AS n FROM fact f WHERE met_as IS NOT NULL AND ${SHELF_SQL.show} GROUP BY met_as`;

/** Facts that stand under each indicator, and under what they were met as where that was merged. */
function countFacts(db: ReadDb): { facts: Map<number, number>; met: Map<number, number> } {
  const count = (sql: string): Map<number, number> =>
    new Map(
      prepare<{ id: number; n: number }>(db, sql)
        .all()
        .map(({ id, n }) => [id, n]),
    );
  return { facts: count(COUNTS), met: count(COUNTS_MET) };
}

const MERGED = `SELECT ${INDICATOR_REF}, i.merged_into AS mergedInto FROM indicator i WHERE i.merged_into IS NOT NULL ORDER BY i.id`;
const ALIASES = "SELECT id, aliases FROM indicator WHERE aliases <> '[]'";

/** Those that have facts, in the order of the matrix, each with what was merged into it. */
export function listEntries(db: ReadDb): IndicatorEntry[] {
  const { facts, met } = countFacts(db);
  const aliases = new Map(
    prepare<{ id: number; aliases: string }>(db, ALIASES)
      .all()
      .map((row) => [row.id, JSON.parse(row.aliases) as string[]]),
  );
  const merged = Map.groupBy(
    prepare<IndicatorRefRow & { mergedInto: number }>(db, MERGED).all(),
    ({ mergedInto }) => mergedInto,
  );
  const listMerged = (id: number): IndicatorEntry['merged'] =>
    (merged.get(id) ?? []).flatMap((row) => [
      { ...toIndicatorRef(row), facts: met.get(row.id) ?? 0 },
      ...listMerged(row.id),
    ]);
  return listArranged(db)
    .filter(({ id }) => facts.has(id))
    .map(({ position: _, ...ref }) => ({
      ...{ ...ref, facts: facts.get(ref.id) ?? 0 },
      ...{ aliases: aliases.get(ref.id) ?? [], merged: listMerged(ref.id) },
    }));
}

const FACET_SQL: Readonly<Partial<Record<SplitFacet, string>>> = {
  subject: "nullif((SELECT s.text FROM subject s WHERE s.id = f.subject_id), '')",
  unit: 'f.unit',
  measure: 'f.measure',
};
const facetSql = (facet: SplitFacet): string => FACET_SQL[facet] ?? `json_extract(f.scope, '$.${facet}')`;

/** More values than this are not picked from a list. */
const MOST_VALUES = 200;

export interface SplitFacetCount {
  readonly facet: SplitFacet;
  readonly values: { value: string | null; facts: number }[];
}

/** By what the facts of an indicator differ, with how many say each. A facet that is the same for all is left out. */
export function countSplitFacets(db: ReadDb, id: IndicatorId): SplitFacetCount[] {
  return SPLIT_FACETS.map((facet) => {
    const sql = `SELECT ${facetSql(facet)} AS value, count(*) AS facts FROM fact f
      WHERE f.indicator_id = ? AND ${SHELF_SQL.show} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`;
    return { facet, values: prepare<{ value: string | null; facts: number }>(db, sql).all(id) };
  }).filter(({ values }) => values.length > 1);
}

export type PickedFacts =
  | { readonly ids: readonly FactId[] }
  | { readonly facet: SplitFacet; readonly values: readonly (string | null)[] };

/** Of the facts of an indicator, those that are picked. */
export function listPickedFacts(db: ReadDb, id: IndicatorId, picked: PickedFacts): FactId[] {
  const among =
    'ids' in picked
      ? 'f.id IN (SELECT value FROM json_each(@wanted))'
      : `EXISTS (SELECT 1 FROM json_each(@wanted) w WHERE w.value IS ${facetSql(picked.facet)})`;
  const sql = `SELECT f.id FROM fact f WHERE f.indicator_id = @id AND f.trashed_at IS NULL AND ${among} ORDER BY f.id`;
  const wanted = JSON.stringify('ids' in picked ? picked.ids : picked.values);
  return prepare<{ id: FactId }>(db, sql)
    .all({ id, wanted })
    .map((row) => row.id);
}

/** The kinds of unit that the facts of each indicator are counted in, the most frequent first. */
export function listUnits(db: ReadDb): Map<IndicatorId, string[]> {
  const sql = `SELECT indicator_id AS id, unit FROM fact f WHERE ${SHELF_SQL.show}
    GROUP BY indicator_id, unit ORDER BY count(*) DESC`;
  const rows = prepare<{ id: IndicatorId; unit: string }>(db, sql).all();
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [id, own.map(({ unit }) => unit)]));
}
