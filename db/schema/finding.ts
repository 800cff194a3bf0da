import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FindingDraft } from '../../electron/common/findingRow.ts';
import type { DecisionId, FactId, FindingId, IndicatorId } from '../../electron/common/ids.ts';
import type { Message } from '../../electron/common/message.ts';
import { FINDING_FAMILIES, FINDING_STATES, type FindingKind } from '../../electron/common/vocabulary.ts';
import { fact } from './fact.ts';
import { indicator } from './indicator.ts';

/** What a check found. Computed, replaced by the next computation, never typed in. */
export const finding = sqliteTable('finding', {
  /** Row id, kept as long as the key is. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<FindingId>(),
  /** Stable for the same kind and members. */
  key: text('key').notNull().unique(),
  /** Which check raised it. */
  kind: text('kind').$type<FindingKind>().notNull(),
  /** Family of the kind. */
  family: text('family', { enum: FINDING_FAMILIES }).notNull(),
  /** The indicator it is listed under. */
  indicatorId: integer('indicator_id')
    .notNull()
    .references(() => indicator.id)
    .$type<IndicatorId>(),
  /** Subject its members share; null where none is stated. */
  subject: text('subject'),
  /** JSON: how each facet compares. */
  facets: text('facets', { mode: 'json' }).$type<FindingDraft['facets']>().notNull(),
  /** JSON: the one true sentence as a message. */
  sentence: text('sentence', { mode: 'json' }).$type<Message>().notNull(),
  /** 0 (worth knowing) to 100 (would change a published chart). */
  severity: integer('severity').notNull(),
  /** Worked out from the decision in force: a decision whose members changed since is stale. */
  state: text('state', { enum: FINDING_STATES }).notNull(),
  /** The decision in force on it. */
  decisionId: integer('decision_id').$type<DecisionId>(),
  /** What it was found among, as `nameScope` words it. */
  scope: text('scope').notNull(),
});

/** What changed since findings were computed. Written by triggers on `fact`, `article` and `indicator`. */
export const findingTodo = sqliteTable('finding_todo', {
  /** Name of a scope with the raw unit and noun of a fact, or `all`. */
  scope: text('scope').primaryKey(),
  /** How often it changed. */
  changes: integer('changes').notNull(),
});

/** The facts of a finding, in the order of the check. */
export const findingMember = sqliteTable(
  'finding_member',
  {
    /** The finding. */
    findingId: integer('finding_id')
      .notNull()
      .references(() => finding.id, { onDelete: 'cascade' })
      .$type<FindingId>(),
    /** A fact it is about. */
    factId: integer('fact_id')
      .notNull()
      .references(() => fact.id, { onDelete: 'cascade' })
      .$type<FactId>(),
    /** Its place, from 0. */
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.findingId, table.factId] })],
);
