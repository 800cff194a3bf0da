import type { ChartPoint } from './chartSpec.ts';
import type { FactId } from './ids.ts';

/** The facts that a point speaks for: its own, or those that a decision put a value of its own in the place of. */
export const factsOf = ({ factId, standsFor }: Pick<ChartPoint, 'factId' | 'standsFor'>): readonly FactId[] =>
  factId === null ? standsFor : [factId];

/** The fact that a point opens, the first of several. */
export const opensFact = (point: Pick<ChartPoint, 'factId' | 'standsFor'>): FactId | null => factsOf(point)[0] ?? null;
