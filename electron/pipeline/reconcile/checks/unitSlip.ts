import { findSlip } from '../findConflict.ts';
import { checkConflicts } from './conflicts.ts';

/** Two values whose ratio is close to a power of ten: a scale (万, 亿, billion) may have been misread. */
export const checkUnitSlip = checkConflicts('unit-slip', (apart) => ({
  factor: (10 ** (findSlip(apart) ?? 0)).toLocaleString('en-US'),
}));
