import type { SeriesOption } from 'echarts';
import { opensFact } from './chartFacts.ts';
import { fillHalf } from './chartHalf.ts';
import { isLabelled } from './chartLabelled.ts';
import { createLabel } from './chartLabels.ts';
import { columnIndex, isOpenDown, isOpenUp, type Pen, scaled } from './chartPen.ts';
import type { ChartPoint } from './chartSpec.ts';

const ARROW_UP = 'path://M4.2 16 L4.2 5 L0.8 5 L5 0 L9.2 5 L5.8 5 L5.8 16 Z';
const ARROW_DOWN = 'path://M4.2 0 L4.2 11 L0.8 11 L5 16 L9.2 11 L5.8 11 L5.8 0 Z';
const SIZE = 9;

/** Hollow for set aside, half filled for part of a year, a ring for disputed: shapes that survive a photocopy. */
export function stylePoint(point: ChartPoint, pen: Pen) {
  if (point.isConflicting)
    return { color: pen.colours.background, borderColor: pen.colours.conflict, borderWidth: 2.4, opacity: 1 };
  const { background, muted } = pen.colours;
  if (point.isDeprecated) return { color: background, borderColor: muted, borderWidth: 1.6, opacity: 1 };
  const color = point.isPart ? fillHalf(pen.colour, background) : pen.colour;
  return { color, borderColor: pen.colour, borderWidth: point.isPart ? 1.6 : 0, opacity: 1 };
}

function drawPoint(point: ChartPoint, pen: Pen) {
  return {
    value: [columnIndex(point, pen), scaled(point.y, pen)],
    factId: opensFact(point),
    symbol: point.isEvent ? 'diamond' : pen.mark,
    symbolSize: point.isConflicting ? SIZE + 3 : point.isEvent ? SIZE - 1 : SIZE,
    itemStyle: stylePoint(point, pen),
    label: createLabel(point, pen),
  };
}

export function drawPoints(points: readonly ChartPoint[], pen: Pen): SeriesOption {
  return {
    type: 'scatter',
    name: pen.name,
    ...pen.panel,
    z: 5,
    itemStyle: { color: pen.colour, opacity: 1 },
    data: points.map((point) => drawPoint(point, pen)),
    ...(points.some((point) => isLabelled(point, pen.model)) && { labelLayout: { moveOverlap: 'shiftY' } }),
    cursor: 'pointer',
  };
}

/** Arrows say that the true value lies beyond the mark. */
export function drawArrows(points: readonly ChartPoint[], pen: Pen): SeriesOption[] {
  const open = points.filter((point) => isOpenUp(point) || isOpenDown(point));
  if (open.length === 0) return [];
  const data = open.map((point) => ({
    value: [columnIndex(point, pen), scaled(point.y, pen)],
    factId: opensFact(point),
    symbol: isOpenUp(point) ? ARROW_UP : ARROW_DOWN,
    symbolOffset: [0, isOpenUp(point) ? -15 : 15],
  }));
  const colour = (point: ChartPoint): string =>
    point.isDeprecated ? pen.colours.muted : point.isConflicting ? pen.colours.conflict : pen.colour;
  const styled = data.map((item, i) => ({ ...item, itemStyle: { color: colour(open[i] as ChartPoint), opacity: 1 } }));
  return [{ type: 'scatter', name: pen.name, ...pen.panel, z: 6, symbolSize: [9, 15], data: styled }];
}
