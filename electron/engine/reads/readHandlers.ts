import type { Handlers } from '../../contract/dispatch.ts';
import { annotationReads } from './annotationReads.ts';
import { articleReads } from './articleReads.ts';
import { chartReads } from './chartReads.ts';
import { evaluateReads } from './evaluateReads.ts';
import { exportJobs } from './exportJobs.ts';
import { exportReads } from './exportReads.ts';
import { factReads } from './factReads.ts';
import { findingReads } from './findingReads.ts';
import { historyReads } from './historyReads.ts';
import { lexiconReads } from './lexiconReads.ts';
import { projectJobs } from './projectJobs.ts';
import type { ReadContext } from './readContext.ts';

/** Every call that only reads. They run in a thread with a connection of its own. */
export const createReadHandlers = (context: ReadContext): Handlers => ({
  ...articleReads(context),
  ...factReads(context),
  ...annotationReads(context),
  ...lexiconReads(context),
  ...evaluateReads(context),
  ...findingReads(context),
  ...chartReads(context),
  ...historyReads(context),
  ...exportReads(context),
  ...exportJobs(context),
  ...projectJobs(context),
});
