import { z } from 'zod';
import { indicatorRef } from './factRow.ts';
import { factId, indicatorId } from './ids.ts';
import { FREQUENCIES } from './matrix.ts';
import { message } from './message.ts';
import { period } from './period.ts';
import { quantity } from './quantity.ts';
import { MEASURES, MODALITIES } from './vocabulary.ts';

export const CHART_TYPES = ['dot', 'line', 'bar'] as const;
export const CHART_LANGUAGES = ['en', 'zh-Hans'] as const;

/** A saved chart. Its picture is always rebuilt from facts and decisions. */
export const chartSpec = z.object({
  indicatorIds: z.array(indicatorId).min(1).max(6),
  /** One subject, or null for every subject of the indicators. */
  subject: z.string().max(200).nullable(),
  type: z.enum(CHART_TYPES),
  language: z.enum(CHART_LANGUAGES),
  frequency: z.enum(FREQUENCIES),
  /** Empty: written from the indicator. */
  title: z.string().trim().max(300),
  subtitle: z.string().trim().max(300),
  width: z.int().min(240).max(4000),
  height: z.int().min(160).max(4000),
  palette: z.string().max(40),
});
export type ChartSpec = z.infer<typeof chartSpec>;

export const chartPoint = z.object({
  factId: factId.nullable(),
  /** Where it stands on the time axis: the period's end cut to the frequency. */
  column: z.string(),
  period: period.nullable(),
  quantity,
  /** The value on the axis, in base units; a number only here, at the very end. */
  y: z.number(),
  yHigh: z.number().nullable(),
  isDeprecated: z.boolean(),
  isConflicting: z.boolean(),
  isEvent: z.boolean(),
  isPart: z.boolean(),
  isInferred: z.boolean(),
  /** Numbers of the footnotes that belong to this point. */
  notes: z.array(z.int().positive()),
});
export type ChartPoint = z.infer<typeof chartPoint>;

export const chartSeries = z.object({
  indicator: indicatorRef,
  subject: z.string().nullable(),
  scopeText: z.string().nullable(),
  measure: z.enum(MEASURES).nullable(),
  modality: z.enum(MODALITIES),
  points: z.array(chartPoint),
  /** Columns from which a new series begins, by decision: no line crosses one. */
  breaks: z.array(z.string()),
});
export type ChartSeries = z.infer<typeof chartSeries>;

export const chartModel = z.object({
  spec: chartSpec,
  title: z.string(),
  subtitle: z.string(),
  /** Scale of the axis: values are divided by 10^exponent and `axisLabel` says so. */
  unit: z.string(),
  exponent: z.int().min(0).max(18),
  axisLabel: z.string(),
  columns: z.array(z.string()),
  series: z.array(chartSeries),
  notes: z.array(z.object({ number: z.int().positive(), message })),
  sources: z.array(
    z.object({
      outlet: z.string().nullable(),
      title: z.string(),
      date: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  /** Facts of these indicators that are not drawn, each with why. */
  leftOut: z.array(z.object({ factId, reason: message })),
});
export type ChartModel = z.infer<typeof chartModel>;
