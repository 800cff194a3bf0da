import { isDeepStrictEqual } from 'node:util';
import type { Entity } from '../electron/common/historyRow.ts';
import type { AnnotationId, ArticleId, FactId, IndicatorId } from '../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from './handle.ts';
import { moveMergedFacts } from './merging.ts';
import { indexAnnotation } from './queries/annotations/indexAnnotation.ts';
import { type FactEvidence, indexEvidence, readEvidence, writeEvidence } from './queries/extract/evidence.ts';
import { indexArticle } from './queries/import/article.ts';
import { getSourceToRead } from './queries/import/reading.ts';
import { reindexNames } from './queries/indicators.ts';
import { ensureSubject } from './queries/subjects.ts';
import { readSetting, writeSetting } from './settings.ts';
import { makeSortKey } from './sortKey.ts';
import { type Columns, readRow, writeRow } from './tableRows.ts';

type Changeable = Exclude<Entity, 'decision' | 'edition'>;

/** A fact's subject goes by its text, as `subject`, and its place and words as `anchor`, in history and here. */
interface Target {
  readonly entity: Changeable;
  readonly entityId: number;
}

function readSubject(db: ReadDb, id: unknown): string | null {
  const row = prepare<{ text: string }>(db, 'SELECT text FROM subject WHERE id = ?').get(id);
  return row?.text || null;
}

function readFact(db: ReadDb, id: number, keys: readonly string[]): Columns | null {
  const row = readRow(
    db,
    { table: 'fact', id },
    keys.filter((key) => key !== 'anchor').map((key) => (key === 'subject' ? 'subjectId' : key)),
  );
  if (!row) return null;
  const { subjectId, ...columns } = row;
  return {
    ...columns,
    ...(keys.includes('subject') && { subject: readSubject(db, subjectId) }),
    ...(keys.includes('anchor') && { anchor: readEvidence(db, id as FactId) }),
  };
}

/** The named columns as they are; null where there is no such row. */
export function readColumns(db: ReadDb, target: Target & { keys: readonly string[] }): Columns | null {
  const { entity, entityId, keys } = target;
  if (entity === 'setting') return Object.fromEntries(keys.map((key) => [key, readSetting(db, key)]));
  if (entity === 'article') return readArticle(db, entityId, keys);
  return entity === 'fact' ? readFact(db, entityId, keys) : readRow(db, { table: entity, id: entityId }, keys);
}

/** How the file of an article is read; it belongs to the file and goes by the article in history and here. */
const READING_COLUMNS: Readonly<Record<string, string>> = {
  encoding: 'encoding',
  isEncodingGiven: 'is_encoding_given',
  rulings: 'rulings',
};
const isOfReading = (key: string): boolean => Object.hasOwn(READING_COLUMNS, key);

function readReading(db: ReadDb, id: number, keys: readonly string[]): Columns {
  const source = getSourceToRead(db, id as ArticleId);
  const { encoding, isEncodingGiven, rulings } = source ?? {};
  const all: Columns = { encoding, isEncodingGiven, rulings };
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}

function readArticle(db: ReadDb, id: number, keys: readonly string[]): Columns | null {
  const own = readRow(
    db,
    { table: 'article', id },
    keys.filter((key) => !isOfReading(key)),
  );
  return own && { ...own, ...(keys.some(isOfReading) && readReading(db, id, keys.filter(isOfReading))) };
}

function writeReading(db: WriteDb, id: number, entries: readonly [string, unknown][]): void {
  for (const [key, value] of entries) {
    const sql = `UPDATE source SET ${READING_COLUMNS[key]} = ? WHERE id = (SELECT source_id FROM article WHERE id = ?)`;
    const stored = key === 'rulings' ? JSON.stringify(value) : key === 'isEncodingGiven' ? Number(value) : value;
    prepare(db, sql).run(stored, id);
  }
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

function writeAnnotation(db: WriteDb, id: number, columns: Columns): void {
  writeRow(db, { table: 'annotation', id }, columns);
  indexAnnotation(db, id as AnnotationId);
}

const writeTag = (db: WriteDb, id: number, columns: Columns): void =>
  writeRow(
    db,
    { table: 'tag', id },
    { ...columns, ...('name' in columns && { sortName: makeSortKey(String(columns.name)) }) },
  );

function reindexTitle(db: WriteDb, id: ArticleId, title: string): void {
  const row = prepare<{ body: string }>(db, 'SELECT body FROM article_text WHERE article_id = ?').get(id);
  indexArticle(db, { id, title, body: row?.body ?? '' });
}

function withSubjectId(db: WriteDb, { subject: text, ...columns }: Columns): Columns {
  return text === undefined ? columns : { ...columns, subjectId: ensureSubject(db, text as string | null) };
}

function writeFact(db: WriteDb, id: number, { anchor, ...columns }: Columns): void {
  writeRow(db, { table: 'fact', id }, withSubjectId(db, columns));
  if (!anchor) return;
  writeEvidence(db, id as FactId, anchor as FactEvidence);
  indexEvidence(db, id as FactId);
}

function writeArticle(db: WriteDb, id: ArticleId, columns: Columns): void {
  const entries = Object.entries(columns);
  const own = Object.fromEntries(entries.filter(([key]) => !isOfReading(key)));
  writeRow(db, { table: 'article', id }, withSortKeys(own));
  writeReading(
    db,
    id,
    entries.filter(([key]) => isOfReading(key)),
  );
  if ('title' in columns) reindexTitle(db, id, String(columns.title));
}

/** Its facts follow an indicator that is merged or comes back, its keys for sorting and finding follow its names. */
function writeIndicator(db: WriteDb, id: IndicatorId, columns: Columns): void {
  const before = readRow(db, { table: 'indicator', id }, ['mergedInto'])?.mergedInto as IndicatorId | null;
  writeRow(db, { table: 'indicator', id }, columns);
  const after = columns.mergedInto as IndicatorId | null | undefined;
  if (after !== undefined && after !== before) moveMergedFacts(db, { id, before, after });
  if ('zh' in columns || 'en' in columns || 'aliases' in columns) reindexNames(db, id);
}

/** Sets columns of one row without a history row: for machine work, and underneath `changeEntity`. */
export function writeColumns(db: WriteDb, { entity, entityId, columns }: Target & { columns: Columns }): void {
  if (entity === 'setting') writeSettings(db, columns);
  else if (entity === 'article') writeArticle(db, entityId as ArticleId, columns);
  else if (entity === 'fact') writeFact(db, entityId, columns);
  else if (entity === 'indicator') writeIndicator(db, entityId as IndicatorId, columns);
  else if (entity === 'annotation') writeAnnotation(db, entityId, columns);
  else if (entity === 'tag') writeTag(db, entityId, columns);
  else writeRow(db, { table: entity, id: entityId }, columns);
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
