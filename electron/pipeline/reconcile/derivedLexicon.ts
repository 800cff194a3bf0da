import { z } from 'zod';
import stored from '../../../resources/lexicons/derivedChecks.json' with { type: 'json' };

export const derivedChecks = z.object({
  note: z.string(),
  rates: z.array(
    z.object({
      rate: z.string(),
      count: z.string(),
      perDays: z.number().positive(),
      factor: z.number().positive(),
      note: z.string(),
    }),
  ),
  each: z.array(z.object({ total: z.string(), count: z.string() })),
  /** Endings by which the indicator of a growth names the indicator that grew. */
  growthSuffixes: z.array(z.string()),
});
export type RateRule = z.infer<typeof derivedChecks>['rates'][number];
export type EachRule = z.infer<typeof derivedChecks>['each'][number];

export const DERIVED_CHECKS = stored satisfies z.infer<typeof derivedChecks>;
