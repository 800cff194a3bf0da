import type { Migration } from './migration.ts';

/** All columns that a filter of facts may ask about; what checks and decisions set, troubles and rank, is none of them. */
const FACT_COLUMNS = [
  ...['article_id', 'indicator_id', 'subject_id', 'value', 'high', 'unit', 'qualifier', 'measure', 'modality', 'scope'],
  ...['attribution', 'minor', 'status', 'period_kind', 'period_from', 'period_to', 'period_basis', 'suggested_by'],
  ...['is_touched', 'is_orphan', 'trashed_at', 'is_article_trashed'],
];

const COUNT_UP = 'BEGIN UPDATE fact_changes SET count = count + 1; END;';

/** An import writes names again that are as they were. */
const countChanged = (name: string, table: string, columns: readonly string[]): string => `
CREATE TRIGGER ${name} AFTER UPDATE OF ${columns.join(', ')} ON ${table}
WHEN ${columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
${COUNT_UP}`;

const STEPS = `
CREATE TABLE fact_changes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL CHECK (count >= 0)
) STRICT;
INSERT INTO fact_changes VALUES (1, 0);
CREATE TRIGGER fact_removed AFTER DELETE ON fact ${COUNT_UP}
${countChanged('fact_changed', 'fact', FACT_COLUMNS)}
${countChanged('article_of_facts_changed', 'article', ['kind', 'title', 'outlet', 'date'])}
${countChanged('indicator_of_facts_changed', 'indicator', ['is_proposed', 'search_text', 'merged_into'])}
${countChanged('subject_of_facts_changed', 'subject', ['search_text'])}`;

/** Facts counted once need not be counted again while an import adds others. */
export const countChanges: Migration = {
  number: 14,
  name: 'count-changes',
  up: (db) => {
    db.exec(STEPS);
  },
};
