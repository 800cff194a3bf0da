import type { SeriesOption } from 'echarts';
import { type Pen, scaled } from './chartPen.ts';
import { NOT_AVAILABLE } from './chartSigns.ts';
import type { ChartModel, ChartSeries } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';

/** With more columns than this the signs would cover each other; what is missing is listed below in any case. */
const MOST_COLUMNS = 40;

/** Columns in which nothing at all is drawn and something is missing; with several plots, in this one. */
function listEmpty({ columns, series, type }: ChartModel, own: ChartSeries): string[] {
  const shown = type === 'multiples' ? [own] : series;
  const drawn = new Set(shown.flatMap(({ points }) => points.map(({ column }) => column)));
  const missing = new Set(shown.flatMap((one) => one.missing));
  return columns.filter((column) => !drawn.has(column) && missing.has(column));
}

/** Where a stack lacks a part, how high the rest of it is: it must not pass for the whole. */
function listUnfinished({ series, type }: ChartModel): [string, number][] {
  if (type !== 'stacked') return [];
  const totals = new Map<string, number>();
  for (const { points } of series)
    for (const { column, y } of points) totals.set(column, (totals.get(column) ?? 0) + y);
  return [...totals].filter(([column]) => series.some(({ missing }) => missing.includes(column)));
}

/** Where three dots stand: the column, and the value that they stand above. */
export function listGapSpots(model: ChartModel, own: ChartSeries): (readonly [string, number])[] {
  if (model.columns.length > MOST_COLUMNS) return [];
  const floor = model.type === 'bar' || model.type === 'stacked' ? 0 : Math.max(0, model.spec.axis.min ?? 0);
  return [...listEmpty(model, own).map((column) => [column, floor] as const), ...listUnfinished(model)];
}

/** Three dots on the axis where there is no value, and on top of a stack that lacks a part. */
export function drawGaps(own: ChartSeries, pen: Pen): SeriesOption[] {
  const { model, colours, columnOf } = pen;
  const spots = listGapSpots(model, own);
  if (spots.length === 0) return [];
  return [
    {
      type: 'custom',
      name: pen.name,
      ...pen.panel,
      silent: true,
      z: 4,
      renderItem: (_, api) => {
        const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
        const words = { text: NOT_AVAILABLE, fontSize: CHART_TYPE.label, fontFamily: pen.fontFamily };
        return {
          type: 'text',
          style: { ...words, x, y: y - 4, align: 'center', verticalAlign: 'bottom', fill: colours.muted },
        };
      },
      data: spots.map(([column, y]) => [columnOf.get(column) ?? 0, scaled(y, pen)]),
    },
  ];
}
