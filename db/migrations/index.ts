import { layTables } from './0001-lay-tables.ts';
import { keepWhatImportLearns } from './0002-keep-what-import-learns.ts';
import { keepLexiconEdits } from './0003-keep-lexicon-edits.ts';
import { keepExports } from './0004-keep-exports.ts';
import { keepTables } from './0005-keep-tables.ts';
import { trackWhatFindingsMiss } from './0006-track-what-findings-miss.ts';
import { setSeries } from './0007-set-series.ts';
import { keepQueries } from './0008-keep-queries.ts';
import { arrangeIndicators } from './0009-arrange-indicators.ts';
import { keepEditions } from './0010-keep-editions.ts';
import { keepViews } from './0011-keep-views.ts';
import { keepAnnotations } from './0012-keep-annotations.ts';
import { keepReasons } from './0013-keep-reasons.ts';
import { countChanges } from './0014-count-changes.ts';
import { logChanges } from './0015-log-changes.ts';
import type { Migration } from './migration.ts';

/** In order. A migration that shipped is never edited; what it got wrong, a later one puts right. */
export const MIGRATIONS: readonly Migration[] = [
  layTables,
  keepWhatImportLearns,
  keepLexiconEdits,
  keepExports,
  keepTables,
  trackWhatFindingsMiss,
  setSeries,
  keepQueries,
  arrangeIndicators,
  keepEditions,
  keepViews,
  keepAnnotations,
  keepReasons,
  countChanges,
  logChanges,
];
