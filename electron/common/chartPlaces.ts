import { opensFact } from './chartFacts.ts';
import { columnIndex, type Ink, scaled } from './chartPen.ts';
import type { ChartPoint } from './chartSpec.ts';
import type { FactId } from './ids.ts';

/** What a place of very many holds: column, value, and the fact that it opens (NaN where there is none). */
export const PLACE = ['x', 'y', 'factId'] as const;

/** Places as ECharts takes them without a copy of each: all of one point after all of the other. */
export function packPlaces(points: readonly ChartPoint[], ink: Ink): Float64Array {
  const places = new Float64Array(PLACE.length * points.length);
  points.forEach((point, i) => {
    places.set([columnIndex(point, ink), scaled(point.y, ink), opensFact(point) ?? Number.NaN], PLACE.length * i);
  });
  return places;
}

/** The fact of a mark, by the data that a chart gives for it: a packed place, or an item that names its fact. */
export function factOf(data: unknown): FactId | null {
  const id = Array.isArray(data) ? data[PLACE.indexOf('factId')] : (data as { factId?: unknown } | null)?.factId;
  return Number.isInteger(id) ? (id as FactId) : null;
}
