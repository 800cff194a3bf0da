import { findRate, findSlip } from '../findConflict.ts';
import { checkConflicts } from './conflicts.ts';

/**
 * Two values whose ratio is close to a power of ten, where a scale (万, 亿, billion) may have been misread, or to an
 * exchange rate, where one of them may be an amount in another currency.
 */
export const checkUnitSlip = checkConflicts(
  'unit-slip',
  (conflict) => {
    const power = findSlip(conflict);
    if (power !== null) return { factor: (10 ** power).toLocaleString('en-US') };
    const { from = '', to = '', rate = 0, year = 0 } = findRate(conflict) ?? {};
    return { from, to, rate: String(rate), year: String(year) };
  },
  (conflict) => (findSlip(conflict) === null ? 'rate-slip' : 'unit-slip'),
);
