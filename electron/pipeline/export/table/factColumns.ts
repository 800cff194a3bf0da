import type { FactForExport } from '../../../common/forExport.ts';
import { formatPeriod } from '../../../common/period.ts';
import { SCOPE_FACETS } from '../../../common/vocabulary.ts';
import { linkColumn, numberColumn, type TableColumn, textColumn, toRecord, yesNo } from './tableColumn.ts';

/** Raw and normalised value stand apart, and each facet of the scope in a column of its own. */
export const FACT_COLUMNS: readonly TableColumn<FactForExport>[] = [
  textColumn('id', ({ id }) => id, 'narrow'),
  textColumn('indicator_key', ({ indicator }) => indicator.key, 'wide'),
  textColumn('indicator_zh', ({ indicator }) => indicator.zh),
  textColumn('indicator_en', ({ indicator }) => indicator.en, 'wide'),
  textColumn('subject', ({ subject }) => subject),
  textColumn('as_written', ({ quantity }) => quantity.raw),
  numberColumn('value', ({ quantity }) => quantity.value),
  numberColumn('value_high', ({ quantity }) => quantity.high),
  textColumn('unit', ({ quantity }) => quantity.unit, 'narrow'),
  textColumn('noun', ({ quantity }) => quantity.noun),
  textColumn('qualifier', ({ quantity }) => quantity.qualifier, 'narrow'),
  numberColumn('step', ({ quantity }) => quantity.step),
  textColumn('equivalent_as_written', ({ quantity }) => quantity.equivalent?.raw ?? null),
  numberColumn('equivalent_value', ({ quantity }) => quantity.equivalent?.value ?? null),
  textColumn('equivalent_unit', ({ quantity }) => quantity.equivalent?.unit ?? null, 'narrow'),
  textColumn('measure', ({ measure }) => measure),
  textColumn('direction', ({ direction }) => direction, 'narrow'),
  textColumn('base', ({ base }) => base),
  textColumn('modality', ({ modality }) => modality, 'narrow'),
  textColumn('revision', ({ revision }) => revision, 'narrow'),
  textColumn('period', ({ when }) => (when.period ? formatPeriod(when.period) : null)),
  textColumn('period_kind', ({ when }) => when.period?.kind ?? null, 'narrow'),
  textColumn('period_basis', ({ when }) => when.basis, 'narrow'),
  ...SCOPE_FACETS.map((facet) => textColumn<FactForExport>(`scope_${facet}`, ({ scope }) => scope[facet] ?? null)),
  textColumn('attribution', ({ attribution }) => attribution),
  textColumn('minor', ({ minor }) => minor, 'narrow'),
  textColumn('status', ({ status }) => status, 'narrow'),
  textColumn('deprecated', ({ isDeprecated }) => yesNo(isDeprecated), 'narrow'),
  textColumn('outlet', ({ outlet }) => outlet),
  textColumn('original_outlet', ({ originalOutlet }) => originalOutlet),
  textColumn('article_date', ({ articleDate }) => articleDate),
  textColumn('article', ({ articleTitle }) => articleTitle, 'wide'),
  textColumn('article_id', ({ articleId }) => articleId, 'narrow'),
  linkColumn('url', ({ articleUrl }) => articleUrl),
  textColumn('file', ({ fileName }) => fileName),
  textColumn('sentence', ({ sentenceText }) => sentenceText, 'sentence'),
];

/** One fact as a line of JSON Lines: the columns of the table, and where the figure stands. */
export const toFactJson = (fact: FactForExport): Record<string, unknown> => ({
  ...toRecord(FACT_COLUMNS, fact),
  equivalent: fact.quantity.equivalent,
  anchor: fact.anchor,
});
