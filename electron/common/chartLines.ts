import type { SeriesOption } from 'echarts';
import { isRange, type Pen } from './chartPen.ts';
import { PLACE, packPlaces } from './chartPlaces.ts';
import type { ChartPoint, ChartSeries } from './chartSpec.ts';
import { stepOfColumn } from './column.ts';
import type { Frequency } from './matrix.ts';

/** A point that a line may touch: the plain value of a whole column. */
const isLinked = (point: ChartPoint): boolean =>
  !point.isDeprecated && !point.isConflicting && !point.isEvent && !point.isPart && !isRange(point);

/**
 * Runs of neighbours at the frequency that is set for the series, else at that of the columns; a hole, a break or a doubt
 * ends one, and nothing is drawn across.
 */
export function listSegments({ points, breaks, indicator }: ChartSeries, columns: Frequency): ChartPoint[][] {
  const stepOf = ({ column }: ChartPoint): number => stepOfColumn(column, columns, indicator.frequency);
  const segments: ChartPoint[][] = [];
  const stops = [...breaks, ...points.filter(({ isConflicting }) => isConflicting)].map(({ column }) => column);
  const isStopped = (after: ChartPoint, at: ChartPoint): boolean =>
    stops.some((column) => column > after.column && column <= at.column);
  for (const point of points.filter(isLinked)) {
    const segment = segments.at(-1);
    const last = segment?.at(-1);
    const isNext = last && point.column !== last.column && stepOf(point) - stepOf(last) <= 1;
    if (segment && isNext && !isStopped(last, point)) segment.push(point);
    else segments.push([point]);
  }
  return segments.filter(({ length }) => length > 1);
}

/** Steps hold a value until the next one is stated, and end where nothing is. */
export const drawLines = (series: ChartSeries, pen: Pen): SeriesOption[] =>
  listSegments(series, pen.model.spec.frequency).map((segment) => ({
    type: 'line',
    name: pen.name,
    ...pen.panel,
    silent: true,
    showSymbol: false,
    z: 3,
    ...(pen.model.type === 'step' && { step: 'end' as const }),
    lineStyle: { color: pen.colour, width: 2, type: pen.dash },
    dimensions: [...PLACE],
    data: packPlaces(segment, pen) as never,
  }));

const BREAK_LINE = { lineWidth: 1.2, lineDash: [5, 4] };

/** An upright dashed line where another series begins, with the number of the note that says why. */
export function drawBreaks({ breaks }: ChartSeries, pen: Pen): SeriesOption[] {
  const shown = breaks.filter(({ column }) => pen.columnOf.has(column));
  if (shown.length === 0) return [];
  const { axis, muted } = pen.colours;
  return [
    {
      type: 'custom',
      name: pen.name,
      ...pen.panel,
      silent: true,
      z: 2,
      renderItem: (params, api) => {
        const [x = 0] = api.coord([api.value(0), 0]);
        const [band = 0] = (api.size?.([1, 0]) ?? []) as number[];
        const { y, height } = params.coordSys as unknown as { y: number; height: number };
        const at = x - band / 2;
        const note = shown[params.dataIndex]?.note;
        const line = { x1: at, y1: y, x2: at, y2: y + height };
        return {
          type: 'group',
          children: [
            { type: 'line', shape: line, style: { stroke: axis, ...BREAK_LINE } },
            {
              type: 'text',
              style: {
                text: note ? String(note) : '',
                x: at + 3,
                y,
                fontSize: 8.5,
                fill: muted,
                fontFamily: pen.fontFamily,
              },
            },
          ],
        };
      },
      data: shown.map(({ column }) => [pen.columnOf.get(column) ?? 0, 0]),
    },
  ];
}
