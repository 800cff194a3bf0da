import type { FactDetail } from '../../common/factRow.ts';
import { formatPeriod } from '../../common/period.ts';
import { SCOPE_FACETS } from '../../common/vocabulary.ts';

type Cell = string | number | null;

/** Columns of the table of facts, raw and normalised value apart. */
const COLUMNS: Readonly<Record<string, (fact: FactDetail) => Cell>> = {
  id: ({ id }) => id,
  indicator_key: ({ indicator }) => indicator.key,
  indicator_zh: ({ indicator }) => indicator.zh,
  indicator_en: ({ indicator }) => indicator.en,
  subject: ({ subject }) => subject,
  as_written: ({ quantity }) => quantity.raw,
  value: ({ quantity }) => quantity.value,
  value_high: ({ quantity }) => quantity.high,
  unit: ({ quantity }) => quantity.unit,
  noun: ({ quantity }) => quantity.noun,
  qualifier: ({ quantity }) => quantity.qualifier,
  measure: ({ measure }) => measure,
  direction: ({ direction }) => direction,
  base: ({ base }) => base,
  modality: ({ modality }) => modality,
  revision: ({ revision }) => revision,
  period: ({ when }) => (when.period ? formatPeriod(when.period) : null),
  period_kind: ({ when }) => when.period?.kind ?? null,
  period_basis: ({ when }) => when.basis,
  scope: ({ scope }) => SCOPE_FACETS.flatMap((facet) => (scope[facet] ? `${facet}: ${scope[facet]}` : [])).join('; '),
  attribution: ({ attribution }) => attribution,
  minor: ({ minor }) => minor,
  status: ({ status }) => status,
  deprecated: ({ isDeprecated }) => (isDeprecated ? 'yes' : 'no'),
  outlet: ({ outlet }) => outlet,
  article_date: ({ articleDate }) => articleDate,
  article: ({ articleTitle }) => articleTitle,
  sentence: ({ sentenceText }) => sentenceText,
};

export const FACT_COLUMNS: readonly string[] = Object.keys(COLUMNS);
export const formatFactRow = (fact: FactDetail): Cell[] => Object.values(COLUMNS).map((read) => read(fact));

/** One fact as a line of JSON Lines: the columns of the table, and where the figure stands. */
export const toFactJson = (fact: FactDetail): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(COLUMNS).map(([name, read]) => [name, read(fact)])),
  scope: fact.scope,
  equivalent: fact.quantity.equivalent,
  anchor: fact.anchor,
});
