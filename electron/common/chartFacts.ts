import type { ChartPoint } from './chartSpec.ts';
import type { FactId } from './ids.ts';

/** A point of an edition may have been frozen before it was noted what a decision's value stands for. */
type Speaking = Pick<ChartPoint, 'factId'> & Partial<Pick<ChartPoint, 'standsFor'>>;

/** The facts that a point speaks for: its own, or those that a decision put a value of its own in the place of. */
export const factsOf = ({ factId, standsFor = [] }: Speaking): readonly FactId[] =>
  factId === null ? standsFor : [factId];

/** The fact that a point opens, the first of several. */
export const opensFact = (point: Speaking): FactId | null => factsOf(point)[0] ?? null;
