import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IndicatorId } from '../../electron/common/ids.ts';
import { MEASURES, SERIES_FREQUENCIES } from '../../electron/common/vocabulary.ts';

/** What is counted. */
export const indicator = sqliteTable('indicator', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<IndicatorId>(),
  /** Key of the lexicon, or `~` and a folded noun phrase for a proposal. */
  key: text('key').notNull().unique(),
  /** Chinese name. */
  zh: text('zh').notNull(),
  /** English name. */
  en: text('en').notNull(),
  /** Heading of the matrix it stands under, in Chinese. */
  groupZh: text('group_zh'),
  /** The same in English. */
  groupEn: text('group_en'),
  /** `count`, `money`, `percent` …, as the lexicon names it. */
  unitKind: text('unit_kind'),
  /** Measure where a sentence gives none away. */
  usualMeasure: text('usual_measure', { enum: MEASURES }),
  /** 1 where the name was made from the words of a sentence. */
  isProposed: integer('is_proposed', { mode: 'boolean' }).notNull(),
  /** JSON: other names. */
  aliases: text('aliases', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** Pinyin key of `zh`, made unique by the key. */
  sortZh: text('sort_zh').notNull().unique(),
  /** Folded `en`, made unique by the key. */
  sortEn: text('sort_en').notNull().unique(),
  /** Folded names, aliases and pinyin initials, one a line, for finding by a part of the name. */
  searchText: text('search_text').notNull(),
  /** How often it is stated; null where nobody set it. */
  frequency: text('frequency', { enum: SERIES_FREQUENCIES }),
  /** The indicator it was merged into: its facts are there, and new ones go there. */
  mergedInto: integer('merged_into').$type<IndicatorId>(),
  /** The indicator whose facts it was made of, by a split; the first one where that was split off itself. */
  originId: integer('origin_id').$type<IndicatorId>(),
  /** 1 where a person gave it its names: the lexicon's are aliases then. */
  isRenamed: integer('is_renamed', { mode: 'boolean' }).notNull().default(false),
  /** 1 where a person chose its group. */
  isRegrouped: integer('is_regrouped', { mode: 'boolean' }).notNull().default(false),
  /** Its place within its group, rising; its id where nobody moved it. */
  position: real('position'),
  /** When a split that made it was undone, ISO 8601 in UTC. */
  trashedAt: text('trashed_at'),
});

/** Whom or what figures are counted for. Row 0, with the empty text, stands for "not stated". */
export const subject = sqliteTable('subject', {
  /** Row id. */
  id: integer('id').primaryKey(),
  /** As written; the first spelling met. */
  text: text('text').notNull().unique(),
  /** Pinyin key, made unique by the text. */
  sortKey: text('sort_key').notNull().unique(),
  /** Folded text. */
  searchText: text('search_text').notNull(),
});
