import { setImmediate } from 'node:timers/promises';
import type { ReadDb } from '../../../db/handle.ts';
import { TABLE_OUTCOMES, type TablePlan, type TableRowPlan } from '../../common/tableImport.ts';
import { type MatchGround, matchRow, openGround, type RowMatch } from './matchRow.ts';
import { planRow } from './planRow.ts';
import type { ParsedTable } from './tableRow.ts';

export interface PlannedRow {
  readonly match: RowMatch;
  readonly plan: TableRowPlan;
}

export interface PlanRun {
  readonly db: ReadDb;
  readonly table: ParsedTable;
  readonly signal: AbortSignal;
  readonly step: (done: number) => void;
}

/** Between two rows other calls come in after this long. */
const SLICE_MS = 15;

/** Matches every row, giving way to other calls. */
export async function planRows({
  db,
  table,
  signal,
  step,
}: PlanRun): Promise<{ ground: MatchGround; rows: PlannedRow[] }> {
  const ground = openGround(db);
  const rows: PlannedRow[] = [];
  let since = performance.now();
  for (const row of table.rows) {
    const match = matchRow(ground, row);
    rows.push({ match, plan: planRow(ground, match) });
    if (performance.now() - since < SLICE_MS) continue;
    step(rows.length);
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
  return { ground, rows };
}

export interface PlanHead {
  readonly fileName: string;
  readonly isKnown: boolean;
}

export function describePlan(
  { fileName, isKnown }: PlanHead,
  table: ParsedTable,
  rows: readonly PlannedRow[],
): TablePlan {
  const { sheets, sheet, encoding, confidence, columns } = table;
  const has = (role: string): boolean => columns.some((column) => column.role === role);
  const plans = rows.map(({ plan }) => plan);
  const countOf = (outcome: string): number => plans.filter((plan) => plan.outcome === outcome).length;
  return {
    fileName,
    sheets: [...sheets],
    sheet,
    encoding,
    confidence,
    columns: [...columns],
    missing: (['indicator', 'value'] as const).filter((role) => !has(role) && !(role === 'indicator' && has('key'))),
    isKnown,
    rows: plans,
    counts: Object.fromEntries(TABLE_OUTCOMES.map((outcome) => [outcome, countOf(outcome)])) as TablePlan['counts'],
  };
}
