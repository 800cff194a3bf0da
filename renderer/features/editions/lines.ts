import type { News, ValueChange } from '../../../electron/common/edition.ts';
import type { FactId } from '../../../electron/common/ids.ts';

/** The facts whose sentences answer for a line, the earlier one first. */
export const factsOfChange = ({ before, after }: ValueChange): FactId[] =>
  [...new Set([before?.factId, after?.factId])].filter((id) => id != null);

export interface Line {
  readonly key: string;
  readonly factIds: readonly FactId[];
}

/** Every line that can be chosen, in the order of the page: what `j` and `k` walk along. */
export const listLines = ({ values, revised, facts }: News): Line[] => [
  ...values.map((change) => ({ key: `value ${change.key}`, factIds: factsOfChange(change) })),
  ...revised.map(({ fact, earlier }) => ({
    key: `revised ${fact.id}`,
    factIds: [...(earlier ? [earlier.id] : []), fact.id],
  })),
  ...facts.map(({ id }) => ({ key: `fact ${id}`, factIds: [id] })),
];
