import type { ScatterSeriesOption } from 'echarts';
import { isLabelled } from './chartLabelled.ts';
import type { Pen } from './chartPen.ts';
import { PLACE, packPlaces } from './chartPlaces.ts';
import type { ChartPoint } from './chartSpec.ts';

/** From so many plain marks on, they are drawn as one shape: a scatter prepares four states for each of its marks. */
const MANY = 500;
const SIZE = 9;

const isPlain = (point: ChartPoint, { model }: Pen): boolean =>
  !point.isConflicting && !point.isDeprecated && !point.isPart && !point.isEvent && !isLabelled(point, model);

/** Every point opens its fact, however many stand on one spot. */
function drawPlain(points: readonly ChartPoint[], pen: Pen): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: pen.name,
    ...pen.panel,
    z: 5,
    large: true,
    largeThreshold: MANY,
    progressive: 0,
    dimensions: [...PLACE],
    symbol: pen.mark,
    symbolSize: SIZE,
    itemStyle: { color: pen.colour, opacity: 1 },
    data: packPlaces(points, pen) as never,
    cursor: 'pointer',
  };
}

/** Plain marks drawn the short way where there are very many, and the points that remain. */
export function splitMany(
  points: readonly ChartPoint[],
  pen: Pen,
): { many: ScatterSeriesOption[]; rest: readonly ChartPoint[] } {
  const plain = points.filter((point) => isPlain(point, pen));
  if (plain.length < MANY) return { many: [], rest: points };
  const drawn = new Set(plain);
  return { many: [drawPlain(plain, pen)], rest: points.filter((point) => !drawn.has(point)) };
}
