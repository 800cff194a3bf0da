import type { FactFilter } from '../../../electron/common/factRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import { FLAG_SQL, MEASURE_SQL, measureMask, SHELF_SQL, STATUS_SQL, statusMask } from '../../facetCode.ts';
import type { Binding } from '../../handle.ts';
import { makeLooseQuery } from '../../searchTerms.ts';
import { NAMED_SQL } from '../indicators.ts';
import { isAmongRare, listHolding } from './rareColumns.ts';

/** A part of a WHERE clause over `fact f`. */
export interface Condition {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}
export type FilterKey = keyof FactFilter;

/** Up to this many values are placeholders, which SQLite plans better; more, or none at all, go as one JSON list. */
const MOST_PLACEHOLDERS = 8;

function isIn(column: string, values: readonly (string | number)[]): Condition {
  if (values.length > MOST_PLACEHOLDERS || values.length === 0)
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

const within = (outer: (inner: string) => string, inner: Condition): Condition => ({
  sql: outer(inner.sql),
  bindings: inner.bindings,
});

/** Facts whose indicator or subject has the folded text in its name; bound twice. */
export const NAMED = `SELECT id FROM fact INDEXED BY fact_by_indicator
    WHERE indicator_id IN (${NAMED_SQL})
  UNION ALL SELECT id FROM fact INDEXED BY fact_by_subject
    WHERE subject_id IN (SELECT id FROM subject WHERE instr(search_text, ?) > 0)`;

/** Names are looked up in their small tables; sentences in the index of pairs. */
function listMatching(text: string): Condition {
  const folded = foldForSearch(text.trim());
  const query = makeLooseQuery(text);
  if (query === null) return { sql: NAMED, bindings: [folded, folded] };
  const written = 'SELECT rowid FROM fact_search WHERE fact_search MATCH ?';
  return { sql: `${written} UNION ALL ${NAMED}`, bindings: [query, folded, folded] };
}

/** Both ends belong to it; an end that is not given is open. */
interface Bounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Behind every text that begins with the date: the last moment of a coarse one. */
const endOf = (date: string): string => `${date}~`;

function isWithin(
  column: string,
  { from, to }: Bounds,
  bind: { from: (text: string) => Binding; to: (text: string) => Binding },
): Condition {
  const parts = [
    ...(from === undefined ? [] : [{ sql: `${column} >= ?`, bindings: [bind.from(from)] }]),
    ...(to === undefined ? [] : [{ sql: `${column} <= ?`, bindings: [bind.to(to)] }]),
  ];
  return {
    sql: parts.length === 0 ? `${column} IS NOT NULL` : parts.map(({ sql }) => sql).join(' AND '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

const DATES = { from: (text: string): Binding => text, to: endOf };
const NUMBERS = { from: Number, to: Number };

/** Ranges that begin before a value and reach it. */
const REACHING =
  'SELECT id FROM fact INDEXED BY fact_of_range WHERE high IS NOT NULL AND value_sort < ? AND CAST(high AS REAL) >= ?';

/** Ids of ranges that begin before the lower end and reach it. */
export const listReaching = (from: string): Condition => ({ sql: REACHING, bindings: [Number(from), Number(from)] });

/** Values within, and ranges that begin before and reach into it: every index carries the value. */
function hasValue(bounds: Bounds): Condition {
  const within = isWithin('+f.value_sort', bounds, NUMBERS);
  if (bounds.from === undefined) return within;
  const reaching = listReaching(bounds.from);
  return { sql: `(${within.sql} OR f.id IN (${reaching.sql}))`, bindings: [...within.bindings, ...reaching.bindings] };
}

/** Ids of facts whose period ends in the time, by the index of periods. */
const listInPeriod = (bounds: Bounds): Condition =>
  within(
    (inner) => `SELECT id FROM fact INDEXED BY fact_by_period WHERE ${inner}`,
    isWithin('period_sort', bounds, DATES),
  );

const isListed = (list: Condition): Condition => within((inner) => `f.id IN (${inner})`, list);

const FOUR_DIGITS = /^\d{4}$/;
const isYear = (date: string | undefined): boolean => date === undefined || FOUR_DIGITS.test(date);

export const isOfYears = ({ from, to }: Bounds): boolean => isYear(from) && isYear(to);

/** Whole years are asked of the year, which every index carries. */
const endsIn = (bounds: Bounds): Condition =>
  isOfYears(bounds) ? isWithin('+f.period_year', bounds, NUMBERS) : isListed(listInPeriod(bounds));

type Maker<K extends FilterKey> = (value: NonNullable<FactFilter[K]>) => Condition;

/**
 * The empty subject is "not stated". An outlet belongs to the article. SQLite tests a row in this order: what compares
 * texts comes behind what compares numbers.
 */
const MAKERS: { [K in FilterKey]-?: Maker<K> } = {
  articleId: (id) => isIn('f.article_id', [id]),
  ids: (ids) => isIn('f.id', ids),
  indicatorId: (ids) => isIn('f.indicator_id', ids),
  subject: (texts) => within((inner) => `f.subject_id IN (SELECT id FROM subject WHERE ${inner})`, isIn('text', texts)),
  outlet: (names) =>
    within((inner) => `f.article_id IN (SELECT id FROM article WHERE ${inner})`, isAmong('outlet', names)),
  year: (years) => isAmong('f.period_year', years),
  status: (statuses) => ({ sql: STATUS_SQL, bindings: [statusMask(statuses)] }),
  measure: (measures) => ({ sql: MEASURE_SQL, bindings: [measureMask(measures)] }),
  flag: (flags) => ({ sql: `(${flags.map((flag) => FLAG_SQL[flag]).join(' OR ')})`, bindings: [] }),
  value: hasValue,
  period: endsIn,
  articleDate: (bounds) =>
    within((inner) => `f.article_id IN (SELECT id FROM article WHERE ${inner})`, isWithin('date', bounds, DATES)),
  qualifier: (values) => isAmongRare('qualifier', values),
  modality: (values) => isAmongRare('modality', values),
  scope: (text) => isListed(listHolding('scope', text)),
  attribution: (text) => isListed(listHolding('attribution', text)),
  unit: (units) => isIn('f.unit', units),
  articleTitle: (text) => ({
    sql: 'f.article_id IN (SELECT id FROM article WHERE instr(lower(title), lower(?)) > 0)',
    bindings: [text.trim()],
  }),
  text: (text) => isListed(listMatching(text)),
  minor: (minor) => ({ sql: SHELF_SQL[minor], bindings: [] }),
};

/** An empty list, like an empty text, restricts nothing; an empty list of ids names no fact. */
function isSet(key: FilterKey, filter: FactFilter): boolean {
  const value = filter[key];
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return key === 'ids' || !Array.isArray(value) || value.length > 0;
}

const KEYS = Object.keys(MAKERS) as FilterKey[];

/** Fields of a filter that restrict it. */
export const listSet = (filter: FactFilter): FilterKey[] => KEYS.filter((key) => isSet(key, filter));

/** What one field of a filter asks; the field is set. */
export function fieldCondition<K extends FilterKey>(filter: FactFilter, key: K): Condition {
  const make = MAKERS[key] as (value: unknown) => Condition;
  return make(filter[key]);
}

/** Fields that an index lists the ids of. */
const LISTS = {
  period: listInPeriod,
  text: listMatching,
  scope: (text: string) => listHolding('scope', text),
  attribution: (text: string) => listHolding('attribution', text),
} as const satisfies { [K in FilterKey]?: Maker<K> };
export type ListedKey = keyof typeof LISTS;

/** A query for the ids of a single field that is set, some perhaps twice. */
export const listCondition = (filter: FactFilter, key: ListedKey): Condition =>
  (LISTS[key] as (value: unknown) => Condition)(filter[key]);

/** A condition on the id may only test: with an index on (article, id) SQLite would try each pair. */
const asTest = ({ sql, bindings }: Condition): Condition => ({ sql: sql.replaceAll('f.id IN', '+f.id IN'), bindings });

/** The WHERE clause of a filter. */
export function filterCondition(filter: FactFilter): Condition {
  const parts = listSet(filter).map((key) => asTest(fieldCondition(filter, key)));
  if (parts.length === 0) return { sql: '1', bindings: [] };
  return { sql: parts.map((part) => part.sql).join(' AND '), bindings: parts.flatMap((part) => part.bindings) };
}
