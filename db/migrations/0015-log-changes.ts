import type { Migration } from './migration.ts';

/** All columns that a filter of facts may ask about; what checks and decisions set, troubles and rank, is none of them. */
const FACT_COLUMNS = [
  ...['article_id', 'indicator_id', 'subject_id', 'value', 'high', 'unit', 'qualifier', 'measure', 'modality', 'scope'],
  ...['attribution', 'minor', 'status', 'period_kind', 'period_from', 'period_to', 'period_basis', 'suggested_by'],
  ...['is_touched', 'is_orphan', 'trashed_at', 'is_article_trashed'],
];

/** Who missed more changes than these reads the facts anew. */
const KEPT = 100_000;

const log = (id: string): string => `BEGIN INSERT INTO fact_change (fact_id) VALUES (${id}); END;`;

/** An import writes names again that are as they were. */
const logChanged = (name: string, table: string, columns: readonly string[], id = 'NULL'): string => `
DROP TRIGGER ${name};
CREATE TRIGGER ${name} AFTER UPDATE OF ${columns.join(', ')} ON ${table}
WHEN ${columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
${log(id)}`;

/** What `facet_code` is made of. */
const CODED_COLUMNS = [
  ...['status', 'measure', 'minor', 'period_kind', 'period_to', 'period_basis'],
  ...['is_touched', 'trashed_at', 'is_article_trashed'],
];

const tallyNew =
  'INSERT INTO fact_tally VALUES (NEW.facet_code, 1) ON CONFLICT (code) DO UPDATE SET count = count + 1;';
const tallyOld = 'UPDATE fact_tally SET count = count - 1 WHERE code = OLD.facet_code;';

const STEPS = `
CREATE TABLE fact_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  fact_id INTEGER
) STRICT;
CREATE TRIGGER fact_change_kept AFTER INSERT ON fact_change WHEN NEW.id % ${KEPT} = 0
BEGIN DELETE FROM fact_change WHERE id <= NEW.id - ${KEPT}; END;
DROP TRIGGER fact_removed;
CREATE TRIGGER fact_removed AFTER DELETE ON fact ${log('OLD.id')}
${logChanged('fact_changed', 'fact', FACT_COLUMNS, 'NEW.id')}
${logChanged('article_of_facts_changed', 'article', ['kind', 'title', 'outlet', 'date'])}
${logChanged('indicator_of_facts_changed', 'indicator', ['is_proposed', 'search_text', 'merged_into'])}
${logChanged('subject_of_facts_changed', 'subject', ['search_text'])}
DROP TABLE fact_changes;
CREATE TABLE fact_tally (
  code INTEGER PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 0)
) STRICT;
INSERT INTO fact_tally SELECT facet_code, count(*) FROM fact GROUP BY facet_code;
CREATE TRIGGER fact_tallied AFTER INSERT ON fact BEGIN ${tallyNew} END;
CREATE TRIGGER fact_untallied AFTER DELETE ON fact BEGIN ${tallyOld} END;
CREATE TRIGGER fact_tallied_anew AFTER UPDATE OF ${CODED_COLUMNS.join(', ')} ON fact
WHEN NEW.facet_code <> OLD.facet_code BEGIN ${tallyOld} ${tallyNew} END;
DROP INDEX fact_by_id;
CREATE INDEX fact_by_id
  ON fact (id, facet_code, period_year, unit, indicator_id, subject_id, article_id, value_sort, period_sort);
DROP INDEX fact_by_year;
DROP INDEX fact_by_code;`;

/**
 * Which facts changed, where before it was only counted how often: who keeps facts in memory reads those again, and no
 * others. All that is kept stands in one index; those by code and by year were there to count along. Facts are tallied by
 * their code, as a walk along a million of them kept the opening of a project waiting.
 */
export const logChanges: Migration = {
  number: 15,
  name: 'log-changes',
  up: (db) => {
    db.exec(STEPS);
  },
};
