import type { Matrix, MatrixCell, MatrixRow } from '../../../electron/common/matrix.ts';

/** The column of facts without a period, before the years. */
export const UNDATED = 'undated';

/** A row of the table that holds values; groups are only headings between them. */
export interface Line {
  readonly key: string;
  readonly row: MatrixRow;
  /** Names its cells for tests; a row of narrower scope adds its place below the wider one. */
  readonly testKey: string;
  /** The indicator has rows of other subjects as well, which read alike without theirs. */
  readonly tellsSubject: boolean;
}

/** Where the selection stands: a row and a column by name, so that it survives new data. */
export interface Spot {
  readonly line: string;
  readonly column: string;
}

export interface Found {
  readonly line: Line;
  readonly column: string;
  readonly cells: readonly MatrixCell[];
}

const keyOf = ({ indicator, subject, measure, modality, unit, scopeText }: MatrixRow): string =>
  JSON.stringify([indicator.id, subject, measure, modality, unit, scopeText]);

function listShared({ groups }: Matrix): ReadonlySet<MatrixRow['indicator']['id']> {
  const rows = groups.flatMap((group) => group.rows);
  const first = new Map(rows.toReversed().map(({ indicator, subject }) => [indicator.id, subject]));
  return new Set(
    rows.filter(({ indicator, subject }) => first.get(indicator.id) !== subject).map(({ indicator }) => indicator.id),
  );
}

export function listLines(matrix: Matrix): Line[] {
  const { groups } = matrix;
  const shared = listShared(matrix);
  const seen = new Map<string, number>();
  return groups.flatMap(({ rows }) =>
    rows.map((row) => {
      const times = seen.get(row.indicator.key) ?? 0;
      seen.set(row.indicator.key, times + 1);
      return {
        key: keyOf(row),
        row,
        testKey: times === 0 ? row.indicator.key : `${row.indicator.key}.${times}`,
        tellsSubject: shared.has(row.indicator.id),
      };
    }),
  );
}

export const cellsAt = (row: MatrixRow, column: string): readonly MatrixCell[] =>
  column === UNDATED ? row.undated : (row.cells[column] ?? []);

export function findSpot(lines: readonly Line[], { line: key, column }: Spot): Found | null {
  const line = lines.find((one) => one.key === key);
  return line ? { line, column, cells: cellsAt(line.row, column) } : null;
}

/** The first value that is in a conflict: what a newcomer should see the evidence of. */
export function findConflict(lines: readonly Line[], columns: readonly string[]): Spot | null {
  for (const line of lines) {
    const column = columns.find((name) => cellsAt(line.row, name).some(({ conflicts }) => conflicts.length > 0));
    if (column !== undefined) return { line: line.key, column };
  }
  return null;
}

/** Where an arrow, Home or End leads; null for other keys. */
export function stepSpot(lines: readonly Line[], columns: readonly string[], spot: Spot, key: string): Spot | null {
  const row = lines.findIndex((line) => line.key === spot.line);
  const column = columns.indexOf(spot.column);
  const targets: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns.length - 1],
    PageUp: [0, column],
    PageDown: [lines.length - 1, column],
  };
  const [toRow, toColumn] = targets[key] ?? [-1, -1];
  const line = lines[toRow];
  const name = columns[toColumn];
  return line && name !== undefined ? { line: line.key, column: name } : null;
}
