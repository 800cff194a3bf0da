import { z } from 'zod';
import { QUALIFIERS } from './vocabulary.ts';

/** Exact decimal digits without exponent: `-0.5`, `32200000000`. */
export const decimalText = z
  .string()
  .max(60)
  .regex(/^-?\d+(\.\d+)?$/);

/**
 * One quantity as a sentence states it.
 * `value` is in base units (322亿美元 is `32200000000` USD, 九成 is `90` percent), `high` is the upper end of a range.
 * `step` is the place of the last digit shown, in base units: 322亿 has `100000000`, 260亿 has `100000000` too
 * (trailing zeros leave open whether it is exact to the unit or to the ten).
 */
const plainQuantity = z.object({
  value: decimalText,
  high: decimalText.nullable(),
  unit: z.string().min(1).max(60),
  noun: z.string().max(120).nullable(),
  qualifier: z.enum(QUALIFIERS),
  step: decimalText,
  /** As written in the body, qualifier included. */
  raw: z.string().max(400),
});

export const quantity = plainQuantity.extend({
  /** The same amount in another unit, in brackets behind it: 12 billion yuan (about 1.84 billion U.S. dollars). */
  equivalent: plainQuantity.nullable(),
});
export type Quantity = z.infer<typeof quantity>;
