import type { FactSort } from '../../../electron/common/factRow.ts';
import { isRareField, type RareField } from './rareColumns.ts';

type Field = FactSort[number]['field'];

interface SortColumn {
  readonly column: string;
  /** The table the column stands in, where that is not `fact`. */
  readonly join?: 'article a' | 'indicator i' | 'subject s';
  /** The index of `fact` that goes with it: sorted by the column, or found from the joined row. */
  readonly index: string;
}

/** Fields whose order an index holds, so that a page is a walk along it. */
const WALKED = {
  id: { column: 'f.id', index: 'fact_by_id' },
  value: { column: 'f.value_sort', index: 'fact_by_value' },
  period: { column: 'f.period_sort', index: 'fact_by_period' },
  indicator: { column: 'i.sort_zh', join: 'indicator i', index: 'fact_by_indicator' },
  subject: { column: 's.sort_key', join: 'subject s', index: 'fact_by_subject' },
  outlet: { column: 'a.sort_outlet', join: 'article a', index: 'fact_by_article' },
  articleDate: { column: 'a.date', join: 'article a', index: 'fact_by_article' },
  articleTitle: { column: 'a.sort_title', join: 'article a', index: 'fact_by_article' },
} as const satisfies Partial<Record<Field, SortColumn>>;

/** Fields of few values: their facts are paged value by value, by what comes next in the sort. */
const GROUPED = ['status', 'measure', 'unit'] as const;
export type GroupedField = (typeof GROUPED)[number];
export type WalkedField = keyof typeof WALKED;

export const isGrouped = (field: Field): field is GroupedField => (GROUPED as readonly Field[]).includes(field);

const JOINS = {
  'article a': 'a.id = f.article_id',
  'indicator i': 'i.id = f.indicator_id',
  'subject s': 's.id = f.subject_id',
} as const;
type Join = keyof typeof JOINS;

const isPlain = (field: Field): field is GroupedField | RareField => isGrouped(field) || isRareField(field);
const columnOf = (field: Field): string => (isPlain(field) ? `f.${field}` : WALKED[field].column);
const joinOf = (field: Field): Join | undefined => {
  const entry: SortColumn | undefined = isPlain(field) ? undefined : WALKED[field];
  return entry?.join;
};

/** What follows an id, or a field that stood already, changes nothing. */
export function simplifySort(sort: FactSort): FactSort {
  const end = sort.findIndex(({ field }) => field === 'id');
  const used = end < 0 ? sort : sort.slice(0, end + 1);
  return used.filter(({ field }, at) => used.findIndex((other) => other.field === field) === at);
}

/** The id comes last, so that a page never shows a row twice; facts of one article stay together. */
function orderBy(sort: FactSort): string {
  const last = sort.at(-1);
  const direction = (desc: boolean | undefined): string => (desc ? ' DESC' : '');
  const terms = sort.map(({ field, desc }) => columnOf(field) + direction(desc));
  const isByArticle = sort.length === 1 && last !== undefined && joinOf(last.field) === 'article a';
  const ends = [...(isByArticle ? ['a.id'] : []), ...(last?.field === 'id' ? [] : ['f.id'])];
  return [...terms, ...ends.map((term) => term + direction(last?.desc))].join(', ');
}

export interface SortPlan {
  readonly from: string;
  readonly orderBy: string;
}

/** CROSS JOIN keeps the order of the tables as written: the walk must begin at the table that is sorted by. */
const crossJoin = (join: Join): string => `CROSS JOIN ${join} ON ${JOINS[join]}`;

function listJoins(sort: FactSort, without?: Join): string {
  const joins = new Set(sort.flatMap(({ field }) => joinOf(field) ?? []));
  return [...joins]
    .filter((join) => join !== without)
    .map(crossJoin)
    .join(' ');
}

/** Walks the facts in the order of the first field; filters are checked on the way. */
export function planWalk(sort: FactSort): SortPlan {
  const first: SortColumn = WALKED[(sort[0]?.field ?? 'id') as WalkedField];
  const facts = `fact f INDEXED BY ${first.index}`;
  const from = first.join ? `${first.join} CROSS JOIN ${facts} ON ${JOINS[first.join]}` : facts;
  return { from: `${from} ${listJoins(sort, first.join)}`, orderBy: orderBy(sort) };
}

/** Finds the few facts of a filter first and sorts them. */
export function planDriven(sort: FactSort, driver: string): SortPlan {
  return { from: `fact f ${driver} ${listJoins(sort)}`, orderBy: orderBy(sort).replace(/^f\.id/, '+f.id') };
}
