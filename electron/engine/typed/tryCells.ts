import type { ReadDb } from '../../../db/handle.ts';
import type { FactEdit } from '../../../db/queries/review/changeFacts.ts';
import { getFactRows } from '../../../db/queries/review/factRows.ts';
import type { FactCell, TriedCell } from '../../common/factCell.ts';
import type { FactId } from '../../common/ids.ts';
import { tryCell } from './typedCell.ts';

export interface TriedCells {
  readonly tried: readonly TriedCell[];
  /** One for each fact, of all its cells that are not refused. */
  readonly edits: readonly FactEdit[];
}

/** Cells of one fact follow one another: a unit holds for the value typed before it. */
export function tryCells(db: ReadDb, cells: readonly FactCell[]): TriedCells {
  const rows = new Map(getFactRows(db, [...new Set(cells.map(({ id }) => id))]).map((row) => [row.id, row]));
  const edits = new Map<FactId, FactEdit>();
  const tried = cells.map((cell) => {
    const { change, ...result } = tryCell(db, rows.get(cell.id), cell);
    if (result.after) {
      rows.set(cell.id, result.after);
      edits.set(cell.id, { id: cell.id, change: { ...edits.get(cell.id)?.change, ...change } });
    }
    return result;
  });
  return { tried, edits: [...edits.values()] };
}
