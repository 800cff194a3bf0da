import type { Handlers } from '../../contract/dispatch.ts';
import { annotationReads } from './annotationReads.ts';
import { articleReads } from './articleReads.ts';
import { factReads } from './factReads.ts';
import { findingReads } from './findingReads.ts';
import { historyReads } from './historyReads.ts';
import { indicatorReads } from './indicatorReads.ts';
import { loadLater } from './loadLater.ts';
import { projectJobs } from './projectJobs.ts';
import type { ReadContext } from './readContext.ts';
import { searchReads } from './searchReads.ts';

const CHARTS = ['charts.list', 'charts.model', 'charts.picture'] as const;
const EXPORTS = ['exports.list', 'exports.find', 'exports.changes', 'trace.get'] as const;
const EDITIONS = [
  'editions.list',
  'editions.find',
  'editions.get',
  'editions.values',
  'editions.document',
  'editions.checklist',
  'editions.compare',
  'news.bases',
  'news.counts',
  'news.get',
] as const;
const TYPED = ['facts.preview', 'facts.tryCells', 'facts.readQuery'] as const;
const LEXICON = ['lexicon.page', 'lexicon.choices', 'lexicon.export'] as const;

/** Every call that only reads. They run in a thread with a connection of its own. */
export const createReadHandlers = (context: ReadContext): Handlers => ({
  ...articleReads(context),
  ...factReads(context),
  ...indicatorReads(context),
  ...annotationReads(context),
  ...findingReads(context),
  ...searchReads(context),
  ...historyReads(context),
  ...projectJobs(context),
  ...loadLater(TYPED, async () => (await import('./typedReads.ts')).typedReads(context)),
  ...loadLater(CHARTS, async () => (await import('./chartReads.ts')).chartReads(context)),
  ...loadLater(EXPORTS, async () => (await import('./exportReads.ts')).exportReads(context)),
  ...loadLater(['exports.make'], async () => (await import('./exportJobs.ts')).exportJobs(context)),
  ...loadLater(EDITIONS, async () => (await import('./editionReads.ts')).editionReads(context)),
  ...loadLater(LEXICON, async () => (await import('./lexiconReads.ts')).lexiconReads(context)),
  ...loadLater(['extraction.evaluate'], async () => (await import('./evaluateReads.ts')).evaluateReads(context)),
});
