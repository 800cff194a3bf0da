import type { Migration } from './migration.ts';

/** What every index of facts carries, so that no filter looks a row up. The value is new: half the facts may be in a range of it. */
const CARRIED = 'facet_code, period_year, unit, indicator_id, subject_id, article_id, value_sort';

/** Made anew with the value: the indexes that filters walk, by what they sort or group by. Years and codes need no id. */
const WALKED = {
  fact_by_code: 'facet_code, period_year, unit, indicator_id, subject_id, article_id, value_sort',
  fact_by_year: 'period_year, unit, facet_code, indicator_id, subject_id, article_id, value_sort',
  fact_by_indicator: 'indicator_id, id, facet_code, period_year, unit, subject_id, article_id, value_sort',
  fact_by_subject: 'subject_id, id, facet_code, period_year, unit, indicator_id, article_id, value_sort',
  fact_by_article: 'article_id, id, facet_code, period_year, unit, indicator_id, subject_id, value_sort',
  fact_by_period: `period_sort, id, ${CARRIED}`,
  fact_by_id: `id, ${CARRIED}`,
};

const makeAnew = Object.entries(WALKED)
  .map(([name, columns]) => `DROP INDEX ${name};\nCREATE INDEX ${name} ON fact (${columns});`)
  .join('\n');

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
${makeAnew}
CREATE INDEX fact_by_qualifier ON fact (qualifier, id, ${CARRIED}) WHERE qualifier <> 'exact';
CREATE INDEX fact_by_modality ON fact (modality, id, ${CARRIED}) WHERE modality <> 'actual';
CREATE INDEX fact_by_scope ON fact (scope, id, ${CARRIED}) WHERE scope <> '{}';
CREATE INDEX fact_by_attribution ON fact (attribution, id, ${CARRIED}) WHERE attribution IS NOT NULL;
CREATE INDEX fact_of_range ON fact (value_sort, high, id) WHERE high IS NOT NULL;
ALTER TABLE fact ADD COLUMN merged_into INTEGER REFERENCES fact (id) ON DELETE SET NULL;
CREATE INDEX fact_merged ON fact (merged_into, id) WHERE merged_into IS NOT NULL;
`),
};
