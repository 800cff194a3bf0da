import { opensFact } from './chartFacts.ts';
import { labelStyles, labelValue, wrapAnnotation, writeDoubted, writeMarks, writePart } from './chartLabels.ts';
import { type ChartLayout, countTableLines, TABLE } from './chartLayout.ts';
import { createPen, type Ink, type Pen } from './chartPen.ts';
import { letterOf, NOT_AVAILABLE } from './chartSigns.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';
import { nameSeries } from './seriesName.ts';
import { measureText, wrapText } from './wrapText.ts';

const NAME_WIDTH = 90;
/** A value further from its year than this is hard to follow back along the row. */
const MOST_WIDE = 230;
const PART_GAP = 4;

interface Spot {
  readonly x: number;
  readonly y: number;
}

function drawCell({ x, y }: Spot, ink: Ink, text: string, style: object = {}) {
  const plain = { fill: ink.colours.text, fontSize: CHART_TYPE.label, fontFamily: ink.fontFamily };
  return { type: 'text' as const, silent: true, x, y, style: { text, ...plain, ...style } };
}

const drawRule = ({ x, y }: Spot, { colours }: Ink, { margin }: ChartLayout) => ({
  type: 'line' as const,
  silent: true,
  shape: { x1: margin, x2: x, y1: y, y2: y },
  style: { stroke: colours.line, lineWidth: 1 },
});

/** Room behind the values for their letters and the numbers of their notes. */
function measureMarks({ series, spec }: ChartModel): number {
  const texts = series.flatMap((one) =>
    one.points.map((point) => letterOf(point, one, spec.language) + point.notes.join(',')),
  );
  return Math.max(0, ...texts.map(measureText)) * CHART_TYPE.note;
}

/** Digits stand below digits: the part of a year stands before them, letters and note numbers hang behind. */
function drawValue({ x, y }: Spot, point: ChartPoint, pen: Pen) {
  const rich = labelStyles(pen);
  const value = drawCell({ x, y }, pen, writeDoubted(point, pen), { align: 'right', rich });
  const before = x - measureText(`[${labelValue(point, pen.model)}]`) * CHART_TYPE.label - PART_GAP;
  return [
    { ...value, silent: false, cursor: 'pointer', info: { factId: opensFact(point) } },
    drawCell({ x: before, y }, pen, writePart(point, pen), { align: 'right', rich }),
    drawCell({ x: x + 1, y }, pen, writeMarks(point, pen), { rich }),
  ];
}

const drawSaid = ({ x, y }: Spot, lines: readonly string[], ink: Ink) =>
  lines.map((line, i) => {
    const style = { align: 'right' as const, fontStyle: 'italic' as const, fontSize: CHART_TYPE.note };
    return drawCell({ x, y: y + TABLE.row - 4 + i * CHART_TYPE.note * CHART_TYPE.lead }, ink, line, style);
  });

/** The values as a table, time downwards and one column for each series; each value knows its fact. */
export function drawTable(ink: Ink, layout: ChartLayout) {
  const { model } = ink;
  const { margin, width, plot } = layout;
  const wide = Math.min(MOST_WIDE, (width - 2 * margin - NAME_WIDTH) / Math.max(1, model.series.length));
  const marks = measureMarks(model);
  const end = margin + NAME_WIDTH + model.series.length * wide;
  const right = (i: number): number => margin + NAME_WIDTH + (i + 1) * wide - 8 - marks;
  const heads = model.series.map((series, i) => {
    const lines = wrapText(nameSeries(model, series), wide - 14 - marks, CHART_TYPE.axis).slice(0, 2);
    return drawCell({ x: right(i), y: plot.top }, ink, lines.join('\n'), { align: 'right', fontWeight: 'bold' });
  });
  let y = plot.top + TABLE.head;
  const rows = model.columns.flatMap((column) => {
    const top = y;
    y += countTableLines(model, column) * TABLE.row;
    const cells = model.series.flatMap((series, i) => {
      const pen = createPen(series, i, ink);
      const own = series.points.filter((point) => point.column === column);
      if (own.length === 0) return [drawCell({ x: right(i), y: top }, ink, NOT_AVAILABLE, { align: 'right' })];
      let below = top;
      return own.flatMap((point) => {
        const said = wrapAnnotation(point);
        const spot = { x: right(i), y: below };
        below += (1 + said.length) * TABLE.row;
        return [...drawValue(spot, point, pen), ...drawSaid(spot, said, ink)];
      });
    });
    return [
      drawRule({ x: end, y: top - 5 }, ink, layout),
      drawCell({ x: margin, y: top }, ink, column.replace(/-([HQ])/, ' $1')),
      ...cells,
    ];
  });
  return [...heads, ...rows, drawRule({ x: end, y: y - 5 }, ink, layout)];
}
