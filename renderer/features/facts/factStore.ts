import type { QueryFilter } from '../../../electron/common/factQuery.ts';
import type { FactFilter, FactSort } from '../../../electron/common/factRow.ts';
import type { FactView, ViewColumn } from '../../../electron/common/factView.ts';
import { createPersisted } from '../../app/persisted.ts';
import { createStore } from '../../app/store.ts';

export const NO_FILTER: FactFilter = { minor: 'hide' };

/** What the grid shows. Outside the place, so that the matrix and the palette can set it and coming back finds it. */
export const factFilter = createStore<FactFilter>(NO_FILTER);
/** The filter whose rows are on the screen: counts are asked for behind them. */
export const answeredFilter = createStore<FactFilter | null>(null);
/** In which order; the grid's own heads and saved views both set it. */
export const factSort = createStore<FactSort>([]);
/** Columns as this person set them, from the left; empty is as the grid comes. */
export const shownColumns = createPersisted<readonly ViewColumn[]>('factColumns', []);
/** The saved view that is shown, by its name; null once anything else was chosen. */
export const openView = createStore<string | null>(null);
/** Fields whose values are all shown, also where they have none for a while. */
export const unfolded = createStore<ReadonlySet<FacetField>>(new Set());

export function unfold(field: FacetField, isWhole: boolean): void {
  const others = [...unfolded.get()].filter((one) => one !== field);
  unfolded.set(new Set(isWhole ? [...others, field] : others));
}

/** Pieces of the last search that nothing could be made of. */
export const unreadWords = createStore<readonly string[]>([]);

export function showView({ name, filter, sort, columns }: FactView): void {
  factFilter.set(filter);
  factSort.set(sort);
  if (columns.length > 0) shownColumns.set(columns);
  unreadWords.set([]);
  openView.set(name);
}

/** The filters that are lists of values, one group of facets each. */
export type FacetField = 'status' | 'indicatorId' | 'measure' | 'year' | 'subject' | 'unit' | 'outlet' | 'flag';
export type ListField = FacetField | 'qualifier' | 'modality';

export const hasValue = (filter: FactFilter, field: ListField, value: unknown): boolean =>
  ((filter[field] as readonly unknown[] | undefined) ?? []).includes(value);

/** Adds a value to a filter, or takes it out; a list without values is no filter. */
export function toggleValue(filter: FactFilter, field: ListField, value: unknown): FactFilter {
  const before = (filter[field] as readonly unknown[] | undefined) ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [field]: _, ...rest } = filter;
  return after.length === 0 ? rest : { ...rest, [field]: after };
}

export function dropField(filter: FactFilter, field: keyof FactFilter): FactFilter {
  if (field === 'minor') return { ...filter, minor: 'hide' };
  const { [field]: _, ...rest } = filter;
  return rest;
}

/** A typed search narrows what is shown; of a field that it names, only its own values count. */
export const addQuery = (filter: FactFilter, query: QueryFilter): FactFilter => ({ ...filter, ...query });

export const isFiltered = ({ minor, ...rest }: FactFilter): boolean => minor !== 'hide' || Object.keys(rest).length > 0;
