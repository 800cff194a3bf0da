import type { Migration } from './migration.ts';

/** What every index of facts carries, so that no filter looks a row up. */
const CARRIED = 'facet_code, period_year, unit, indicator_id, subject_id, article_id';

/**
 * Views need no table: they are settings (`view.*`), so that history and undo hold for them. Columns that are as usual
 * in nearly every fact (exact, actual, no scope, nobody said to say it) have an index of the others only: it sorts and
 * filters by them and costs an import next to nothing. Facts merged into another of their article point to it.
 */
export const keepViews: Migration = {
  number: 11,
  name: 'keep-views',
  up: (db) =>
    db.exec(`
CREATE INDEX fact_by_qualifier ON fact (qualifier, id, ${CARRIED}) WHERE qualifier <> 'exact';
CREATE INDEX fact_by_modality ON fact (modality, id, ${CARRIED}) WHERE modality <> 'actual';
CREATE INDEX fact_by_scope ON fact (scope, id, ${CARRIED}) WHERE scope <> '{}';
CREATE INDEX fact_by_attribution ON fact (attribution, id, ${CARRIED}) WHERE attribution IS NOT NULL;
CREATE INDEX fact_of_range ON fact (value_sort, high, id) WHERE high IS NOT NULL;
ALTER TABLE fact ADD COLUMN merged_into INTEGER REFERENCES fact (id) ON DELETE SET NULL;
CREATE INDEX fact_merged ON fact (merged_into, id) WHERE merged_into IS NOT NULL;
`),
};
