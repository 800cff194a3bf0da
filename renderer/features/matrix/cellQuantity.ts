import type { Quantity } from '../../../electron/common/quantity.ts';
import { displayOf } from '../../../electron/common/unitDisplay.ts';

/** A unit that is written as nothing. */
const BARE = 'item';

/** Money and percentages keep their sign in the cell; what is merely counted is named once, at the head of the row. */
export const isSignUnit = (unit: string): boolean => {
  const display = displayOf(unit);
  return display.en.before !== undefined || display.isUnscaled === true;
};

export const cellQuantity = (quantity: Quantity): Quantity =>
  isSignUnit(quantity.unit) ? quantity : { ...quantity, unit: BARE };
