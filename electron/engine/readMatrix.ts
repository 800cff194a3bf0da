import type { ReadDb } from '../../db/handle.ts';
import { listDecisions } from '../../db/queries/reconcile/decisionRows.ts';
import { pageFindings } from '../../db/queries/reconcile/findingRows.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import type { Frequency, Matrix } from '../common/matrix.ts';
import { buildMatrix } from '../pipeline/reconcile/buildMatrix.ts';
import { readAdoptedValue } from './adoptedValue.ts';

/** Every finding of the project: what the matrix marks its cells with. */
const MOST_FINDINGS = 1_000_000;

/** The matrix of the moment. */
export const readMatrix = (
  db: ReadDb,
  { subject, frequency }: { subject: string | null; frequency: Frequency },
): Matrix =>
  buildMatrix({
    facts: listFactsForReconcile(db),
    findings: pageFindings(db, { filter: {}, offset: 0, limit: MOST_FINDINGS }).rows,
    decisions: listDecisions(db),
    subject,
    frequency,
    readAdopted: readAdoptedValue,
  });
