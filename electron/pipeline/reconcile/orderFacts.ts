import type { ReconcileFact } from '../../common/reconcileFact.ts';

const compareTexts = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** Not by title: a title may be mended without any check running again. */
const compareArticles = (a: ReconcileFact, b: ReconcileFact): number =>
  compareTexts(a.articleDate, b.articleDate) || compareTexts(a.outlet, b.outlet);

/**
 * Settles every tie among facts by what they and their articles say: by date, then as they are written. Ids come last, for
 * what is alike in all of it: they tell the order of import, and that must not change what is found.
 */
export const orderFacts = (a: ReconcileFact, b: ReconcileFact): number =>
  (a.articleId === b.articleId ? 0 : compareArticles(a, b)) ||
  a.bodyStart - b.bodyStart ||
  compareTexts(a.quantity.value, b.quantity.value) ||
  compareTexts(a.quantity.raw, b.quantity.raw) ||
  compareTexts(a.indicator.key, b.indicator.key) ||
  a.id - b.id;
