import type { z } from 'zod';
import type { ReadDb } from '../../../db/handle.ts';
import { pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { getFactRows } from '../../../db/queries/review/factRows.ts';
import { factsOf } from '../../common/chartFacts.ts';
import type { ChartModel } from '../../common/chartSpec.ts';
import type { FactId } from '../../common/ids.ts';
import type { checklist } from '../../contract/editions.ts';
import { listFacts, listFinding, listStale } from './describe.ts';

/** Conflicts and facts that are named; the rest is counted. */
const MOST_NAMED = 50;

/** The facts that charts show, each once. */
export const listShown = (models: readonly ChartModel[]): FactId[] => [
  ...new Set(models.flatMap(({ series }) => series.flatMap(({ points }) => points.flatMap(factsOf)))),
];

/** Decisions that no longer hold, conflicts nobody decided, and figures nobody looked at that the charts show. */
export function readChecklist(db: ReadDb, models: readonly ChartModel[]): z.infer<typeof checklist> {
  const stale = listStale(db);
  const filter = { family: ['trouble'], state: ['open'] } as const;
  const open = pageFindings(db, { filter, offset: 0, limit: MOST_NAMED });
  const unreviewed = getFactRows(db, listShown(models)).filter(({ status }) => status === 'unreviewed');
  return {
    counts: { stale: stale.length, open: open.total, unreviewed: unreviewed.length },
    stale: stale.slice(0, MOST_NAMED),
    open: open.rows.map(listFinding),
    unreviewed: listFacts(
      db,
      unreviewed.slice(0, MOST_NAMED).map(({ id }) => id),
    ),
  };
}
