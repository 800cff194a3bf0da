import { z } from 'zod';
import { indicatorRef } from './factRow.ts';
import { factId, indicatorId } from './ids.ts';
import { FREQUENCIES } from './matrix.ts';
import { message } from './message.ts';
import { edtfDate, period } from './period.ts';
import { quantity } from './quantity.ts';
import { MEASURES, MODALITIES, REVISIONS } from './vocabulary.ts';

/** `bar` stands side by side where there are several series; `range` spans conflicting values. */
export const CHART_TYPES = ['dot', 'line', 'step', 'bar', 'stacked', 'range', 'multiples', 'table'] as const;
export type ChartType = (typeof CHART_TYPES)[number];
export const CHART_LANGUAGES = ['en', 'zh-Hans'] as const;
/** What the program writes below a picture, in this order, and the text that stands for the picture. */
export const CHART_PARTS = ['note', 'source', 'cutoff', 'compiler', 'alt'] as const;
export type ChartPart = (typeof CHART_PARTS)[number];

const partEdit = z.object({
  text: z.string().trim().max(6000),
  /** What the program had written when it was edited: once it writes something else, the edit says so. */
  from: z.string().max(40_000),
});

const NO_AXIS = { min: null, max: null, first: null, last: null } as const;
/** Ends of the axes; null leaves one to the program. Values in base units, columns as `2020`, `2020-Q4`, `2020-11`. */
const chartAxis = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  first: z.string().max(10).nullable(),
  last: z.string().max(10).nullable(),
});

/** One row of the matrix, beside its indicator and subject. */
const chartRow = z.object({
  measure: z.enum(MEASURES).nullable(),
  modality: z.enum(MODALITIES),
  scopeText: z.string().max(2000).nullable(),
});

/** More small plots than this do not fit a page. */
export const MOST_INDICATORS = 24;
export const MOST_FACTS = 5000;

/** A saved chart. Its picture is always rebuilt from facts and decisions. */
export const chartSpec = z.object({
  indicatorIds: z.array(indicatorId).min(1).max(MOST_INDICATORS),
  /** One subject, or null for every subject of the indicators. */
  subject: z.string().max(200).nullable(),
  /** Only these facts, as they were selected; empty draws all that the indicators have. */
  factIds: z.array(factId).max(MOST_FACTS).default([]),
  /** Only this row of the matrix. */
  row: chartRow.nullable().default(null),
  /** `auto`: the one that the program proposes for what there is to draw. */
  type: z.enum(['auto', ...CHART_TYPES]),
  language: z.enum(CHART_LANGUAGES),
  frequency: z.enum(FREQUENCIES),
  /** Empty: written from the indicator. */
  title: z.string().trim().max(300),
  subtitle: z.string().trim().max(300),
  width: z.int().min(240).max(4000),
  height: z.int().min(160).max(4000),
  palette: z.string().max(40),
  /** A house's own colours in place of a palette. */
  colours: z
    .array(z.string().regex(/^#[0-9A-F]{6}$/))
    .max(12)
    .default([]),
  /** Everything is drawn so many times as large in the same space: words on a slide are read from afar. */
  textScale: z.number().min(0.5).max(3).default(1),
  axis: chartAxis.default(NO_AXIS),
  annotations: z
    .array(z.object({ factId, text: z.string().trim().min(1).max(200) }))
    .max(40)
    .default([]),
  edits: z.partialRecord(z.enum(CHART_PARTS), partEdit).default({}),
  /** Who made it; empty leaves the line out. */
  compiler: z.string().trim().max(200).default(''),
});
export type ChartSpec = z.infer<typeof chartSpec>;

export const chartPoint = z.object({
  /** Null where a decision put in a value of its own, a range or one from another document. */
  factId: factId.nullable(),
  /** Then the facts that it was put in the place of. */
  standsFor: z.array(factId).default([]),
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
  revision: z.enum(REVISIONS).nullable(),
  /** What the analyst wrote beside it. */
  annotation: z.string().nullable(),
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
  /** Columns from which a new series begins: no line crosses one. `note` says why. */
  breaks: z.array(z.object({ column: z.string(), note: z.int().positive().nullable() })),
  /** Columns of the chart in which it has no value at all. */
  missing: z.array(z.string()),
});
export type ChartSeries = z.infer<typeof chartSeries>;

export const chartModel = z.object({
  spec: chartSpec,
  /** What is drawn: as chosen, else as proposed. */
  type: z.enum(CHART_TYPES),
  proposal: z.object({ type: z.enum(CHART_TYPES), reason: message }),
  /** Why the chosen type cannot show these values, where it cannot; `type` is then the nearest that can. */
  refusal: message.nullable(),
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
  /** Date of the latest article drawn from. */
  cutoff: edtfDate.nullable(),
  /** Annotations whose point is not drawn. */
  lostAnnotations: z.array(z.string()),
  /** Facts of these indicators that are not drawn, each with why. */
  leftOut: z.array(z.object({ factId, reason: message })),
});
export type ChartModel = z.infer<typeof chartModel>;
