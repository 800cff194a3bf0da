import type { FactSort } from '../../../electron/common/factRow.ts';

/** Columns a field sorts by, and the table they need besides `fact f`. */
const SORTS = {
  id: { column: 'f.id', join: '' },
  indicator: { column: 'i.sort_zh', join: 'JOIN indicator i ON i.id = f.indicator_id' },
  subject: { column: 's.sort_key', join: 'JOIN subject s ON s.id = f.subject_id' },
  value: { column: 'f.value_sort', join: '' },
  unit: { column: 'f.unit', join: '' },
  measure: { column: 'f.measure', join: '' },
  period: { column: 'f.period_sort', join: '' },
  outlet: { column: 'a.sort_outlet', join: 'JOIN article a ON a.id = f.article_id' },
  articleDate: { column: 'a.date', join: 'JOIN article a ON a.id = f.article_id' },
  articleTitle: { column: 'a.sort_title', join: 'JOIN article a ON a.id = f.article_id' },
  status: { column: 'f.status', join: '' },
} as const satisfies Record<FactSort[number]['field'], { column: string; join: string }>;

export interface SortClause {
  readonly joins: string;
  readonly orderBy: string;
}

/** The id comes last, so that a page never shows a row twice. */
export function sortClause(sort: FactSort): SortClause {
  const joins = new Set(sort.map(({ field }) => SORTS[field].join));
  const terms = sort.map(({ field, desc }) => `${SORTS[field].column}${desc ? ' DESC' : ''}`);
  const last = sort.at(-1)?.desc ? 'f.id DESC' : 'f.id';
  return { joins: [...joins].join(' '), orderBy: [...terms, last].join(', ') };
}
