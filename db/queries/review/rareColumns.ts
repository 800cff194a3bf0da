import type { FactSort } from '../../../electron/common/factRow.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { makeSortKey } from '../../sortKey.ts';
import type { Condition } from './factFilter.ts';

/** Columns that are as usual in nearly every fact. The index of each holds the others alone. */
export const RARE_COLUMNS = {
  qualifier: { usual: 'exact', rare: "qualifier <> 'exact'", index: 'fact_by_qualifier' },
  modality: { usual: 'actual', rare: "modality <> 'actual'", index: 'fact_by_modality' },
  scope: { usual: '{}', rare: "scope <> '{}'", index: 'fact_by_scope' },
  attribution: { usual: null, rare: 'attribution IS NOT NULL', index: 'fact_by_attribution' },
} as const;
export type RareField = keyof typeof RARE_COLUMNS;

export const isRareField = (field: FactSort[number]['field']): field is RareField => field in RARE_COLUMNS;

const idsWhere = (field: RareField, condition: string): string => {
  const { index, rare } = RARE_COLUMNS[field];
  return `SELECT id FROM fact INDEXED BY ${index} WHERE ${rare}${condition}`;
};

/** Ids of facts with one of the values or, with `isOthers`, of all other facts. */
export interface RareList extends Condition {
  readonly isOthers: boolean;
}

/** The usual value is what is left when the others are taken away. */
export function listAmongRare(field: 'qualifier' | 'modality', values: readonly string[]): RareList {
  const isOthers = values.some((value) => value === RARE_COLUMNS[field].usual);
  const marks = values.map(() => '?').join(', ');
  return { sql: idsWhere(field, ` AND ${field} ${isOthers ? 'NOT IN' : 'IN'} (${marks})`), bindings: values, isOthers };
}

export function isAmongRare(field: 'qualifier' | 'modality', values: readonly string[]): Condition {
  const { sql, bindings, isOthers } = listAmongRare(field, values);
  return { sql: `f.id ${isOthers ? 'NOT IN' : 'IN'} (${sql})`, bindings };
}

/** Ids of facts whose words hold the text; capitals aside. */
export const listHolding = (field: 'scope' | 'attribution', text: string): Condition => ({
  sql: idsWhere(field, ` AND instr(lower(${field}), lower(?)) > 0`),
  bindings: [text.trim()],
});

export interface RareGroup {
  readonly value: string | null;
  readonly count: number;
}

/** The words of a scope, facet names aside, as they are shown. */
const wordsOf = (field: RareField, value: string): string =>
  field === 'scope' ? Object.values(JSON.parse(value) as Record<string, string>).join(' ') : value;

/** How many facts under a condition have each value: the usual first, then the others by pinyin and alphabet. */
export function listRareGroups(db: ReadDb, field: RareField, where: Condition, total: number): RareGroup[] {
  const { index, rare, usual } = RARE_COLUMNS[field];
  const sql = `SELECT f.${field} AS value, count(*) AS count FROM fact f INDEXED BY ${index}
    WHERE f.${rare} AND ${where.sql} GROUP BY f.${field}`;
  const rows = prepare<{ value: string; count: number }>(db, sql).all(...where.bindings);
  const keyed = rows.map((row) => ({ ...row, key: makeSortKey(wordsOf(field, row.value)) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const others = rows.reduce((sum, { count }) => sum + count, 0);
  return [{ value: usual, count: total - others }, ...keyed];
}

/** Where the facts of one group are found, in the order of their ids. */
export function rareAccess(
  field: RareField,
  value: string | null,
): { readonly driver: string; readonly where: Condition } {
  const { index, rare, usual } = RARE_COLUMNS[field];
  if (value === usual)
    return { driver: 'INDEXED BY fact_by_id', where: { sql: `f.id NOT IN (${idsWhere(field, '')})`, bindings: [] } };
  return { driver: `INDEXED BY ${index}`, where: { sql: `f.${rare} AND f.${field} = ?`, bindings: [value] } };
}
