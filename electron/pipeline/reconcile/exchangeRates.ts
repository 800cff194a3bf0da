import { z } from 'zod';
import stored from '../../../resources/exchangeRates.json' with { type: 'json' };

export const exchangeRates = z.strictObject({
  note: z.string(),
  /** ISO 4217 code that one unit of is priced. */
  per: z.string(),
  /** By currency and year. */
  rates: z.record(z.string(), z.record(z.string().regex(/^\d{4}$/), z.number().positive())),
});

const { per, rates } = stored as z.infer<typeof exchangeRates>;
const CURRENCIES: ReadonlySet<string> = new Set([per, ...Object.keys(rates)]);

export interface RateSlip {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  readonly year: number;
}

/** How far a ratio may be from the year's average: rates move within a year, and figures are rounded. */
const TOLERANCE = 0.02;
const isNear = (ratio: number, rate: number): boolean => Math.abs(ratio / rate - 1) <= TOLERANCE;

/**
 * The exchange rate of the year that two amounts given in one currency differ by: one of them may be an amount in another
 * currency that was printed as this one. Null where none fits.
 */
export function findRateSlip(ratio: number, unit: string, year: number): RateSlip | null {
  if (!CURRENCIES.has(unit)) return null;
  const fitting = Object.entries(rates).find(([currency, years]) => {
    const rate = years[String(year)];
    return rate !== undefined && (unit === per || unit === currency) && isNear(ratio, rate);
  });
  const rate = fitting?.[1][String(year)];
  return fitting && rate !== undefined ? { from: fitting[0], to: per, rate, year } : null;
}
