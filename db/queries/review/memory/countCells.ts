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

/** Cells of a column that occur, with how often, among the facts that pass but for `facet`. */
export function countCells({ table, marks }: Marked, name: ColumnName, facet: Facet | null): Entry<number>[] {
  const cells = table.cells[name];
  const counts = new Uint32Array(table.most[name] + 1);
  for (const row of listBut(marks, facet)) (counts[cells[row] as number] as number) += 1;
  return Array.from(counts, (count, key) => ({ key, count })).filter(({ count }) => count > 0);
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
