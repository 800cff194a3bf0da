import { getIndicator } from '../../../db/queries/indicators.ts';
import { listBeside } from '../../../db/queries/reconcile/besideSeries.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFinding, pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { listSharing } from '../../../db/queries/reconcile/listSharing.ts';
import { getFactDetails } from '../../../db/queries/review/factDetail.ts';
import type { DecisionRow, FindingDetail, FindingRow } from '../../common/findingRow.ts';
import type { FindingId } from '../../common/ids.ts';
import { intervalOf } from '../../common/interval.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { listVerdicts } from '../../pipeline/reconcile/listVerdicts.ts';
import { readPrecision } from '../precision.ts';
import { readLedger } from '../readLedger.ts';
import { readMatrixPage } from '../readMatrix.ts';
import { found, type ReadContext } from './readContext.ts';

function describeFinding({ db }: ReadContext, id: FindingId): FindingDetail {
  const finding = found(getFinding(db, id), 'finding', id);
  const precision = readPrecision(db);
  const facts = getFactDetails(db, finding.members).map((fact) => ({
    ...fact,
    interval: intervalOf(fact.quantity, precision),
  }));
  const decisions = listDecisions(db, { findingId: id });
  const verdicts = listVerdicts(finding, facts);
  return {
    ...finding,
    facts,
    decisions,
    alike: listAlike(db, finding, decisions),
    verdicts,
    related: listSharing(db, id),
    beside: verdicts.includes('series-break') ? nameBeside(db, finding) : [],
  };
}

/** Decisions that a page shows as said before on the like. */
const MOST_ALIKE = 5;

function listAlike(db: ReadContext['db'], { id, kind }: FindingRow, own: readonly DecisionRow[]): DecisionRow[] {
  const known = new Set(own.map((decision) => decision.id));
  return listDecisions(db, { alike: id })
    .filter((one) => !known.has(one.id) && !one.isWithdrawn && !one.isSuperseded)
    .filter(({ findings }) => findings.some((finding) => finding.kind === kind))
    .slice(0, MOST_ALIKE);
}

const nameBeside = (db: ReadContext['db'], { members }: FindingRow): FindingDetail['beside'] =>
  listBeside(db, members).flatMap(({ indicatorId, members: facts }) => {
    const indicator = getIndicator(db, indicatorId);
    return indicator ? [{ indicator, facts: [...facts] }] : [];
  });

export const findingReads = (context: ReadContext): Handlers => ({
  'findings.page': (input) => pageFindings(context.db, input),
  'findings.get': ({ id }) => describeFinding(context, id),
  'decisions.page': (input) => readLedger(context.db, input),
  'matrix.get': ({ subject = null, frequency, text, offset }) =>
    readMatrixPage(context.db, { subject, frequency, text, offset }),
});
