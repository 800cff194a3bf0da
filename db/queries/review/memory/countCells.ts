import type { Coded, ColumnName, FactTable } from './factTable.ts';
import { type Facet, listBut, type Marks } from './markRows.ts';

export interface Marked {
  readonly table: FactTable;
  readonly marks: Marks;
}
export interface Entry<K> {
  readonly key: K;
  readonly count: number;
}

function count({ table }: Marked, name: ColumnName, rows: Int32Array): Entry<number>[] {
  const cells = table.cells[name];
  const counts = new Uint32Array(table.most[name] + 1);
  for (let at = 0; at < rows.length; at += 1) (counts[cells[rows[at] as number] as number] as number) += 1;
  const entries: Entry<number>[] = [];
  for (let key = 0; key < counts.length; key += 1)
    if (counts[key] !== 0) entries.push({ key, count: counts[key] as number });
  return entries;
}

/** Most facets are counted over the same rows. */
const countsOf = new WeakMap<Int32Array, Map<ColumnName, Entry<number>[]>>();

/** Cells of a column that occur, with how often, among the facts that pass but for `facet`. */
export function countCells(marked: Marked, name: ColumnName, facet: Facet | null): Entry<number>[] {
  const rows = listBut(marked.marks, facet);
  const known = countsOf.get(rows) ?? new Map<ColumnName, Entry<number>[]>();
  countsOf.set(rows, known);
  const entries = known.get(name) ?? count(marked, name, rows);
  known.set(name, entries);
  return entries;
}

/** The same by what the cells stand for. */
export function countValues<V>(marked: Marked, name: Coded, facet: Facet | null): Entry<V>[] {
  const { values } = marked.table.dictionaries[name];
  return countCells(marked, name, facet).map(({ key, count }) => ({ key: values[key] as V, count }));
}

export const sumCounts = (entries: readonly { readonly count: number }[]): number =>
  entries.reduce((sum, { count }) => sum + count, 0);

const compare = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

/** Adds counts up by key, the most frequent first. */
export function sumBy<E extends { readonly count: number }, K>(
  entries: readonly E[],
  keyOf: (entry: E) => K,
): Entry<K>[] {
  const sums = new Map<K, number>();
  for (const entry of entries) sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.count);
  return [...sums].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || compare(a.key, b.key));
}
