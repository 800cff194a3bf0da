import { z } from 'zod';
import stored from '../../resources/lexicons/plausibleStep.json' with { type: 'json' };
import { decimalText } from './quantity.ts';

const byDigit = z.record(z.string().regex(/^[1-9]$/), decimalText);

/** How far a stated number reaches. Fractions are of the value itself, `halfStep` of the place of its last digit. */
export const precisionSettings = z.object({
  /** Half of the last digit shown, to either side: 322 is [321.5, 322.5). */
  halfStep: decimalText,
  /** How many trailing zeros of a number without a decimal point may be rounding: with 1, 260 may stand for [255, 265). */
  openZeros: z.int().min(0).max(6),
  /** Where "over N" plausibly ends when N has one significant digit, in units of that digit's place. */
  nextByFirstDigit: byDigit,
  /** Where "under N" plausibly begins, likewise. */
  previousByFirstDigit: byDigit,
  /** How far towards that round number "over N" and "under N" plausibly reach: 1 is all the way, 2 twice as far. */
  plausibleReach: decimalText,
  approx: z.object({ hard: decimalText, plausible: decimalText }),
  nearly: z.object({ hard: decimalText, plausible: decimalText }),
});
export type PrecisionSettings = z.infer<typeof precisionSettings>;

export const DEFAULT_PRECISION: PrecisionSettings = stored;

/** What a person may set of it; the rest is data. */
export const precisionChoice = z.object({
  halfStep: z.enum(['0.5', '1']),
  openZeros: z.int().min(0).max(3),
  plausibleReach: z.enum(['0.5', '1', '2']),
});
export type PrecisionChoice = z.infer<typeof precisionChoice>;

export const DEFAULT_CHOICE: PrecisionChoice = { halfStep: '0.5', openZeros: 1, plausibleReach: '1' };

export const choosePrecision = (choice: PrecisionChoice): PrecisionSettings => ({ ...DEFAULT_PRECISION, ...choice });
