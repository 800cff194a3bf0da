import type { ExtractedFact } from '../electron/common/fact.ts';
import type { PeriodClaim } from '../electron/common/period.ts';
import type { Quantity } from '../electron/common/quantity.ts';
import type { fact } from './schema/fact.ts';

type Columns = typeof fact.$inferInsert;
/** Columns of a fact that may change, by their names in the schema; the subject goes by its text. */
export type FactColumns = Partial<Omit<Columns, 'id' | 'articleId' | 'subjectId'>> & { subject?: string | null };

/** The fields of a fact as the product speaks of them. */
export type FactChange = Partial<
  Pick<
    ExtractedFact,
    | 'quantity'
    | 'measure'
    | 'direction'
    | 'base'
    | 'modality'
    | 'revision'
    | 'when'
    | 'subject'
    | 'scope'
    | 'attribution'
    | 'minor'
  >
> &
  Pick<FactColumns, 'indicatorId' | 'status'>;

export function quantityColumns({ value, high, unit, noun, qualifier, step, raw, equivalent }: Quantity): FactColumns {
  return { value, high, unit, noun, qualifier, step, raw, equivalent };
}

export function periodColumns({ period, basis, from }: PeriodClaim): FactColumns {
  return {
    periodKind: period?.kind ?? null,
    periodFrom: period?.kind === 'interval' ? period.from : null,
    periodTo: period ? (period.kind === 'asOf' ? period.at : period.to) : null,
    periodBasis: basis,
    periodBasisFrom: from,
  };
}

/** Columns for the fields given; a field that is absent stays as it is. An indicator by hand outlives every merge. */
export function changeColumns({ quantity, when, ...plain }: FactChange): FactColumns {
  const metAs = plain.indicatorId === undefined ? {} : { metAs: null };
  return { ...plain, ...metAs, ...(quantity && quantityColumns(quantity)), ...(when && periodColumns(when)) };
}
