import { prepare, type ReadDb } from '../../../db/handle.ts';
import { listFactsForReconcile } from '../../../db/queries/reconcile/listFacts.ts';
import { listCellFindings } from '../../../db/queries/reconcile/matrixFacts.ts';
import { indexByMember, listActiveDecisions } from '../../common/activeDecisions.ts';
import type { EditionValue } from '../../common/edition.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { FactId, IndicatorId } from '../../common/ids.ts';
import type { Frequency } from '../../common/matrix.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type CellForExport, listCells } from '../../pipeline/export/table/matrixColumns.ts';
import { buildMatrix } from '../../pipeline/reconcile/buildMatrix.ts';
import type { MatrixFinding } from '../../pipeline/reconcile/matrixInput.ts';
import { readAdoptedValue } from '../adoptedValue.ts';
import { nameCell, numberKeys } from '../exports/cellKey.ts';
import { readPrecision } from '../precision.ts';

/** Facts that are held at a time: the matrix of a large project is built some indicators after the others. */
const MOST_FACTS = 20_000;

interface Counted {
  readonly id: IndicatorId;
  readonly facts: number;
}

function countFacts(db: ReadDb, among: readonly IndicatorId[] | undefined): Counted[] {
  const where = among ? 'WHERE indicator_id IN (SELECT value FROM json_each(?))' : '';
  const sql = `SELECT indicator_id AS id, count(*) AS facts FROM fact ${where} GROUP BY indicator_id ORDER BY indicator_id`;
  return prepare<Counted>(db, sql).all(...(among ? [JSON.stringify(among)] : []));
}

/** Indicators that have facts, in runs of so many facts: all of them, or those named. */
export function listRuns(db: ReadDb, among?: readonly IndicatorId[]): IndicatorId[][] {
  const runs: IndicatorId[][] = [];
  let held = MOST_FACTS;
  for (const { id, facts } of countFacts(db, among)) {
    if (held + facts > MOST_FACTS) {
      runs.push([]);
      held = 0;
    }
    runs.at(-1)?.push(id);
    held += facts;
  }
  return runs;
}

export interface ValuesOf {
  readonly indicatorIds: readonly IndicatorId[];
  readonly frequency: Frequency;
  readonly decisions: readonly DecisionRow[];
  /** Of these indicators, where somebody has read them already. */
  readonly known?: readonly ReconcileFact[];
  /** All that mark cells of the project, where run after run would look for them. */
  readonly marks?: readonly MatrixFinding[];
  /** Only these facts are known: what the matrix read before later ones came in. */
  readonly upTo?: FactId | number;
}

/** The number alone: another text is another number. */
const wordValue = ({ value, high, unit, qualifier }: CellForExport['cell']['quantity']): string =>
  [value, high ?? '', unit, qualifier].join('|');

function describeSource(fact: ReconcileFact | undefined): EditionValue['body']['source'] {
  return fact ? { outlet: fact.outlet, title: fact.articleTitle, date: fact.articleDate } : null;
}

function toValue(
  place: CellForExport,
  facts: ReadonlyMap<FactId, ReconcileFact>,
  ruling: ReadonlyMap<number, readonly DecisionRow[]>,
): EditionValue {
  const { row, column, cell } = place;
  const { indicator, subject, scopeText, measure, modality } = row;
  const { quantity, factId, factIds, rule, period, isEvent, isPart, isStale, conflicts } = cell;
  const { id, key, zh, en } = indicator;
  const decisions = new Set(factIds.flatMap((fact) => (ruling.get(fact) ?? []).map((decision) => decision.id)));
  const source = describeSource(factId === null ? undefined : facts.get(factId));
  return {
    key: nameCell(place),
    value: wordValue(quantity),
    factId,
    decisions: [...decisions].sort((a, b) => a - b).join(' '),
    body: {
      ...{ indicator: { id, key, zh, en }, subject, scopeText, measure, modality, column, period, quantity, rule },
      ...{ factIds, isEvent, isPart, isStale, isConflicting: conflicts.length > 0, source },
    },
  };
}

/** The values that the matrix uses for some indicators, in its order. */
export function readValues(
  db: ReadDb,
  { indicatorIds, frequency, decisions, known, marks, upTo }: ValuesOf,
): EditionValue[] {
  const all = known ?? listFactsForReconcile(db, { indicatorIds });
  const facts = upTo === undefined ? all : all.filter(({ id }) => id <= upTo);
  const findings = marks ?? listCellFindings(db, indicatorIds);
  const matrix = buildMatrix({
    ...{ facts, findings, decisions, frequency, subject: null },
    readAdopted: readAdoptedValue,
    precision: readPrecision(db),
  });
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const ruling = indexByMember(listActiveDecisions(decisions));
  return numberKeys(listCells(matrix).map((place) => toValue(place, byId, ruling)));
}
