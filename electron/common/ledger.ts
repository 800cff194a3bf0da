import { z } from 'zod';
import { type DecisionRow, decisionRow } from './findingRow.ts';
import { factId, indicatorId } from './ids.ts';
import { edtfDate } from './period.ts';
import { VERDICTS } from './vocabulary.ts';

/** How a decision stands, what asks for work first. `asked`: a query in force that nobody answered. */
export const LEDGER_STATES = ['stale', 'asked', 'in-force', 'superseded', 'withdrawn'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

type Standing = Pick<DecisionRow, 'verdict' | 'answer' | 'isWithdrawn' | 'isSuperseded' | 'isStale'>;

export function tellLedgerState({ verdict, answer, isWithdrawn, isSuperseded, isStale }: Standing): LedgerState {
  if (isWithdrawn) return 'withdrawn';
  if (isSuperseded) return 'superseded';
  if (isStale) return 'stale';
  return verdict === 'query' && !answer ? 'asked' : 'in-force';
}

/** A query that waits for its answer, also where its facts changed meanwhile. */
export const isOpenQuery = (row: Standing): boolean =>
  row.verdict === 'query' && !row.answer && !row.isWithdrawn && !row.isSuperseded;

export const ledgerFilter = z.strictObject({
  verdict: z.array(z.enum(VERDICTS)).max(20).optional(),
  state: z.array(z.enum(LEDGER_STATES)).max(5).optional(),
  indicatorId: indicatorId.optional(),
  factId: factId.optional(),
  who: z.string().trim().max(200).optional(),
  /** First and last day of the recording, as dates in UTC. */
  from: edtfDate.optional(),
  to: edtfDate.optional(),
  /** In the reason, the answer, whom it was asked, the document, the indicator and subject; case and width aside. */
  text: z.string().trim().max(200).optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilter>;

/** A ledger on paper: as the appendix of a report, or as the page a colleague goes on from. */
export const LEDGER_FORMS = ['appendix', 'handover'] as const;
export type LedgerForm = (typeof LEDGER_FORMS)[number];

export const ledgerRow = decisionRow.extend({ state: z.enum(LEDGER_STATES) });
export type LedgerRow = z.infer<typeof ledgerRow>;

export const toLedgerRow = (row: DecisionRow): LedgerRow => ({ ...row, state: tellLedgerState(row) });
