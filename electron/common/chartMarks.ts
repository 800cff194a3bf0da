import type { SeriesOption } from 'echarts';
import { drawBars, isWhiskered, splitBars } from './chartBars.ts';
import { drawGaps } from './chartGaps.ts';
import { drawBreaks, drawLines } from './chartLines.ts';
import { splitMany } from './chartMany.ts';
import { createPen, type Ink, isRange } from './chartPen.ts';
import { drawArrows, drawPoints } from './chartPoints.ts';
import { drawRanges, drawSpans } from './chartRanges.ts';
import type { ChartSeries, ChartType } from './chartSpec.ts';

const JOINED: ReadonlySet<ChartType> = new Set(['line', 'step', 'multiples']);

/** All that is drawn for one series, from the back to the front. */
export function drawSeries(series: ChartSeries, index: number, ink: Ink): SeriesOption[] {
  const pen = createPen(series, index, ink);
  const { type } = ink.model;
  // One series speaks for all where they share a plot.
  const gaps = index === 0 || type === 'multiples' ? drawGaps(series, pen) : [];
  const behind = [...drawBreaks(series, pen), ...gaps];
  if (type === 'stacked') return [...behind, drawBars(series.points, pen)];
  if (type === 'bar') {
    const { bars, rest } = splitBars(series.points);
    const whiskered = bars.filter((point) => isWhiskered(point, pen));
    return [...behind, drawBars(bars, pen), ...drawRanges(whiskered, pen), drawPoints(rest, pen)];
  }
  const lines = JOINED.has(type) ? drawLines(series, pen) : [];
  const spans = type === 'range' ? drawSpans(series.points, pen) : [];
  const dots = series.points.filter((point) => !isRange(point));
  const { many, rest } = splitMany(dots, pen);
  return [
    ...behind,
    ...lines,
    ...spans,
    ...drawRanges(series.points, pen),
    ...many,
    drawPoints(rest, pen),
    ...drawArrows(dots, pen),
  ];
}
