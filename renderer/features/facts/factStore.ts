import type { FactFilter } from '../../../electron/common/factRow.ts';
import { createStore } from '../../app/store.ts';

export const NO_FILTER: FactFilter = { minor: 'hide' };

/** What the grid shows. Outside the place, so that the matrix and the palette can set it and coming back finds it. */
export const factFilter = createStore<FactFilter>(NO_FILTER);

/** The filters that are lists of values, one group of facets each. */
export type FacetField = 'status' | 'indicatorId' | 'measure' | 'year' | 'subject' | 'unit' | 'outlet' | 'flag';

export const hasValue = (filter: FactFilter, field: FacetField, value: unknown): boolean =>
  ((filter[field] as readonly unknown[] | undefined) ?? []).includes(value);

/** Adds a value to a filter, or takes it out; a list without values is no filter. */
export function toggleValue(filter: FactFilter, field: FacetField, value: unknown): FactFilter {
  const before = (filter[field] as readonly unknown[] | undefined) ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [field]: _, ...rest } = filter;
  return after.length === 0 ? rest : { ...rest, [field]: after };
}

export function setText(filter: FactFilter, text: string): FactFilter {
  const { text: _, ...rest } = filter;
  return text.trim() ? { ...rest, text } : rest;
}

export const isFiltered = ({ minor, ...rest }: FactFilter): boolean => minor !== 'hide' || Object.keys(rest).length > 0;
