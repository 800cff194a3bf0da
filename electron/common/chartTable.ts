import { formatLabel, labelStyles } from './chartLabels.ts';
import { type ChartLayout, countTableLines, TABLE } from './chartLayout.ts';
import { createPen, type Ink } from './chartPen.ts';
import { NOT_AVAILABLE } from './chartSigns.ts';
import type { ChartPoint } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';
import { nameSeries } from './seriesName.ts';
import { wrapText } from './wrapText.ts';

const NAME_WIDTH = 90;
/** A value further from its year than this is hard to follow back along the row. */
const MOST_WIDE = 230;

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

/** The values as a table, time downwards and one column for each series; each value knows its fact. */
export function drawTable(ink: Ink, layout: ChartLayout) {
  const { model } = ink;
  const { margin, width, plot } = layout;
  const wide = Math.min(MOST_WIDE, (width - 2 * margin - NAME_WIDTH) / Math.max(1, model.series.length));
  const end = margin + NAME_WIDTH + model.series.length * wide;
  const right = (i: number): number => margin + NAME_WIDTH + (i + 1) * wide - 8;
  const heads = model.series.map((series, i) => {
    const lines = wrapText(nameSeries(model, series), wide - 14, CHART_TYPE.axis).slice(0, 2);
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
      return own.map((point: ChartPoint, line) => ({
        ...drawCell({ x: right(i), y: top + line * TABLE.row }, ink, formatLabel(point, pen), {
          align: 'right',
          rich: labelStyles(pen),
        }),
        silent: false,
        cursor: 'pointer',
        info: { factId: point.factId },
      }));
    });
    return [
      drawRule({ x: end, y: top - 5 }, ink, layout),
      drawCell({ x: margin, y: top }, ink, column.replace(/-([HQ])/, ' $1')),
      ...cells,
    ];
  });
  return [...heads, ...rows, drawRule({ x: end, y: y - 5 }, ink, layout)];
}
