import type { ChartModel } from '../../../electron/common/chartSpec.ts';

/** Room below the lowest value, as a part of all that the values span. */
const ROOM = 0.15;

/**
 * Where an axis fitted to the values begins, in base units; null where it would begin at zero all the same,
 * and for what stands on zero: a bar cut at its foot lies about its height.
 */
export function fitAxis({ type, series }: ChartModel): number | null {
  if (type === 'bar' || type === 'stacked' || type === 'table') return null;
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return null;
  const low = Math.min(...points.map(({ y }) => y));
  const high = Math.max(...points.map(({ y, yHigh }) => yHigh ?? y));
  if (low <= 0) return null;
  const span = high - low || high * 0.2;
  const step = 10 ** Math.floor(Math.log10(span));
  const start = Number((Math.floor((low - span * ROOM) / step) * step).toPrecision(12));
  return start > 0 ? start : null;
}
