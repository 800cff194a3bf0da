export const FACT_TABLES = `
CREATE TABLE fact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  value TEXT NOT NULL CHECK (value GLOB '[0-9]*' OR value GLOB '-[0-9]*'),
  high TEXT CHECK (high GLOB '[0-9]*' OR high GLOB '-[0-9]*'),
  unit TEXT NOT NULL CHECK (unit <> ''),
  noun TEXT,
  qualifier TEXT NOT NULL
    CHECK (qualifier IN ('exact', 'approx', 'at_least', 'more_than', 'less_than', 'nearly', 'up_to')),
  step TEXT NOT NULL,
  raw TEXT NOT NULL,
  equivalent TEXT CHECK (json_valid(equivalent)),
  measure TEXT CHECK (measure IN ('cumulative', 'level', 'flow', 'change', 'rate', 'share')),
  direction TEXT CHECK (direction IN ('up', 'down', 'from-to')),
  base TEXT,
  modality TEXT NOT NULL CHECK (modality IN ('actual', 'estimate', 'forecast', 'target')),
  revision TEXT CHECK (revision IN ('preliminary', 'revised', 'final')),
  period_kind TEXT CHECK (period_kind IN ('interval', 'asOf')),
  period_from TEXT,
  period_to TEXT,
  period_basis TEXT NOT NULL CHECK (period_basis IN ('stated', 'inferred', 'undated')),
  period_basis_from TEXT,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  attribution TEXT,
  minor TEXT CHECK (minor IN ('duration', 'enumeration', 'headline', 'restatement', 'idiom')),
  status TEXT NOT NULL CHECK (status IN ('unreviewed', 'accepted', 'edited', 'flagged', 'rejected')),
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'hand')),
  is_touched INTEGER NOT NULL CHECK (is_touched IN (0, 1)),
  deprecated_by INTEGER,
  troubles INTEGER NOT NULL CHECK (troubles >= 0),
  body_start INTEGER NOT NULL CHECK (body_start >= 0),
  body_end INTEGER NOT NULL CHECK (body_end > body_start),
  is_headline INTEGER NOT NULL CHECK (is_headline IN (0, 1)),
  trashed_at TEXT,
  is_article_trashed INTEGER NOT NULL CHECK (is_article_trashed IN (0, 1)),
  value_sort REAL GENERATED ALWAYS AS (CAST(value AS REAL)) VIRTUAL,
  period_year INTEGER GENERATED ALWAYS AS (CAST(substr(period_to, 1, 4) AS INTEGER)) VIRTUAL,
  period_sort TEXT GENERATED ALWAYS AS
    (period_to || substr('-12-31', length(period_to) - 3) || ' ' || coalesce(period_from, '')) VIRTUAL,
  shelf INTEGER GENERATED ALWAYS AS
    (CASE WHEN trashed_at IS NOT NULL OR is_article_trashed THEN 2 WHEN minor IS NOT NULL THEN 1 ELSE 0 END) VIRTUAL,
  -- << and | bind equally in SQLite: each shift needs its brackets.
  facet_code INTEGER GENERATED ALWAYS AS (
    ((CASE WHEN trashed_at IS NOT NULL OR is_article_trashed THEN 2 WHEN minor IS NOT NULL THEN 1 ELSE 0 END) << 9)
    | ((CASE status WHEN 'unreviewed' THEN 0 WHEN 'accepted' THEN 1 WHEN 'edited' THEN 2 WHEN 'flagged' THEN 3
      WHEN 'rejected' THEN 4 END) << 6)
    | ((CASE measure WHEN 'cumulative' THEN 1 WHEN 'level' THEN 2 WHEN 'flow' THEN 3 WHEN 'change' THEN 4
      WHEN 'rate' THEN 5 WHEN 'share' THEN 6 ELSE 0 END) << 3)
    | ((period_basis = 'inferred') << 2) | ((period_to IS NULL) << 1) | is_touched) VIRTUAL,
  CHECK ((period_kind IS NULL) = (period_to IS NULL)),
  CHECK (period_kind IS NOT NULL OR period_from IS NULL)
) STRICT;
-- Each of these answers every filter without looking a row up, in 32 bytes a fact: at a million facts a look-up a row
-- takes a second, a walk along one of them a tenth. The first columns are what it groups, seeks or sorts by.
CREATE INDEX fact_by_code ON fact (facet_code, period_year, unit, indicator_id, subject_id, article_id);
CREATE INDEX fact_by_year ON fact (period_year, unit, facet_code, indicator_id, subject_id, article_id);
CREATE INDEX fact_by_indicator ON fact (indicator_id, id, facet_code, period_year, unit, subject_id, article_id);
CREATE INDEX fact_by_subject ON fact (subject_id, id, facet_code, period_year, unit, indicator_id, article_id);
CREATE INDEX fact_by_article ON fact (article_id, id, facet_code, period_year, unit, indicator_id, subject_id);
CREATE INDEX fact_by_value ON fact (value_sort, id, facet_code, period_year, unit, indicator_id, subject_id, article_id);
CREATE INDEX fact_by_period
  ON fact (period_sort, id, facet_code, period_year, unit, indicator_id, subject_id, article_id);
CREATE INDEX fact_in_trouble ON fact (id) WHERE troubles > 0;
CREATE INDEX fact_by_id ON fact (id, facet_code, period_year, unit, indicator_id, subject_id, article_id);

CREATE TABLE fact_evidence (
  fact_id INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
  sentence_start INTEGER NOT NULL CHECK (sentence_start >= 0),
  sentence_end INTEGER NOT NULL CHECK (sentence_end >= sentence_start),
  source_start INTEGER NOT NULL CHECK (source_start >= 0),
  source_end INTEGER NOT NULL CHECK (source_end >= source_start),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  why TEXT NOT NULL CHECK (json_valid(why))
) STRICT;
`;
