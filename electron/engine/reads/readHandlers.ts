import type { Handlers } from '../../contract/dispatch.ts';
import { annotationReads } from './annotationReads.ts';
import { articleReads } from './articleReads.ts';
import { chartReads } from './chartReads.ts';
import { editionReads } from './editionReads.ts';
import { evaluateReads } from './evaluateReads.ts';
import { exportJobs } from './exportJobs.ts';
import { exportReads } from './exportReads.ts';
import { factReads } from './factReads.ts';
import { findingReads } from './findingReads.ts';
import { historyReads } from './historyReads.ts';
import { indicatorReads } from './indicatorReads.ts';
import { lexiconReads } from './lexiconReads.ts';
import { projectJobs } from './projectJobs.ts';
import type { ReadContext } from './readContext.ts';
import { searchReads } from './searchReads.ts';

/** Every call that only reads. They run in a thread with a connection of its own. */
export const createReadHandlers = (context: ReadContext): Handlers => ({
  ...articleReads(context),
  ...factReads(context),
  ...indicatorReads(context),
  ...annotationReads(context),
  ...lexiconReads(context),
  ...evaluateReads(context),
  ...findingReads(context),
  ...chartReads(context),
  ...searchReads(context),
  ...historyReads(context),
  ...exportReads(context),
  ...editionReads(context),
  ...exportJobs(context),
  ...projectJobs(context),
});
