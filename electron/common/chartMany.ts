import type { CustomSeriesOption } from 'echarts';
import { isLabelled } from './chartLabelled.ts';
import { columnIndex, type Pen, scaled } from './chartPen.ts';
import type { ChartPoint } from './chartSpec.ts';

/** From so many plain marks on, they are drawn the short way: a scatter prepares four states for each of them. */
const MANY = 500;
const HALF = 4.5;

type Shape = { readonly type: 'circle' | 'rect' | 'polygon'; readonly shape: object };

/** The marks of a scatter around a point; what stands here not is left to a scatter. */
const SHAPES: Readonly<Record<string, (x: number, y: number) => Shape>> = {
  circle: (cx, cy) => ({ type: 'circle', shape: { cx, cy, r: HALF } }),
  rect: (x, y) => ({ type: 'rect', shape: frame(x, y) }),
  roundRect: (x, y) => ({ type: 'rect', shape: { ...frame(x, y), r: HALF / 2 } }),
  triangle: (x, y) => polygon([x, y - HALF], [x + HALF, y + HALF], [x - HALF, y + HALF]),
  diamond: (x, y) => polygon([x, y - HALF], [x + HALF, y], [x, y + HALF], [x - HALF, y]),
};

const frame = (x: number, y: number) => ({ x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF });
const polygon = (...points: readonly (readonly number[])[]): Shape => ({ type: 'polygon', shape: { points } });

const isPlain = (point: ChartPoint, { model }: Pen): boolean =>
  !point.isConflicting && !point.isDeprecated && !point.isPart && !point.isEvent && !isLabelled(point, model);

/** Places as ECharts takes them without a copy of each: column and value in turn. */
function packPlaces(points: readonly ChartPoint[], pen: Pen): Float64Array {
  const places = new Float64Array(2 * points.length);
  points.forEach((point, i) => {
    places.set([columnIndex(point, pen), scaled(point.y, pen)], 2 * i);
  });
  return places;
}

/** Every point is a mark of its own that opens its fact, however many stand on one spot. */
function drawPlain(points: readonly ChartPoint[], pen: Pen): CustomSeriesOption {
  const style = { fill: pen.colour };
  const drawShape = SHAPES[pen.mark];
  return {
    type: 'custom',
    name: pen.name,
    ...pen.panel,
    z: 5,
    progressive: 0,
    dimensions: ['x', 'y'],
    data: packPlaces(points, pen) as never,
    renderItem: ({ dataIndex }, api) => {
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      return drawShape && { ...drawShape(x, y), style, info: { factId: points[dataIndex]?.factId } };
    },
  };
}

/** Plain marks drawn the short way where there are very many, and the points that remain. */
export function splitMany(
  points: readonly ChartPoint[],
  pen: Pen,
): { many: CustomSeriesOption[]; rest: readonly ChartPoint[] } {
  const plain = pen.mark in SHAPES ? points.filter((point) => isPlain(point, pen)) : [];
  if (plain.length < MANY) return { many: [], rest: points };
  const drawn = new Set(plain);
  return { many: [drawPlain(plain, pen)], rest: points.filter((point) => !drawn.has(point)) };
}
