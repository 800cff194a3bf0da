export const TEXT_TABLES = `
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  byte_length INTEGER NOT NULL CHECK (byte_length = length(bytes)),
  file_name TEXT NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5')),
  encoding_confidence REAL NOT NULL CHECK (encoding_confidence BETWEEN 0 AND 1),
  imported_at TEXT NOT NULL,
  left_out TEXT NOT NULL CHECK (json_valid(left_out)),
  text TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  title TEXT NOT NULL,
  subtitle TEXT,
  outlet TEXT,
  original_outlet TEXT,
  byline TEXT,
  editor TEXT,
  url TEXT,
  page TEXT,
  language TEXT NOT NULL CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
  date TEXT,
  date_basis TEXT NOT NULL CHECK (date_basis IN ('stated', 'derived', 'given', 'unknown')),
  date_reason TEXT,
  extent_start INTEGER NOT NULL CHECK (extent_start >= 0),
  extent_end INTEGER NOT NULL CHECK (extent_end >= extent_start),
  set_aside_count INTEGER NOT NULL CHECK (set_aside_count >= 0),
  unexplained_count INTEGER NOT NULL CHECK (unexplained_count >= 0),
  body_hash TEXT NOT NULL,
  fingerprint TEXT,
  echo_of INTEGER REFERENCES article (id),
  trashed_at TEXT,
  sort_title TEXT NOT NULL,
  sort_outlet TEXT NOT NULL,
  UNIQUE (source_id, ordinal),
  CHECK ((date IS NULL) = (date_basis = 'unknown'))
) STRICT;
CREATE INDEX article_by_hash ON article (body_hash);
CREATE INDEX article_by_echo ON article (echo_of) WHERE echo_of IS NOT NULL;
CREATE INDEX article_by_title ON article (sort_title, id);
CREATE INDEX article_by_outlet ON article (sort_outlet, id);
CREATE INDEX article_by_outlet_name ON article (outlet);
CREATE INDEX article_by_date ON article (date, id);

CREATE TABLE article_text (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  body TEXT NOT NULL,
  map TEXT NOT NULL CHECK (json_valid(map)),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  set_aside TEXT NOT NULL CHECK (json_valid(set_aside)),
  unexplained TEXT NOT NULL CHECK (json_valid(unexplained))
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  group_zh TEXT,
  group_en TEXT,
  unit_kind TEXT,
  usual_measure TEXT CHECK (usual_measure IN ('cumulative', 'level', 'flow', 'change', 'rate', 'share')),
  is_proposed INTEGER NOT NULL CHECK (is_proposed IN (0, 1)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  sort_zh TEXT NOT NULL UNIQUE,
  sort_en TEXT NOT NULL UNIQUE,
  search_text TEXT NOT NULL
) STRICT;

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  sort_key TEXT NOT NULL UNIQUE,
  search_text TEXT NOT NULL
) STRICT;
INSERT INTO subject VALUES (0, '', '', '');
`;
