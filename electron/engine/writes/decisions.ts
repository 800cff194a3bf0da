import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { getDecision } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFinding } from '../../../db/queries/reconcile/findingRows.ts';
import { insertDecision } from '../../../db/queries/reconcile/insertDecision.ts';
import { withdrawDecision } from '../../../db/queries/reconcile/withdrawDecision.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import type { DecisionInput, FindingRow } from '../../common/findingRow.ts';
import type { Verdict } from '../../common/vocabulary.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import { listVerdicts } from '../../pipeline/reconcile/listVerdicts.ts';
import type { EngineContext } from '../context.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';
import { readTypedValue } from '../typedValue.ts';

/** What each verdict cannot do without. */
const REQUIRED: Partial<Record<Verdict, readonly (keyof DecisionInput)[]>> = {
  prefer: ['factId'],
  superseded: ['factId'],
  'source-error': ['factId'],
  'keep-apart': ['facet'],
  'series-break': ['at'],
  adopt: ['adoptedValue', 'adoptedFrom'],
  query: ['askedWhom'],
};

function checkInput(db: WriteDb, input: DecisionInput, findings: readonly FindingRow[]): void {
  const isOffered = findings.every((finding) => listVerdicts(finding).includes(input.verdict));
  if (!isOffered) throw new CallError('bad-verdict', { verdict: input.verdict });
  const missing = REQUIRED[input.verdict]?.find((field) => !input[field]);
  if (missing) throw new CallError('bad-input', { call: 'decisions.record', field: missing, problem: 'required' });
  const isMember =
    input.factId === undefined || findings.some(({ members }) => members.includes(input.factId as never));
  if (!isMember)
    throw new CallError('bad-input', { call: 'decisions.record', field: 'factId', problem: 'not a member' });
  if (input.adoptedValue !== undefined) checkAdopted(db, input.adoptedValue, findings);
}

/** Read now, while the analyst can mend it, and not when a chart is drawn. */
function checkAdopted(db: WriteDb, value: string, findings: readonly FindingRow[]): void {
  const [member] = findings[0]?.members ?? [];
  if (member !== undefined) readTypedValue(value, found(getFactDetail(db, member), 'fact', member).quantity);
}

export function decisionHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  const settle = <T>(work: (db: WriteDb) => T): T => {
    const db = holder.writer();
    const result = inTransaction(db, () => work(db));
    refreshFindingsSoon(context);
    context.changed('findings', 'decisions', 'facts', 'charts', 'history', 'project');
    return result;
  };

  return {
    'decisions.record': (input) =>
      settle((db) => {
        const findings = input.findingIds.map((id) => found(getFinding(db, id), 'finding', id));
        checkInput(db, input, findings);
        const { id } = insertDecision(db, { ...input, who: holder.who() });
        return found(getDecision(db, id), 'decision', id);
      }),
    'decisions.withdraw': ({ id, reason }) =>
      settle((db) => {
        found(getDecision(db, id), 'decision', id);
        return withdrawDecision(db, { id, who: holder.who(), reason: reason ?? null });
      }),
  };
}
