import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EditionValueBody, PartKind, PublishChecklist } from '../../electron/common/edition.ts';
import type { ArrivalId, DecisionId, EditionId, FactId, IndicatorId } from '../../electron/common/ids.ts';
import type { Frequency } from '../../electron/common/matrix.ts';

/** What was published on a day. Append-only, held by triggers, like all that belongs to it. */
export const edition = sqliteTable('edition', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<EditionId>(),
  /** Stands in the files made of it; names it to scripts. */
  uid: text('uid').notNull().unique(),
  /** As the analyst named it. */
  name: text('name').notNull(),
  /** What the analyst wrote about it. */
  note: text('note').notNull(),
  /** Who published it. */
  who: text('who').notNull(),
  /** ISO 8601 in UTC. */
  at: text('at').notNull(),
  /** Version of the program that froze it. */
  program: text('program').notNull(),
  /** Columns of its matrix. */
  frequency: text('frequency').$type<Frequency>().notNull(),
  /** JSON: the settings of the project as they were. */
  settings: text('settings', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  /** JSON: how many stale decisions, open conflicts and unreviewed facts stood when it was published. */
  checklist: text('checklist', { mode: 'json' }).$type<PublishChecklist>().notNull(),
  /** Rows of `editionValue`. */
  valueCount: integer('value_count').notNull(),
  /** Last step of the history that it holds. */
  step: integer('step').notNull(),
  /** Highest id of a fact that it could show. */
  lastFact: integer('last_fact').notNull(),
  /** Highest id of a decision that it could follow. */
  lastDecision: integer('last_decision').notNull(),
});

/** A cell of the published matrix. */
export const editionValue = sqliteTable(
  'edition_value',
  {
    /** The edition. */
    editionId: integer('edition_id')
      .notNull()
      .references(() => edition.id)
      .$type<EditionId>(),
    /** Names the same cell in another edition, and now. */
    key: text('key').notNull(),
    /** Order in the matrix, from 0. */
    position: integer('position').notNull(),
    /** The indicator, which may be gone since. */
    indicatorId: integer('indicator_id').notNull().$type<IndicatorId>(),
    /** Value, upper end, unit and qualifier: another text is another number. */
    value: text('value').notNull(),
    /** The fact whose value was used; null for one adopted by a decision. */
    factId: integer('fact_id').$type<FactId>(),
    /** Ids of the decisions in force on it, joined by a space. */
    decisions: text('decisions').notNull(),
    /** JSON: where it stands and how it reads, in both languages. */
    body: text('body', { mode: 'json' }).$type<EditionValueBody>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.key] }),
    index('edition_value_by_place').on(table.editionId, table.position),
  ],
);

/** Charts, decisions in force and open conflicts of an edition, and what stands behind the points of its charts. */
export const editionPart = sqliteTable(
  'edition_part',
  {
    /** The edition. */
    editionId: integer('edition_id')
      .notNull()
      .references(() => edition.id)
      .$type<EditionId>(),
    /** What it is a part of. */
    kind: text('kind').$type<PartKind>().notNull(),
    /** Order among those of its kind, from 0. */
    position: integer('position').notNull(),
    /** JSON: the row as the program had it. */
    body: text('body', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.kind, table.position] })],
);

/** An edition that was taken back, or put back; the last row counts. */
export const editionWithdrawal = sqliteTable('edition_withdrawal', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** The edition. */
  editionId: integer('edition_id')
    .notNull()
    .references(() => edition.id)
    .$type<EditionId>(),
  /** 0 where a withdrawal is itself taken back. */
  isWithdrawn: integer('is_withdrawn', { mode: 'boolean' }).notNull(),
  /** Who did it. */
  who: text('who').notNull(),
  /** ISO 8601 in UTC. */
  at: text('at').notNull(),
  /** Why, where it was said. */
  reason: text('reason'),
});

/** An import that brought something, with where the project stood before it. Append-only, held by triggers. */
export const arrival = sqliteTable('arrival', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<ArrivalId>(),
  /** When it began, ISO 8601 in UTC. */
  at: text('at').notNull(),
  /** Who imported. */
  who: text('who').notNull(),
  /** Articles that came in. */
  articles: integer('articles').notNull(),
  /** Facts that came in. */
  facts: integer('facts').notNull(),
  /** JSON: ids of the decisions that were stale before. */
  stale: text('stale', { mode: 'json' }).$type<DecisionId[]>().notNull(),
  /** Last step of the history before it. */
  step: integer('step').notNull(),
  /** Highest id of a fact before it. */
  lastFact: integer('last_fact').notNull(),
  /** Highest id of a decision before it. */
  lastDecision: integer('last_decision').notNull(),
});
