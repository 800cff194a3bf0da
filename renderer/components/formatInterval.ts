import type { Interval } from '../../electron/common/findingRow.ts';
import { formatQuantity } from '../../electron/common/formatQuantity.ts';
import type { Locale } from '../../electron/common/words.ts';

/** Coarser than any bound, so that a bound is written with its own digits and no more. */
const COARSEST = '1000000000000000';

interface Shown {
  readonly interval: Interval;
  readonly unit: string;
  readonly locale: Locale;
}

/** Lower end included: [25.95bn, 26.05bn). An end that is only plausible stands after a tilde. */
export function formatInterval({ interval, unit, locale }: Shown): string {
  const write = (value: string): string =>
    formatQuantity({ value, high: null, unit, noun: null, qualifier: 'exact', step: COARSEST }, locale);
  const { low, high, plausibleLow, plausibleHigh } = interval;
  const left = low !== null ? `[${write(low)}` : plausibleLow !== null ? `(~${write(plausibleLow)}` : '(−∞';
  const right = high !== null ? `${write(high)})` : plausibleHigh !== null ? `~${write(plausibleHigh)})` : '∞)';
  return `${left}, ${right}`;
}
