import { type AnySQLiteColumn, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Facet } from '../../electron/common/findingRow.ts';
import type { DecisionId, FactId, IndicatorId } from '../../electron/common/ids.ts';
import type { MemberFigure } from '../../electron/common/memberFigure.ts';
import { type FindingKind, VERDICTS } from '../../electron/common/vocabulary.ts';

/** What an analyst ruled, and why. Append-only, held by triggers. */
export const decision = sqliteTable('decision', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<DecisionId>(),
  /** Null in a row that only takes another one back. */
  verdict: text('verdict', { enum: VERDICTS }),
  /** prefer and superseded: the fact to use. source-error: the wrong one. */
  factId: integer('fact_id').$type<FactId>(),
  /** keep-apart: by which facet. */
  facet: text('facet').$type<Facet>(),
  /** series-break: from when the new meaning holds, EDTF date. */
  at: text('at'),
  /** adopt: the value as typed. */
  adoptedValue: text('adopted_value'),
  /** adopt: the document it stands in. */
  adoptedFrom: text('adopted_from'),
  /** query: whom. */
  askedWhom: text('asked_whom'),
  /** query: when, EDTF date. */
  askedOn: text('asked_on'),
  /** query: what was answered. */
  answer: text('answer'),
  /** Why, in the words of the one who decided. */
  reason: text('reason').notNull(),
  /** Who decided. */
  who: text('who').notNull(),
  /** ISO 8601 in UTC. */
  recordedAt: text('recorded_at').notNull(),
  /** The decision in force on the same findings before this one. */
  supersedes: integer('supersedes')
    .references((): AnySQLiteColumn => decision.id)
    .$type<DecisionId>(),
  /** The row this one takes back: a decision, or a row that took one back. */
  withdraws: integer('withdraws')
    .references((): AnySQLiteColumn => decision.id)
    .$type<DecisionId>(),
  /** The indicator of the findings; null where a decision has several. */
  indicatorId: integer('indicator_id').$type<IndicatorId>(),
  /** The subject they share. */
  subject: text('subject'),
  /** The query that this row answers; all else of it is carried over from there. */
  answers: integer('answers')
    .references((): AnySQLiteColumn => decision.id)
    .$type<DecisionId>(),
});

/** The findings a decision settles, by key: findings are computed again and their rows come and go. */
export const decisionFinding = sqliteTable(
  'decision_finding',
  {
    /** The decision. */
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decision.id)
      .$type<DecisionId>(),
    /** Key of a finding it settles. */
    findingKey: text('finding_key').notNull(),
    /** Kind of that finding. */
    kind: text('kind').$type<FindingKind>().notNull(),
    /** The indicator of the findings; null where a decision has several. */
    indicatorId: integer('indicator_id').notNull().$type<IndicatorId>(),
    /** Digest of the finding's members when it was decided. */
    memberDigest: text('member_digest').notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.findingKey] })],
);

/** The facts a decision was about, and what it does to them. */
export const decisionMember = sqliteTable(
  'decision_member',
  {
    /** The decision. */
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decision.id)
      .$type<DecisionId>(),
    /** A fact it was about. */
    factId: integer('fact_id').notNull().$type<FactId>(),
    /** Whether the decision takes the fact out of use. */
    role: text('role', { enum: ['member', 'deprecated'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.factId] })],
);

/** What each member of a decided finding said at the time. */
export const decisionFigure = sqliteTable(
  'decision_figure',
  {
    /** The decision. */
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decision.id)
      .$type<DecisionId>(),
    /** Key of the finding, or `series:<indicator>` for an indicator that the decision holds for without one. */
    findingKey: text('finding_key').notNull(),
    /** The member. */
    factId: integer('fact_id').notNull().$type<FactId>(),
    /** JSON: `MemberFigure`. */
    figure: text('figure', { mode: 'json' }).$type<MemberFigure>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.findingKey, table.factId] })],
);

/** Which ruling of which earlier decision ends with a later one. */
export const decisionReplaced = sqliteTable(
  'decision_replaced',
  {
    /** The later decision. */
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decision.id)
      .$type<DecisionId>(),
    /** The decision it supersedes. */
    earlierId: integer('earlier_id')
      .notNull()
      .references(() => decision.id)
      .$type<DecisionId>(),
    /** On this finding; the earlier one goes on holding for its others. */
    findingKey: text('finding_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.earlierId, table.findingKey] })],
);

/** Indicators that a series break holds for although no finding of theirs asked. */
export const decisionIndicator = sqliteTable(
  'decision_indicator',
  {
    /** The decision. */
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decision.id)
      .$type<DecisionId>(),
    /** The indicator. */
    indicatorId: integer('indicator_id').notNull().$type<IndicatorId>(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.indicatorId] })],
);
