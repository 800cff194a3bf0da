import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ArticlePart, SetAside } from '../../electron/common/article.ts';
import type { ArticleId, SourceId } from '../../electron/common/ids.ts';
import type { Span } from '../../electron/common/span.ts';
import type { TextMap } from '../../electron/common/textMap.ts';
import { ARTICLE_KINDS, DATE_BASES, LANGUAGES } from '../../electron/common/vocabulary.ts';
import { source } from './source.ts';

/** What is known about an article. Its text stands in `articleText`, so that lists stay small. */
export const article = sqliteTable('article', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<ArticleId>(),
  /** The file it was found in. */
  sourceId: integer('source_id')
    .notNull()
    .references(() => source.id)
    .$type<SourceId>(),
  /** Its place in the file, from 1. */
  ordinal: integer('ordinal').notNull(),
  /** `text`, or `table`: rows that an analyst brought, whose facts have no sentence. */
  kind: text('kind', { enum: ARTICLE_KINDS }).notNull().default('text'),
  /** As printed; never empty, the first words of the body where there is no headline. */
  title: text('title').notNull(),
  /** Line under the title. */
  subtitle: text('subtitle'),
  /** Who published it, as named in the file. */
  outlet: text('outlet'),
  /** The outlet that wrote it, where `outlet` reprints or digests it. */
  originalOutlet: text('original_outlet'),
  /** Writers, as printed. */
  byline: text('byline'),
  /** Editors, as printed. */
  editor: text('editor'),
  /** Where it was published, if said. */
  url: text('url'),
  /** Page or section, as printed. */
  page: text('page'),
  /** Language and script of the body. */
  language: text('language', { enum: LANGUAGES }).notNull(),
  /** EDTF date of day, month or year precision; null is unknown. */
  date: text('date'),
  /** How the date is known. */
  dateBasis: text('date_basis', { enum: DATE_BASES }).notNull(),
  /** Code and parameters joined by `|`, for a derived date. */
  dateReason: text('date_reason'),
  /** JSON: names of the fields that a person set; a new reading of the source leaves them. */
  given: text('given', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
  /** First UTF-16 unit of its extent in the source text. */
  extentStart: integer('extent_start').notNull(),
  /** End of its extent, exclusive. */
  extentEnd: integer('extent_end').notNull(),
  /** How many numbers of the body are set aside; `articleText.setAside` holds them. */
  setAsideCount: integer('set_aside_count').notNull(),
  /** How many numbers nothing explained. */
  unexplainedCount: integer('unexplained_count').notNull(),
  /** SHA-256 of the folded body without white space: equal for exact copies. */
  bodyHash: text('body_hash').notNull(),
  /** What near copies are compared by, as its maker wrote it; null where it was not computed. */
  fingerprint: text('fingerprint'),
  /** The article this one is a near copy of. */
  echoOf: integer('echo_of')
    .references((): AnySQLiteColumn => article.id)
    .$type<ArticleId>(),
  /** 1 from a change of the lexicon that concerns it until it is read again. */
  waitsForExtraction: integer('waits_for_extraction', { mode: 'boolean' }).notNull().default(false),
  /** ISO 8601 in UTC: when a person said that each of its figures is settled; null where nobody did. */
  completedAt: text('completed_at'),
  /** ISO 8601 in UTC; null while it is in use. A trigger hides and shows its facts with it. */
  trashedAt: text('trashed_at'),
  /** Pinyin and folded key of the title, made unique by the id. */
  sortTitle: text('sort_title').notNull(),
  /** Pinyin and folded key of the outlet; empty without one. */
  sortOutlet: text('sort_outlet').notNull(),
});

/** The long columns of an article, one row each. */
export const articleText = sqliteTable('article_text', {
  /** The article whose text this is. */
  articleId: integer('article_id')
    .primaryKey()
    .references(() => article.id)
    .$type<ArticleId>(),
  /** The cleaned text. Offsets of facts are UTF-16 units in it. */
  body: text('body').notNull(),
  /** JSON `[at, from, length][]`: ties each character of the body to the source text. */
  map: text('map', { mode: 'json' }).$type<TextMap>().notNull(),
  /** JSON: title, headings, paragraphs with their spans in the body. */
  parts: text('parts', { mode: 'json' }).$type<readonly ArticlePart[]>().notNull(),
  /** JSON: numbers of the body that are no facts, with their class. */
  setAside: text('set_aside', { mode: 'json' }).$type<readonly SetAside[]>().notNull(),
  /** JSON: spans of numbers that nothing explained. */
  unexplained: text('unexplained', { mode: 'json' }).$type<readonly Span[]>().notNull(),
});
