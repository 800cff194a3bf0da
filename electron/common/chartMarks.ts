import type { SeriesOption } from 'echarts';
import { drawBars, splitBars } from './chartBars.ts';
import { drawBreaks, drawLines } from './chartLines.ts';
import { createPen, type Ink, isRange } from './chartPen.ts';
import { drawArrows, drawPoints } from './chartPoints.ts';
import { drawRanges } from './chartRanges.ts';
import type { ChartSeries } from './chartSpec.ts';

/** All that is drawn for one series, from the back to the front. */
export function drawSeries(series: ChartSeries, index: number, ink: Ink): SeriesOption[] {
  const pen = createPen(series, index, ink);
  const breaks = drawBreaks(series, pen);
  if (ink.model.spec.type === 'bar') {
    const { bars, rest } = splitBars(series.points);
    // Beside other bars a mark in the middle of the column would stand on none of them.
    const open = ink.model.series.length === 1 ? drawArrows(bars, pen) : [];
    return [...breaks, drawBars(bars, pen), ...open, drawPoints(rest, pen)];
  }
  const lines = ink.model.spec.type === 'line' ? drawLines(series, pen) : [];
  const dots = series.points.filter((point) => !isRange(point));
  return [...breaks, ...lines, ...drawRanges(series.points, pen), drawPoints(dots, pen), ...drawArrows(dots, pen)];
}
