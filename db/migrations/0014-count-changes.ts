import type { Migration } from './migration.ts';

/** All columns that a filter of facts may ask about; what checks and decisions set, troubles and rank, is none of them. */
const FACT_COLUMNS = [
  ...['article_id', 'indicator_id', 'subject_id', 'value', 'high', 'unit', 'qualifier', 'measure', 'modality', 'scope'],
  ...['attribution', 'minor', 'status', 'period_kind', 'period_from', 'period_to', 'period_basis', 'suggested_by'],
  ...['is_touched', 'is_orphan', 'trashed_at', 'is_article_trashed'],
];

const countAfter = (name: string, event: string): string => `
CREATE TRIGGER ${name} AFTER ${event}
BEGIN
  UPDATE fact_changes SET count = count + 1;
END;`;

const STEPS = `
CREATE TABLE fact_changes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL CHECK (count >= 0)
) STRICT;
INSERT INTO fact_changes VALUES (1, 0);
${[
  countAfter('fact_changed', `UPDATE OF ${FACT_COLUMNS.join(', ')} ON fact`),
  countAfter('fact_removed', 'DELETE ON fact'),
  countAfter('article_of_facts_changed', 'UPDATE OF kind, title, outlet, date ON article'),
  countAfter('indicator_of_facts_changed', 'UPDATE OF is_proposed, search_text, merged_into ON indicator'),
  countAfter('subject_of_facts_changed', 'UPDATE OF search_text ON subject'),
].join('')}`;

/** Facts counted once need not be counted again while an import adds others. */
export const countChanges: Migration = {
  number: 14,
  name: 'count-changes',
  up: (db) => {
    db.exec(STEPS);
  },
};
