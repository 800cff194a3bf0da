import type { FactFilter } from '../electron/common/factRow.ts';
import { MEASURES, type Measure, STATUSES, type Status } from '../electron/common/vocabulary.ts';

/**
 * `fact.facet_code` packs what most filters ask for into one small number, so that every index can carry it and no
 * filter has to look a row up. From the top: shelf (2 bits), status (3), measure (3, 0 is none), inferred date,
 * undated, touched (1 each). What checks set, trouble, is kept out: each change of the code writes all indexes. The words
 * keep the places they had in migration 1; new ones go behind.
 */
const SHELF = 9;
const STATUS = 6;
const MEASURE = 3;
const INFERRED = 4;
const UNDATED = 2;
const TOUCHED = 1;

export interface FacetCode {
  readonly shelf: number;
  readonly status: Status;
  readonly measure: Measure | null;
  readonly isInferred: boolean;
  readonly isUndated: boolean;
  readonly isTouched: boolean;
}

export function unpackCode(code: number): FacetCode {
  return {
    shelf: code >> SHELF,
    status: STATUSES[(code >> STATUS) & 7] as Status,
    measure: MEASURES[((code >> MEASURE) & 7) - 1] ?? null,
    isInferred: (code & INFERRED) !== 0,
    isUndated: (code & UNDATED) !== 0,
    isTouched: (code & TOUCHED) !== 0,
  };
}

const FIRST_MINOR = 1 << SHELF;
const FIRST_TRASHED = 2 << SHELF;
/** Of what is no longer there: on the shelf of the trash, which no filter shows. */
export const REMOVED_CODE = FIRST_TRASHED;
/** Plain comparisons, as ranges of the code are what its index can seek. */
export const SHELF_SQL = {
  hide: `f.facet_code < ${FIRST_MINOR}`,
  show: `f.facet_code < ${FIRST_TRASHED}`,
  only: `f.facet_code BETWEEN ${FIRST_MINOR} AND ${FIRST_TRASHED - 1}`,
} as const satisfies Record<FactFilter['minor'], string>;

/** How many facts there are of each code, as a table that conditions on the code can be asked of. */
export const TALLY = 'SELECT code AS facet_code, count FROM fact_tally';

/** Stands in the matrix: neither minor nor thrown away nor rejected. */
export const IN_CELLS_SQL = `f.facet_code < ${FIRST_MINOR} AND ((f.facet_code >> ${STATUS}) & 7) <> ${STATUSES.indexOf('rejected')}`;

/** Shown and not yet reviewed: both are 0 in the upper places. */
export const UNREVIEWED_SQL = `f.facet_code < ${1 << STATUS}`;

/** True where the bit of the field's number is set in the mask; a shift is cheaper than a look-up among many values. */
export const STATUS_SQL = `((? >> ((f.facet_code >> ${STATUS}) & 7)) & 1)`;
export const MEASURE_SQL = `((? >> ((f.facet_code >> ${MEASURE}) & 7)) & 1)`;

const maskOf = (places: readonly number[]): number => places.reduce((mask, place) => mask | (1 << place), 0);
export const statusMask = (statuses: readonly Status[]): number =>
  maskOf(statuses.map((status) => STATUSES.indexOf(status)));
export const measureMask = (measures: readonly (Measure | null)[]): number =>
  maskOf(measures.map((measure) => (measure === null ? 0 : MEASURES.indexOf(measure) + 1)));

/** Flags that an index of its own lists the facts of: few have them. */
export const FLAG_LISTS = {
  'in-trouble': 'SELECT id FROM fact INDEXED BY fact_in_trouble WHERE troubles > 0',
  orphan: 'SELECT id FROM fact INDEXED BY fact_orphaned WHERE is_orphan = 1',
  suggested: 'SELECT id FROM fact INDEXED BY fact_suggested WHERE suggested_by IS NOT NULL',
} as const;

/** The flags of a filter. Three are answered by the code, two by what the fact belongs to. */
export const FLAG_SQL = {
  'date-inferred': `(f.facet_code & ${INFERRED}) <> 0`,
  undated: `(f.facet_code & ${UNDATED}) <> 0`,
  'no-sentence': "f.article_id IN (SELECT id FROM article INDEXED BY article_of_table WHERE kind = 'table')",
  'in-trouble': `f.id IN (${FLAG_LISTS['in-trouble']})`,
  'proposed-indicator': 'f.indicator_id IN (SELECT id FROM indicator WHERE is_proposed = 1)',
  edited: `(f.facet_code & ${TOUCHED}) <> 0`,
  orphan: `f.id IN (${FLAG_LISTS.orphan})`,
  suggested: `f.id IN (${FLAG_LISTS.suggested})`,
} as const satisfies Record<NonNullable<FactFilter['flag']>[number], string>;
export type Flag = keyof typeof FLAG_SQL;
