import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type Binding, prepare, type ReadDb, type WriteDb } from './handle.ts';
import { annotation, tag } from './schema/annotation.ts';
import { article } from './schema/article.ts';
import { chart } from './schema/chart.ts';
import { fact } from './schema/fact.ts';
import { indicator } from './schema/indicator.ts';

const TABLES = {
  fact: getTableColumns(fact),
  article: getTableColumns(article),
  chart: getTableColumns(chart),
  indicator: getTableColumns(indicator),
  annotation: getTableColumns(annotation),
  tag: getTableColumns(tag),
} as const;
export type TableName = keyof typeof TABLES;

/** Columns by their names in the schema. */
export type Columns = Record<string, unknown>;

interface RowKey {
  readonly table: TableName;
  readonly id: number;
}

function columnOf(table: TableName, key: string): SQLiteColumn {
  const column = (TABLES[table] as Record<string, SQLiteColumn>)[key];
  if (!column) throw new Error(`${table} has no column ${key}`);
  return column;
}

/**
 * Some columns of a row, converted as the schema says; null where there is no such row. By a kept statement: drizzle
 * would compile one for each call, and an undo may read and write a hundred thousand rows.
 */
export function readRow(db: ReadDb, { table, id }: RowKey, keys: readonly string[]): Columns | null {
  const columns = keys.map((key) => columnOf(table, key));
  const names = ['1 AS "1"', ...columns.map(({ name }) => name)].join(', ');
  const row = prepare(db, `SELECT ${names} FROM ${table} WHERE id = ?`).get(id);
  if (!row) return null;
  const values = columns.map((column) => {
    const value = row[column.name];
    return value === null || value === undefined ? null : column.mapFromDriverValue(value);
  });
  return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
}

/** Sets some columns of a row. */
export function writeRow(db: WriteDb, { table, id }: RowKey, values: Columns): void {
  const entries = Object.entries(values).map(([key, value]) => ({ column: columnOf(table, key), value }));
  if (entries.length === 0) return;
  const sql = `UPDATE ${table} SET ${entries.map(({ column }) => `${column.name} = ?`).join(', ')} WHERE id = ?`;
  const bindings = entries.map(({ column, value }) =>
    value === null || value === undefined ? null : (column.mapToDriverValue(value) as Binding),
  );
  prepare(db, sql).run(...bindings, id);
}
