import type { ChartModel, ChartPoint, ChartSeries, ChartSpec } from '../../common/chartSpec.ts';
import { listColumns } from '../../common/column.ts';
import { keepPoints } from './keepPoints.ts';
import { proposeType } from './proposeType.ts';
import { canStack, listStacked } from './stack.ts';

interface Drawable {
  readonly series: readonly ChartSeries[];
  readonly notes: ChartModel['notes'];
}

export interface Fitted extends Drawable, Pick<ChartModel, 'type' | 'proposal' | 'refusal' | 'columns'> {
  /** Points that the choice leaves out, by the code of the reason. */
  readonly dropped: readonly { readonly point: ChartPoint; readonly why: string }[];
}

const STANDS_ON_ZERO: ReadonlySet<string> = new Set(['bar', 'stacked']);

/** Within the ends that the analyst set for the axes; bars stand on zero whatever is set. */
function isInside({ column, y, yHigh }: ChartPoint, { axis, type }: ChartSpec): boolean {
  const { min, max, first, last } = axis;
  if ((first !== null && column < first) || (last !== null && column > last)) return false;
  const isAbove = min === null || STANDS_ON_ZERO.has(type) || type === 'table' || y >= min;
  return isAbove && (max === null || type === 'table' || (yHigh ?? y) <= max);
}

function chooseType(series: readonly ChartSeries[], spec: ChartSpec, proposed: ChartModel['proposal']) {
  const type = spec.type === 'auto' ? proposed.type : spec.type;
  if (type !== 'stacked' || canStack(series)) return { type, refusal: null };
  return { type: 'bar' as const, refusal: { code: 'chart:refusal.stacked', params: {} } };
}

const mark = (points: readonly ChartPoint[], why: string) => points.map((point) => ({ point, why }));

/** What of all points the specification draws, and as what. */
export function fitToSpec(all: Drawable, spec: ChartSpec): Fitted {
  const inside = keepPoints(all, (point) => isInside(point, spec));
  const list = ({ series }: Drawable): string[] =>
    listColumns(
      series.flatMap(({ points }) => points.map(({ column }) => column)),
      spec.frequency,
    );
  const proposal = proposeType(inside.series, list(inside), spec.frequency);
  const { type, refusal } = chooseType(inside.series, spec, proposal);
  const stacked = type === 'stacked' ? new Set(inside.series.flatMap((one) => [...listStacked(one)])) : null;
  const kept = stacked ? keepPoints(inside, (point) => stacked.has(point)) : inside;
  return {
    series: kept.series,
    notes: kept.notes,
    columns: list(kept),
    type,
    proposal,
    refusal,
    dropped: [...mark(inside.dropped, 'outside'), ...(stacked ? mark(kept.dropped, 'not-stacked') : [])],
  };
}
