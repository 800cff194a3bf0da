import { indexOfColumn, listColumns, MONTHS_OF } from '../../common/column.ts';
import type { RowFacts } from '../../common/factRows.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { MatrixCell, MatrixRow } from '../../common/matrix.ts';
import { formatPeriod } from '../../common/period.ts';
import { type Place, placeOf } from '../../common/place.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { buildCell } from './buildCell.ts';
import type { Evidence } from './matrixInput.ts';

interface Placed {
  readonly fact: ReconcileFact;
  readonly place: Place;
}

/** Events and parts of a column stand each for themselves; the rest compete for the column's one value. */
function nameCell({ fact, place }: Placed): string {
  if (!place.isEvent && !place.isPart) return '';
  return `${place.isEvent}|${fact.when.period ? formatPeriod(fact.when.period) : ''}`;
}

const isWhole = ({ isEvent, isPart }: MatrixCell): boolean => !isEvent && !isPart;

function buildCells(placed: readonly Placed[], evidence: Evidence): MatrixCell[] {
  return [...groupBy(placed, nameCell).values()]
    .map((own) =>
      buildCell(
        own.map(({ fact }) => fact),
        (own[0] as Placed).place,
        evidence,
      ),
    )
    .sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || Number(a.isEvent) - Number(b.isEvent));
}

/** Undated facts that give one value are one cell; different values are told apart. */
function buildUndated(facts: readonly ReconcileFact[], evidence: Evidence): MatrixCell[] {
  const byValue = groupBy(facts, ({ quantity }) => `${quantity.value}|${quantity.high}`);
  return [...byValue.values()].map((own) => buildCell(own, { isEvent: false, isPart: false }, evidence));
}

/** Only where a frequency is set, and in columns that are not finer: a yearly series has no hole in March. */
function listGaps(row: Pick<MatrixRow, 'cells' | 'indicator'>, evidence: Evidence): string[] {
  const { cells, indicator } = row;
  if (!indicator.frequency || MONTHS_OF[indicator.frequency] > MONTHS_OF[evidence.frequency]) return [];
  const valued = Object.keys(cells).filter((column) => cells[column]?.some(isWhole));
  if (valued.length < 2) return [];
  return listColumns(valued, evidence.frequency).filter((column) => !valued.includes(column));
}

/** The measure of the row's state, not of an event that stands in it. */
const nameMeasure = (facts: readonly ReconcileFact[]): MatrixRow['measure'] =>
  (facts.find(({ measure }) => measure !== null && measure !== 'flow') ?? facts.find(({ measure }) => measure !== null))
    ?.measure ?? null;

export function buildRow({ facts, unit, scopeText }: RowFacts, evidence: Evidence): MatrixRow {
  const [first] = facts as [ReconcileFact];
  const placed: Placed[] = [];
  const undated: ReconcileFact[] = [];
  for (const fact of facts) {
    const place = placeOf(fact, evidence.frequency);
    if (place) placed.push({ fact, place });
    else undated.push(fact);
  }
  const byColumn = [...groupBy(placed, ({ place }) => place.column)].sort(
    ([a], [b]) => indexOfColumn(a) - indexOfColumn(b),
  );
  const cells = Object.fromEntries(byColumn.map(([column, own]) => [column, buildCells(own, evidence)]));
  return {
    indicator: first.indicator,
    subject: first.subject,
    measure: nameMeasure(facts),
    unit,
    modality: first.modality,
    scopeText,
    undated: buildUndated(undated, evidence),
    cells,
    gaps: listGaps({ cells, indicator: first.indicator }, evidence),
  };
}
