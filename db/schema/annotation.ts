import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnnotationId, ArticleId, FactId, TagId } from '../../electron/common/ids.ts';
import { TAG_COLOURS } from '../../electron/common/tagColours.ts';
import { article } from './article.ts';
import { fact } from './fact.ts';

/** An entry of the codebook. */
export const tag = sqliteTable('tag', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<TagId>(),
  /** As the analyst calls it; no two in use are the same but for script, width and case. */
  name: text('name').notNull(),
  /** When it is to be given; empty where nobody wrote it. */
  definition: text('definition').notNull(),
  /** Key of the palette in `resources/annotations`. */
  colour: text('colour', { enum: TAG_COLOURS }).notNull(),
  /** Pinyin and folded key of the name. */
  sortName: text('sort_name').notNull(),
  /** ISO 8601 in UTC; null while it is in use. What bears it keeps it, unseen. */
  trashedAt: text('trashed_at'),
});

/** A highlight, note or tag of a person on words of an article. */
export const annotation = sqliteTable('annotation', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<AnnotationId>(),
  /** The article whose words they are. */
  articleId: integer('article_id')
    .notNull()
    .references(() => article.id)
    .$type<ArticleId>(),
  /** The fact it is about, whose place is then its own; null for words of the text. */
  factId: integer('fact_id')
    .references(() => fact.id)
    .$type<FactId>(),
  /** First UTF-16 unit in the body. */
  bodyStart: integer('body_start').notNull(),
  /** End in the body, exclusive. */
  bodyEnd: integer('body_end').notNull(),
  /** First UTF-16 unit in the source text. */
  sourceStart: integer('source_start').notNull(),
  /** End in the source text, exclusive. */
  sourceEnd: integer('source_end').notNull(),
  /** The words themselves, by which it is found again in another body. */
  quote: text('quote').notNull(),
  /** Up to 32 units before them. */
  prefix: text('prefix').notNull(),
  /** Up to 32 units after them. */
  suffix: text('suffix').notNull(),
  /** 1 where the words were not found in the body as it reads now: the place is that in the body before. */
  isOrphan: integer('is_orphan', { mode: 'boolean' }).notNull(),
  /** Markdown; empty for a highlight or a bare tag. */
  note: text('note').notNull(),
  /** JSON: ids of tags. */
  tags: text('tags', { mode: 'json' }).$type<readonly TagId[]>().notNull(),
  /** ISO 8601 in UTC. */
  madeAt: text('made_at').notNull(),
  /** Who made it. */
  madeBy: text('made_by').notNull(),
  /** ISO 8601 in UTC; null while it is in use. */
  trashedAt: text('trashed_at'),
});
