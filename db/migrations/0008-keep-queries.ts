import { appendOnly } from './appendOnly.ts';
import type { Migration } from './migration.ts';

const INSTEAD = 'write a new row that reverses or supersedes it';

const TABLES = `
ALTER TABLE decision ADD COLUMN answers INTEGER REFERENCES decision (id);
CREATE INDEX decision_by_answered ON decision (answers) WHERE answers IS NOT NULL;

-- What each member said when it was decided, so that a stale decision can say what changed.
CREATE TABLE decision_figure (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  finding_key TEXT NOT NULL,
  fact_id INTEGER NOT NULL,
  figure TEXT NOT NULL CHECK (json_valid(figure)),
  PRIMARY KEY (decision_id, finding_key, fact_id)
) STRICT, WITHOUT ROWID;

-- One decision may settle several findings and be superseded on one of them only.
CREATE TABLE decision_replaced (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  earlier_id INTEGER NOT NULL REFERENCES decision (id),
  finding_key TEXT NOT NULL,
  PRIMARY KEY (decision_id, earlier_id, finding_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_replaced_by_earlier ON decision_replaced (earlier_id);

-- Indicators that a series break holds for although no finding of theirs asked.
CREATE TABLE decision_indicator (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  indicator_id INTEGER NOT NULL,
  PRIMARY KEY (decision_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_indicator_by_indicator ON decision_indicator (indicator_id);
`;

/** Answers of queries, what decided figures said, and how far a decision reaches. */
export const keepQueries: Migration = {
  number: 8,
  name: 'keep-queries',
  up: (db) => {
    const guards = ['decision_figure', 'decision_replaced', 'decision_indicator'].map((table) =>
      appendOnly(table, INSTEAD),
    );
    db.exec(TABLES + guards.join('\n'));
  },
};
