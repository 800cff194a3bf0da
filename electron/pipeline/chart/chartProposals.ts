import { z } from 'zod';
import stored from '../../../resources/charts/proposals.json' with { type: 'json' };
import { CHART_TYPES } from '../../common/chartSpec.ts';
import { MEASURES } from '../../common/vocabulary.ts';

/** Which chart suits which values. */
export const chartProposals = z.strictObject({
  /** Where there are enough values to join. */
  byMeasure: z.record(z.enum([...MEASURES, 'unsaid']), z.enum(CHART_TYPES)),
  /** Measures whose values may be put on top of each other. */
  additive: z.array(z.enum(MEASURES)),
  /** With fewer values in a series dots join nothing. */
  fewestForLine: z.int().positive(),
  /** Share of the columns between the first and last that must have a value. */
  leastFilled: z.number().min(0).max(1),
  /** More series than this in one plot cover each other. */
  mostTogether: z.int().positive(),
});
export type ChartProposals = z.infer<typeof chartProposals>;

export const PROPOSALS = stored as ChartProposals;
