import type { Quantity } from './quantity.ts';
import type { ReconcileFact } from './reconcileFact.ts';

const negate = (value: string): string =>
  value.startsWith('-') ? value.slice(1) : /^0(\.0*)?$/.test(value) ? value : `-${value}`;

/** A fall is stated as a positive number and a direction; in a column of numbers it needs its sign. */
export function signedQuantity({ quantity, measure, direction }: ReconcileFact): Quantity {
  if (measure !== 'change' || direction !== 'down') return quantity;
  const { value, high } = quantity;
  return { ...quantity, value: negate(high ?? value), high: high === null ? null : negate(value) };
}
