import { z } from 'zod';

/** Row ids are branded, so that an article's id cannot be handed where a fact's is wanted. */
const rowId = z.int().positive();
export const sourceId = rowId.brand('SourceId');
export const articleId = rowId.brand('ArticleId');
export const factId = rowId.brand('FactId');
export const indicatorId = rowId.brand('IndicatorId');
export const findingId = rowId.brand('FindingId');
export const decisionId = rowId.brand('DecisionId');
export const chartId = rowId.brand('ChartId');
export const exportId = rowId.brand('ExportId');
export const historyId = rowId.brand('HistoryId');
export type SourceId = z.infer<typeof sourceId>;
export type ArticleId = z.infer<typeof articleId>;
export type FactId = z.infer<typeof factId>;
export type IndicatorId = z.infer<typeof indicatorId>;
export type FindingId = z.infer<typeof findingId>;
export type DecisionId = z.infer<typeof decisionId>;
export type ChartId = z.infer<typeof chartId>;
export type ExportId = z.infer<typeof exportId>;
export type HistoryId = z.infer<typeof historyId>;
