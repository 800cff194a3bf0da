export const DECISION_TABLES = `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  verdict TEXT CHECK (verdict IN (
    'prefer', 'keep-apart', 'series-break', 'superseded', 'range', 'source-error', 'adopt', 'query', 'dismiss')),
  fact_id INTEGER,
  facet TEXT,
  at TEXT,
  adopted_value TEXT,
  adopted_from TEXT,
  asked_whom TEXT,
  asked_on TEXT,
  answer TEXT,
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  who TEXT NOT NULL CHECK (who <> ''),
  recorded_at TEXT NOT NULL,
  supersedes INTEGER REFERENCES decision (id),
  withdraws INTEGER REFERENCES decision (id),
  indicator_id INTEGER,
  subject TEXT,
  CHECK ((verdict IS NULL) = (withdraws IS NOT NULL))
) STRICT;
CREATE INDEX decision_by_withdrawn ON decision (withdraws) WHERE withdraws IS NOT NULL;
CREATE INDEX decision_by_superseded ON decision (supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE decision_finding (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  finding_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  indicator_id INTEGER NOT NULL,
  member_digest TEXT NOT NULL,
  PRIMARY KEY (decision_id, finding_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_finding_by_key ON decision_finding (finding_key, decision_id);
CREATE INDEX decision_finding_by_indicator ON decision_finding (indicator_id);

CREATE TABLE decision_member (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  fact_id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('member', 'deprecated')),
  PRIMARY KEY (decision_id, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_member_by_fact ON decision_member (fact_id, decision_id);

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL CHECK (step > 0),
  at TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  action TEXT NOT NULL CHECK (action <> ''),
  entity TEXT NOT NULL CHECK (entity IN ('fact', 'article', 'decision', 'chart', 'indicator', 'setting')),
  entity_id INTEGER NOT NULL CHECK (entity_id >= 0),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  reason TEXT,
  reverses INTEGER,
  is_machine INTEGER NOT NULL CHECK (is_machine IN (0, 1))
) STRICT;
CREATE INDEX history_by_step ON history (step);
CREATE INDEX history_by_entity ON history (entity, entity_id);
CREATE INDEX history_by_reversed ON history (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX history_by_who ON history (who, step) WHERE is_machine = 0;
`;
