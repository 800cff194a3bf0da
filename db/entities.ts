import { isDeepStrictEqual } from 'node:util';
import { eq, getTableColumns } from 'drizzle-orm';
import type { Entity } from '../electron/common/historyRow.ts';
import type { ArticleId } from '../electron/common/ids.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { indexArticle } from './queries/import/article.ts';
import { ensureSubject } from './queries/subjects.ts';
import { article, articleText } from './schema/article.ts';
import { chart } from './schema/chart.ts';
import { fact } from './schema/fact.ts';
import { indicator, subject } from './schema/indicator.ts';
import { readSetting, writeSetting } from './settings.ts';
import { makeSortKey } from './sortKey.ts';

/** Columns by their names in the schema, as history keeps them. A fact's subject goes by its text, as `subject`. */
export type Columns = Record<string, unknown>;
type Changeable = Exclude<Entity, 'decision'>;
const TABLES = { fact, article, chart, indicator } as const;

interface Target {
  readonly entity: Changeable;
  readonly entityId: number;
}

function readSubject(db: ReadDb, id: unknown): string | null {
  const row = db.orm
    .select({ text: subject.text })
    .from(subject)
    .where(eq(subject.id, id as number))
    .get();
  return row?.text || null;
}

function readRow(db: ReadDb, { entity, entityId }: Target): Columns | null {
  if (entity === 'setting') return null;
  const table = TABLES[entity];
  const row = db.orm
    .select(getTableColumns(table) as never)
    .from(table)
    .where(eq(table.id, entityId as never))
    .get();
  if (row === undefined) return null;
  const columns = row as Columns;
  return entity === 'fact' ? { ...columns, subject: readSubject(db, columns.subjectId) } : columns;
}

/** The named columns as they are; null where there is no such row. */
export function readColumns(db: ReadDb, target: Target & { keys: readonly string[] }): Columns | null {
  const { keys } = target;
  if (target.entity === 'setting') return Object.fromEntries(keys.map((key) => [key, readSetting(db, key)]));
  const row = readRow(db, target);
  return row && Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));
}

function writeSettings(db: WriteDb, columns: Columns): void {
  for (const [name, value] of Object.entries(columns)) writeSetting(db, name, value);
}

/** Keys for sorting and the search index follow the names they are made from. */
function withSortKeys(columns: Columns): Columns {
  return {
    ...columns,
    ...('title' in columns && { sortTitle: makeSortKey(String(columns.title)) }),
    ...('outlet' in columns && { sortOutlet: makeSortKey(String(columns.outlet ?? '')) }),
  };
}

function reindexTitle(db: WriteDb, id: ArticleId, title: string): void {
  const row = db.orm.select({ body: articleText.body }).from(articleText).where(eq(articleText.articleId, id)).get();
  indexArticle(db, { id, title, body: row?.body ?? '' });
}

function withSubjectId(db: WriteDb, { subject: text, ...columns }: Columns): Columns {
  return text === undefined ? columns : { ...columns, subjectId: ensureSubject(db, text as string | null) };
}

function writeRow(db: WriteDb, { entity, entityId }: Target, columns: Columns): void {
  if (entity === 'setting' || Object.keys(columns).length === 0) return;
  const table = TABLES[entity];
  db.orm
    .update(table)
    .set(columns as never)
    .where(eq(table.id, entityId as never))
    .run();
}

/** Sets columns of one row without a history row: for machine work, and underneath `changeEntity`. */
export function writeColumns(db: WriteDb, { columns, ...target }: Target & { columns: Columns }): void {
  if (target.entity === 'setting') writeSettings(db, columns);
  else if (target.entity === 'fact') writeRow(db, target, withSubjectId(db, columns));
  else if (target.entity === 'article') writeRow(db, target, withSortKeys(columns));
  else writeRow(db, target, columns);
  if (target.entity === 'article' && 'title' in columns)
    reindexTitle(db, target.entityId as ArticleId, String(columns.title));
}

/** Only the columns that differ, before and after; null where none does. */
export function pickChanged(before: Columns, after: Columns): { before: Columns; after: Columns } | null {
  const keys = Object.keys(after).filter((key) => !isDeepStrictEqual(before[key] ?? null, after[key] ?? null));
  if (keys.length === 0) return null;
  const pick = (from: Columns): Columns => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** Whether the row still stands as `expected` says. */
export function isUnchanged(db: ReadDb, target: Target & { expected: Columns }): boolean {
  const now = readColumns(db, { ...target, keys: Object.keys(target.expected) });
  return now !== null && pickChanged(now, target.expected) === null;
}
