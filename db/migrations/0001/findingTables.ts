export const FINDING_TABLES = `
CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN (
    'repeat', 'echo', 'confirmed', 'contradiction', 'cumulative-fall', 'revision', 'unit-slip', 'growth-mismatch',
    'parts-vs-total', 'scope-differs', 'period-differs', 'measure-differs', 'definition-differs', 'lookalike',
    'derived-check', 'undated', 'gap')),
  family TEXT NOT NULL CHECK (family IN ('said-again', 'trouble', 'kept-apart', 'evidence', 'missing')),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  subject TEXT,
  facets TEXT NOT NULL CHECK (json_valid(facets)),
  sentence TEXT NOT NULL CHECK (json_valid(sentence)),
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 100),
  state TEXT NOT NULL CHECK (state IN ('open', 'decided', 'stale', 'dismissed')),
  decision_id INTEGER
) STRICT;
CREATE INDEX finding_by_severity ON finding (severity DESC, id);
CREATE INDEX finding_by_kind ON finding (kind, state, severity DESC, id);
CREATE INDEX finding_by_family ON finding (family, state, severity DESC, id);
CREATE INDEX finding_by_indicator ON finding (indicator_id);
CREATE INDEX finding_by_decision ON finding (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE finding_member (
  finding_id INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (finding_id, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_member_by_fact ON finding_member (fact_id, finding_id);

CREATE TABLE chart (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  spec TEXT NOT NULL CHECK (json_valid(spec)),
  basis TEXT,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
`;
