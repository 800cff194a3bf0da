import { listDifferent } from '../compareFacets.ts';
import { checkKeptApart } from './keptApart.ts';

/** A total since a start, a flow within a period and a change are different numbers of one thing. */
export const checkMeasureDiffers = checkKeptApart('measure-differs', (comparisons) => {
  const different = listDifferent(comparisons);
  return different.length === 1 && different[0] === 'measure' ? 'measure' : null;
});
