import type { FactFilter } from '../../../electron/common/factRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import { FLAG_SQL, MEASURE_SQL, measureMask, SHELF_SQL, STATUS_SQL, statusMask } from '../../facetCode.ts';
import type { Binding } from '../../handle.ts';
import { makeLooseQuery } from '../../searchTerms.ts';
import { NAMED_SQL } from '../indicators.ts';
import { holdsWords, isAmongRare } from './rareColumns.ts';

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

/** Values within, and ranges that begin before and reach into it: found by the index of values. */
function listWithValue(bounds: Bounds): Condition {
  const within = isWithin('value_sort', bounds, NUMBERS);
  const inside = `SELECT id FROM fact INDEXED BY fact_by_value WHERE ${within.sql}`;
  if (bounds.from === undefined) return { sql: inside, bindings: within.bindings };
  const low = Number(bounds.from);
  return { sql: `${inside} UNION ALL ${REACHING}`, bindings: [...within.bindings, low, low] };
}

/** The same asked of each fact on a walk: every index carries the value, and a list of half of all facts takes a second. */
function testValue(bounds: Bounds): Condition {
  const within = isWithin('+f.value_sort', bounds, NUMBERS);
  if (bounds.from === undefined) return within;
  const low = Number(bounds.from);
  return { sql: `(${within.sql} OR f.id IN (${REACHING}))`, bindings: [...within.bindings, low, low] };
}

/** Facts whose period ends in the time, by the index of periods. */
const listInPeriod = (bounds: Bounds): Condition =>
  within(
    (inner) => `SELECT id FROM fact INDEXED BY fact_by_period WHERE ${inner}`,
    isWithin('period_sort', bounds, DATES),
  );

const isListed = (list: Condition): Condition => within((inner) => `f.id IN (${inner})`, list);

const FOUR_DIGITS = /^\d{4}$/;
const isYear = (date: string | undefined): boolean => date === undefined || FOUR_DIGITS.test(date);

/** Whole years are asked of the year, which every index carries. */
const testPeriod = (bounds: Bounds): Condition =>
  isYear(bounds.from) && isYear(bounds.to)
    ? isWithin('+f.period_year', bounds, NUMBERS)
    : isListed(listInPeriod(bounds));

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
  value: (bounds) => isListed(listWithValue(bounds)),
  period: (bounds) => isListed(listInPeriod(bounds)),
  articleDate: (bounds) =>
    within((inner) => `f.article_id IN (SELECT id FROM article WHERE ${inner})`, isWithin('date', bounds, DATES)),
  qualifier: (values) => isAmongRare('qualifier', values),
  modality: (values) => isAmongRare('modality', values),
  scope: (text) => holdsWords('scope', text),
  attribution: (text) => holdsWords('attribution', text),
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

export function fieldCondition(filter: FactFilter, key: FilterKey): Condition | null {
  const make = MAKERS[key] as (value: unknown) => Condition;
  return isSet(key, filter) ? make(filter[key]) : null;
}

const KEYS = Object.keys(MAKERS) as FilterKey[];

/** Fields that an index lists the ids of. */
const LISTS: { [K in FilterKey]?: Maker<K> } = { value: listWithValue, period: listInPeriod, text: listMatching };

/** A query for the ids of a single field, some perhaps twice: it can be stopped early, which a condition on ids cannot. */
export function listCondition(filter: FactFilter, key: FilterKey): Condition | null {
  const list = LISTS[key] as ((value: unknown) => Condition) | undefined;
  return list && isSet(key, filter) ? list(filter[key]) : null;
}

/** Fields that a walk asks otherwise than an index finds them. */
const TESTS: { [K in FilterKey]?: Maker<K> } = { value: testValue, period: testPeriod };

function testCondition(filter: FactFilter, key: FilterKey): Condition | null {
  const condition = fieldCondition(filter, key);
  const test = TESTS[key] as ((value: unknown) => Condition) | undefined;
  return condition && asTest(test ? test(filter[key]) : condition);
}

/** A condition on the id may only find facts where it drives: with an index on (article, id) SQLite would try each pair. */
const asTest = ({ sql, bindings }: Condition): Condition => ({ sql: sql.replaceAll('f.id IN', '+f.id IN'), bindings });

/** The WHERE clause of a filter, without some of its fields. `driver` is the field that finds the facts, if one does. */
export function filterCondition(
  filter: FactFilter,
  without: readonly FilterKey[] = [],
  driver: FilterKey | null = null,
): Condition {
  const parts = KEYS.filter((key) => !without.includes(key)).flatMap((key) => {
    return (key === driver ? fieldCondition : testCondition)(filter, key) ?? [];
  });
  if (parts.length === 0) return { sql: '1', bindings: [] };
  return { sql: parts.map((part) => part.sql).join(' AND '), bindings: parts.flatMap((part) => part.bindings) };
}
