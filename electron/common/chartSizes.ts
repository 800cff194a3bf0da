import { z } from 'zod';
import stored from '../../resources/charts/sizes.json' with { type: 'json' };
import type { ChartSpec } from './chartSpec.ts';

/** Sizes that charts are wanted in, in units of 1/96 inch; letters of `textScale` 1 are about 9 points. */
export const chartSizes = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    zh: z.string().min(1),
    en: z.string().min(1),
    width: z.int().min(240).max(4000),
    height: z.int().min(160).max(4000),
    textScale: z.number().min(0.5).max(3),
  }),
);
export type ChartSize = z.infer<typeof chartSizes>[number];

export const CHART_SIZES = stored as readonly ChartSize[];

export const findChartSize = ({ width, height, textScale }: ChartSpec): ChartSize | undefined =>
  CHART_SIZES.find((size) => size.width === width && size.height === height && size.textScale === textScale);
