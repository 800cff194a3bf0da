import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { listBeside } from '../../../db/queries/reconcile/besideSeries.ts';
import { getDecision } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFinding } from '../../../db/queries/reconcile/findingRows.ts';
import { insertAnswer } from '../../../db/queries/reconcile/insertAnswer.ts';
import { insertDecision } from '../../../db/queries/reconcile/insertDecision.ts';
import { withdrawDecision } from '../../../db/queries/reconcile/withdrawDecision.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { getFactRows } from '../../../db/queries/review/factRows.ts';
import type { DecisionInput, FindingRow } from '../../common/findingRow.ts';
import { isOpenQuery } from '../../common/ledger.ts';
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
  const isOffered = (finding: FindingRow): boolean =>
    listVerdicts(finding, getFactRows(db, finding.members)).includes(input.verdict);
  if (!findings.every(isOffered)) throw new CallError('bad-verdict', { verdict: input.verdict });
  const missing = REQUIRED[input.verdict]?.find((field) => !input[field]);
  if (missing) throw new CallError('bad-input', { call: 'decisions.record', field: missing, problem: 'required' });
  const isMember =
    input.factId === undefined || findings.some(({ members }) => members.includes(input.factId as never));
  if (!isMember)
    throw new CallError('bad-input', { call: 'decisions.record', field: 'factId', problem: 'not a member' });
  if (input.adoptedValue !== undefined) checkAdopted(db, input.adoptedValue, findings);
}

/** The indicators that a series break shall hold for too, each with its figures. */
function readAlso(db: WriteDb, { verdict, alsoIndicatorIds = [] }: DecisionInput, findings: readonly FindingRow[]) {
  if (alsoIndicatorIds.length === 0) return [];
  const own = new Set(findings.map(({ indicatorId }) => indicatorId));
  const beside = listBeside(
    db,
    findings.flatMap(({ members }) => members),
  );
  const known = new Set(beside.map(({ indicatorId }) => indicatorId));
  if (verdict !== 'series-break' || !alsoIndicatorIds.every((id) => known.has(id) || own.has(id)))
    throw new CallError('bad-input', {
      call: 'decisions.record',
      field: 'alsoIndicatorIds',
      problem: 'not stated beside these figures',
    });
  return beside.filter(({ indicatorId }) => alsoIndicatorIds.includes(indicatorId) && !own.has(indicatorId));
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
        return insertDecision(db, { ...input, who: holder.who() }, readAlso(db, input, findings));
      }),
    'decisions.answer': ({ id, answer }) =>
      settle((db) => {
        const query = found(getDecision(db, id), 'decision', id);
        if (!isOpenQuery(query)) throw new CallError('no-open-query', { id });
        return insertAnswer(db, { id, answer, who: holder.who() });
      }),
    'decisions.withdraw': ({ id, reason }) =>
      settle((db) => {
        found(getDecision(db, id), 'decision', id);
        return withdrawDecision(db, { id, who: holder.who(), reason: reason ?? null });
      }),
  };
}
