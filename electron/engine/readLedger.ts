import type { ReadDb } from '../../db/handle.ts';
import { findHolder } from '../../db/merging.ts';
import { listDecisions } from '../../db/queries/reconcile/decisionRows.ts';
import { pageFindings } from '../../db/queries/reconcile/findingRows.ts';
import type { FindingRow } from '../common/findingRow.ts';
import { LEDGER_STATES, type LedgerFilter, type LedgerRow, toLedgerRow } from '../common/ledger.ts';
import { matchesLedger } from '../common/matchLedger.ts';
import type { CallOutput } from '../contract/table.ts';

/** Decisions stand under the indicators that hold their facts now, whatever these were when they were made. */
function choose(db: ReadDb, rows: readonly LedgerRow[], filter: LedgerFilter): LedgerRow[] {
  const { indicatorId: asked } = filter;
  const wanted = asked === undefined ? filter : { ...filter, indicatorId: findHolder(db, asked) };
  return rows.filter((row) => matchesLedger(row, wanted));
}

/** Every decision that a filter lets through, the newest first. */
export const listLedger = (db: ReadDb, filter: LedgerFilter): LedgerRow[] =>
  choose(db, listDecisions(db).map(toLedgerRow), filter);

/** Open conflicts that a handover names; the list of findings has the rest. */
const MOST_OPEN = 40;

/** What nobody decided yet, what would change a published chart first. */
export const listOpenTrouble = (db: ReadDb): FindingRow[] =>
  pageFindings(db, { filter: { family: ['trouble'], state: ['open'] }, offset: 0, limit: MOST_OPEN }).rows;

/** One page of the ledger, with what it can be filtered by. */
export function readLedger(
  db: ReadDb,
  { filter, offset, limit }: { filter: LedgerFilter; offset: number; limit: number },
): CallOutput<'decisions.page'> {
  const all = listLedger(db, {});
  const rows = choose(db, all, filter);
  const indicators = new Map(all.flatMap((row) => row.indicators.map((one) => [one.id, one] as const)));
  const countOf = (state: string): number => all.filter((row) => row.state === state).length;
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    counts: Object.fromEntries(
      LEDGER_STATES.map((state) => [state, countOf(state)]),
    ) as CallOutput<'decisions.page'>['counts'],
    whos: [...new Set(all.map(({ who }) => who))].sort(),
    indicators: [...indicators.values()],
  };
}
