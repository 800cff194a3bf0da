import { expect, it } from 'vitest';
import { formatQuantity } from '../../electron/common/formatQuantity.ts';
import { readTyped } from '../../electron/engine/typedValue.ts';
import displays from '../../resources/lexicons/unitDisplay.json' with { type: 'json' };

/** What is counted and what is a ratio is shown as a plain number. */
const UNITS = Object.keys(displays).filter((unit) => unit !== 'ratio' && unit !== 'item');
const VALUES = ['12', '206760000', '3400000000'];

it.each(UNITS)('reads %s back as the screen writes it, in both languages', (unit) => {
  for (const locale of ['en', 'zh-Hans'] as const)
    for (const value of VALUES) {
      const shown = formatQuantity({ value, high: null, unit, noun: null, qualifier: 'exact', step: '1' }, locale);
      const read = readTyped(shown);
      expect([shown, read?.quantity.value, read?.quantity.unit]).toEqual([shown, value, unit]);
      expect(read?.hasOwnUnit).toBe(true);
    }
});

it('takes a range in the unit of the screen', () => {
  expect(readTyped('1 – 1.5bn t')?.quantity).toMatchObject({ value: '1000000000', high: '1500000000', unit: 'tonne' });
});
