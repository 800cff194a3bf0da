import { listDecisions, pageDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFinding, pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { getFactDetails } from '../../../db/queries/review/factDetail.ts';
import type { FindingDetail } from '../../common/findingRow.ts';
import type { FindingId } from '../../common/ids.ts';
import { intervalOf } from '../../common/interval.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { listVerdicts } from '../../pipeline/reconcile/listVerdicts.ts';
import { readMatrix } from '../readMatrix.ts';
import { found, type ReadContext } from './readContext.ts';

function describeFinding({ db }: ReadContext, id: FindingId): FindingDetail {
  const finding = found(getFinding(db, id), 'finding', id);
  const facts = getFactDetails(db, finding.members).map((fact) => ({ ...fact, interval: intervalOf(fact.quantity) }));
  const decisions = listDecisions(db, { findingId: id });
  return { ...finding, facts, decisions, verdicts: listVerdicts(finding) };
}

export const findingReads = (context: ReadContext): Handlers => ({
  'findings.page': (input) => pageFindings(context.db, input),
  'findings.get': ({ id }) => describeFinding(context, id),
  'decisions.page': (input) => pageDecisions(context.db, input),
  'matrix.get': ({ subject = null, frequency }) => readMatrix(context.db, { subject, frequency }),
});
