import type { ReadDb } from '../../db/handle.ts';
import { type ArrangedRef, listArranged } from '../../db/queries/arrangement.ts';
import { listNamed } from '../../db/queries/indicators.ts';
import { listDecisions } from '../../db/queries/reconcile/decisionRows.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import {
  countMarks,
  countOfIndicators,
  countSubjects,
  listCellFindings,
  listYears,
} from '../../db/queries/reconcile/matrixFacts.ts';
import { columnsOfYear, listColumns } from '../common/column.ts';
import type { IndicatorId } from '../common/ids.ts';
import type { Frequency, Matrix } from '../common/matrix.ts';
import { buildMatrix } from '../pipeline/reconcile/buildMatrix.ts';
import { readAdoptedValue } from './adoptedValue.ts';
import { readPrecision } from './precision.ts';

interface Wanted {
  /** Null for every subject. */
  readonly subject: string | null;
  readonly frequency: Frequency;
}

/** Facts that a page may hold: read, placed and on the screen within half a second. */
const FACTS_OF_PAGE = 10_000;

const orderOf = (arranged: readonly ArrangedRef[]): ReadonlyMap<IndicatorId, number> =>
  new Map(arranged.map(({ id }, at) => [id, at]));

function build(
  db: ReadDb,
  wanted: Wanted,
  arranged: readonly ArrangedRef[],
  indicatorIds?: readonly IndicatorId[],
): Matrix {
  return buildMatrix({
    ...wanted,
    facts: listFactsForReconcile(db, indicatorIds ? { indicatorIds } : {}),
    findings: listCellFindings(db, indicatorIds),
    decisions: listDecisions(db),
    order: orderOf(arranged),
    readAdopted: readAdoptedValue,
    precision: readPrecision(db),
  });
}

/** The whole matrix of the moment. */
export const readMatrix = (db: ReadDb, wanted: Wanted): Matrix => build(db, wanted, listArranged(db));

/** As many indicators as a page holds, at least one. */
function cutPage(ids: readonly IndicatorId[], counts: ReadonlyMap<IndicatorId, number>): IndicatorId[] {
  let facts = 0;
  const end = ids.findIndex((id, at) => {
    facts += counts.get(id) ?? 0;
    return at > 0 && facts > FACTS_OF_PAGE;
  });
  return ids.slice(0, end < 0 ? ids.length : end);
}

/** Indicators of a page, and all that the matrix as a whole says of itself. */
export function readMatrixPage(db: ReadDb, input: Wanted & { text: string; offset: number }): Matrix {
  const { subject, frequency, text, offset } = input;
  const arranged = listArranged(db);
  const counts = countOfIndicators(db, subject);
  const named = text.trim() === '' ? null : listNamed(db, text);
  const ids = arranged.map(({ id }) => id).filter((id) => counts.has(id) && (named?.has(id) ?? true));
  const own = cutPage(ids.slice(offset), counts);
  const built = build(db, { subject, frequency }, arranged, own);
  const end = offset + own.length;
  // The first page has them for all.
  const subjects = offset === 0 ? countSubjects(db) : [];
  if (offset === 0 && end === ids.length) return { ...built, subjects };
  const columns = listColumns(
    listYears(db).flatMap((year) => columnsOfYear(year, frequency)),
    frequency,
  );
  return { ...built, ...countMarks(db), columns, subjects, next: end < ids.length ? end : null };
}
