import type { ChartModel, ChartPoint, ChartSeries } from './chartSpec.ts';
import { chartWords } from './chartText.ts';

/** Statistical offices' own: three dots for not available, a dash for nil. */
export const NOT_AVAILABLE = '…';
export const NIL = '–';

const COUNTED: ReadonlySet<ChartSeries['measure']> = new Set(['cumulative', 'level', 'flow', null]);

/** A stated zero of something counted; no growth is a number like any other. */
export const isNil = ({ quantity, yHigh, y }: ChartPoint, { measure }: ChartSeries): boolean =>
  y === 0 && yHigh === null && quantity.qualifier === 'exact' && COUNTED.has(measure);

/** Behind the number, in the chart's language: p, r, e, f, t for preliminary, revised, estimate, forecast, target. */
export function letterOf(
  { revision }: ChartPoint,
  { modality }: ChartSeries,
  language: ChartModel['spec']['language'],
): string {
  const words = chartWords(language);
  const letters = [
    modality === 'actual' ? '' : words(`chart:letter.${modality}`),
    revision === null || revision === 'final' ? '' : words(`chart:letter.${revision}`),
  ];
  return letters.join('');
}
