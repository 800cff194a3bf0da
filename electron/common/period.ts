import { z } from 'zod';
import { PERIOD_BASES } from './vocabulary.ts';

/** A calendar date of day, month or year precision, EDTF level 0: `2025`, `2025-11`, `2025-11-10`. */
export const edtfDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/**
 * When a figure holds. `interval` is what a flow or a cumulative total covers (both ends included; `from` is null
 * where a total has no stated start); `asOf` is the moment of a state.
 */
export const period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interval'), from: edtfDate.nullable(), to: edtfDate }),
  z.object({ kind: z.literal('asOf'), at: edtfDate }),
]);
export type Period = z.infer<typeof period>;

export const periodClaim = z.object({
  period: period.nullable(),
  basis: z.enum(PERIOD_BASES),
  /** What an inferred period was worked out from, as code and parameters: `article-date`, `programme-age`, `sentence-before` … */
  from: z.string().max(80).nullable(),
});
export type PeriodClaim = z.infer<typeof periodClaim>;

/** The last moment of a period, the one that orders a series. */
export const periodEnd = (p: Period): string => (p.kind === 'asOf' ? p.at : p.to);
export const periodStart = (p: Period): string | null => (p.kind === 'asOf' ? null : p.from);

/** EDTF text: `2015-11/2020-10`, `../2020-10` for an open start, `2024` for an interval of one unit, or the as-of date. */
export function formatPeriod(p: Period): string {
  if (p.kind === 'asOf') return p.at;
  return p.from === p.to ? p.to : `${p.from ?? '..'}/${p.to}`;
}
