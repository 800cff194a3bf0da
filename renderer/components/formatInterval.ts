import type { Interval } from '../../electron/common/findingRow.ts';
import { formatQuantity } from '../../electron/common/formatQuantity.ts';
import type { Locale } from '../../electron/common/words.ts';

interface Shown {
  readonly interval: Interval;
  readonly unit: string;
  readonly locale: Locale;
}

/** Lower end included: [25.95bn, 26.05bn). An end that is only plausible stands after a tilde. */
export function formatInterval({ interval, unit, locale }: Shown): string {
  const write = (value: string): string =>
    formatQuantity({ value, high: null, unit, noun: null, qualifier: 'exact', step: '1' }, locale);
  const { low, high, plausibleLow, plausibleHigh } = interval;
  const left = low !== null ? `[${write(low)}` : plausibleLow !== null ? `(~${write(plausibleLow)}` : '(−∞';
  const right = high !== null ? `${write(high)})` : plausibleHigh !== null ? `~${write(plausibleHigh)})` : '∞)';
  return `${left}, ${right}`;
}
