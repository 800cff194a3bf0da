import { checkConflicts } from './conflicts.ts';

/** Same facets, and hard bounds that do not meet. */
export const checkContradiction = checkConflicts('contradiction', () => ({}));
