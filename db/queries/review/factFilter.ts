import type { FactFilter } from '../../../electron/common/factRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { Binding } from '../../handle.ts';
import { makeLooseQuery } from '../../searchTerms.ts';

export interface Condition {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}
export type FilterKey = keyof FactFilter;

/** Up to this many values are placeholders, which SQLite plans better; more go as one JSON list. */
const MOST_PLACEHOLDERS = 8;

function isIn(column: string, values: readonly (string | number)[]): Condition {
  if (values.length > MOST_PLACEHOLDERS)
    return { sql: `${column} IN (SELECT value FROM json_each(?))`, bindings: [JSON.stringify(values)] };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, bindings: values };
}

function isAmong(column: string, values: readonly (string | number | null)[]): Condition {
  const stated = values.filter((value) => value !== null);
  if (stated.length === values.length) return isIn(column, stated);
  if (stated.length === 0) return { sql: `${column} IS NULL`, bindings: [] };
  const among = isIn(column, stated);
  return { sql: `(${column} IS NULL OR ${among.sql})`, bindings: among.bindings };
}

const FLAGS = {
  'date-inferred': "f.period_basis = 'inferred'",
  undated: 'f.period_to IS NULL',
  'in-trouble': 'f.troubles > 0',
  'proposed-indicator': 'f.indicator_id IN (SELECT id FROM indicator WHERE is_proposed = 1)',
  edited: 'f.is_touched = 1',
} as const;
export const FLAG_KEYS = Object.keys(FLAGS) as (keyof typeof FLAGS)[];
export const flagSql = (flag: keyof typeof FLAGS): string => FLAGS[flag];

const SHELVES = { hide: 'f.shelf = 0', show: 'f.shelf IN (0, 1)', only: 'f.shelf = 1' } as const;

/** Names are looked up in their small tables; sentences in the index of pairs. */
function matchesText(text: string): Condition {
  const folded = foldForSearch(text.trim());
  const query = makeLooseQuery(text);
  const parts = [
    'f.indicator_id IN (SELECT id FROM indicator WHERE instr(search_text, ?) > 0)',
    'f.subject_id IN (SELECT id FROM subject WHERE instr(search_text, ?) > 0)',
    ...(query === null ? [] : ['f.id IN (SELECT rowid FROM fact_search WHERE fact_search MATCH ?)']),
  ];
  return { sql: `(${parts.join(' OR ')})`, bindings: [folded, folded, ...(query === null ? [] : [query])] };
}

function inSubquery(sql: (inner: string) => string, column: string, values: readonly (string | null)[]): Condition {
  const inner = isAmong(column, values);
  return { sql: sql(inner.sql), bindings: inner.bindings };
}

function toCondition(key: FilterKey, filter: FactFilter): Condition | null {
  switch (key) {
    case 'articleId':
      return filter.articleId === undefined ? null : isIn('f.article_id', [filter.articleId]);
    case 'ids':
      return filter.ids ? isIn('f.id', filter.ids) : null;
    case 'status':
      return filter.status?.length ? isIn('f.status', filter.status) : null;
    case 'indicatorId':
      return filter.indicatorId?.length ? isIn('f.indicator_id', filter.indicatorId) : null;
    case 'subject':
      return filter.subject?.length
        ? inSubquery((sql) => `f.subject_id IN (SELECT id FROM subject WHERE ${sql})`, 'text', filter.subject)
        : null;
    case 'measure':
      return filter.measure?.length ? isAmong('f.measure', filter.measure) : null;
    case 'year':
      return filter.year?.length ? isAmong('f.period_year', filter.year) : null;
    case 'unit':
      return filter.unit?.length ? isIn('f.unit', filter.unit) : null;
    case 'outlet':
      return filter.outlet?.length
        ? inSubquery((sql) => `f.article_id IN (SELECT id FROM article WHERE ${sql})`, 'outlet', filter.outlet)
        : null;
    case 'flag':
      return filter.flag?.length
        ? { sql: `(${filter.flag.map((flag) => FLAGS[flag]).join(' OR ')})`, bindings: [] }
        : null;
    case 'text':
      return filter.text?.trim() ? matchesText(filter.text) : null;
    case 'minor':
      return { sql: SHELVES[filter.minor], bindings: [] };
  }
}

const KEYS: readonly FilterKey[] = [
  'articleId',
  'ids',
  'indicatorId',
  'subject',
  'status',
  'measure',
  'year',
  'unit',
  'outlet',
  'flag',
  'text',
  'minor',
];

/** The WHERE clause of a filter over `fact f`. `without` leaves one field out, for counting that field's own values. */
export function filterCondition(filter: FactFilter, without?: FilterKey): Condition {
  const parts = KEYS.filter((key) => key !== without).flatMap((key) => toCondition(key, filter) ?? []);
  return { sql: parts.map((part) => part.sql).join(' AND '), bindings: parts.flatMap((part) => part.bindings) };
}
