import { nameGroup } from '../../common/arrangement.ts';
import { listColumns } from '../../common/column.ts';
import { listRows } from '../../common/factRows.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../../common/matrix.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { buildRow } from './buildRow.ts';
import { createEvidence, type MatrixInput } from './matrixInput.ts';

const MEASURE_ORDER = ['cumulative', 'level', 'flow', 'share', 'rate', 'change'] as const;

const rankMeasure = ({ measure }: MatrixRow): number =>
  measure === null ? MEASURE_ORDER.length : MEASURE_ORDER.indexOf(measure);

/** Indicators in their order, wider rows above narrower ones, totals above changes. */
const compareRows =
  (order: MatrixInput['order']) =>
  (a: MatrixRow, b: MatrixRow): number => {
    const rankOf = ({ indicator: { id } }: MatrixRow): number => order?.get(id) ?? id;
    return (
      rankOf(a) - rankOf(b) ||
      Number(a.modality !== 'actual') - Number(b.modality !== 'actual') ||
      (a.subject ?? '').localeCompare(b.subject ?? '', 'en') ||
      Number(a.scopeText !== null) - Number(b.scopeText !== null) ||
      rankMeasure(a) - rankMeasure(b) ||
      a.unit.localeCompare(b.unit, 'en') ||
      (a.scopeText ?? '').localeCompare(b.scopeText ?? '', 'en')
    );
  };

/** Groups in the order of their first row; indicators without a group come last. */
function groupRows(rows: readonly MatrixRow[]): Matrix['groups'] {
  const byGroup = [...groupBy(rows, ({ indicator }) => nameGroup(indicator))].sort(
    ([a], [b]) => Number(a === '') - Number(b === ''),
  );
  return byGroup.map(([, own]) => {
    const [first] = own as [MatrixRow];
    return { zh: first.indicator.groupZh, en: first.indicator.groupEn, rows: own };
  });
}

function countSubjects(facts: readonly ReconcileFact[]): Matrix['subjects'] {
  return [...groupBy(facts, ({ subject }) => subject)]
    .map(([subject, own]) => ({ subject, facts: own.length }))
    .sort((a, b) => b.facts - a.facts || (a.subject ?? '').localeCompare(b.subject ?? '', 'en'));
}

const listCells = (row: MatrixRow): MatrixCell[] => [...row.undated, ...Object.values(row.cells).flat()];

/** Indicators by column: the value used in each cell and by which rule. Rejected and minor facts do not appear. */
export function buildMatrix(input: MatrixInput): Matrix {
  const { frequency, subject } = input;
  const standing = input.facts.filter(({ status, minor }) => status !== 'rejected' && minor === null);
  const shown = subject === null ? standing : standing.filter((fact) => fact.subject === subject);
  const evidence = createEvidence(input);
  const rows = listRows(shown)
    .map((row) => buildRow(row, evidence))
    .sort(compareRows(input.order));
  const cells = rows.flatMap(listCells);
  return {
    frequency,
    next: null,
    columns: listColumns(
      rows.flatMap((row) => Object.keys(row.cells)),
      frequency,
    ),
    groups: groupRows(rows),
    subjects: countSubjects(standing),
    conflicts: new Set(cells.flatMap(({ conflicts }) => conflicts)).size,
    stale: cells.filter(({ isStale }) => isStale).length,
    singleSource: cells.filter(({ agreeing }) => agreeing === 1).length,
  };
}
