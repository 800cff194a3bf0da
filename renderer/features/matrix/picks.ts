import { MOST_FACTS, MOST_INDICATORS } from '../../../electron/common/chartSpec.ts';
import type { Frequency } from '../../../electron/common/matrix.ts';
import type { ChartStart } from '../charts/chartDraft.ts';
import { cellsAt, type Line, type Spot, UNDATED } from './lines.ts';

/** How a cell is taken: alone, together with those taken before, with all up to it, or with its whole row. */
export type Take = 'one' | 'more' | 'to' | 'row';

/** Cells taken for a chart, and the one that a range is drawn from. None taken: only the cell looked at. */
export interface Picks {
  readonly cells: readonly Spot[];
  readonly anchor: Spot | null;
}

export const NO_PICKS: Picks = { cells: [], anchor: null };

export const keyOfSpot = ({ line, column }: Spot): string => JSON.stringify([line, column]);

const isSame = (a: Spot, b: Spot): boolean => a.line === b.line && a.column === b.column;

/** What lies between two items of a list, both included, in whichever order they stand. */
function between<T>(items: readonly T[], a: number, b: number): readonly T[] {
  return a < 0 || b < 0 ? [] : items.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function listBlock(lines: readonly Line[], columns: readonly string[], from: Spot, to: Spot): Spot[] {
  const at = ({ line }: Spot): number => lines.findIndex(({ key }) => key === line);
  const wide = between(columns, columns.indexOf(from.column), columns.indexOf(to.column));
  return between(lines, at(from), at(to)).flatMap(({ key }) => wide.map((column) => ({ line: key, column })));
}

interface Taken {
  readonly lines: readonly Line[];
  /** In their order, the undated one first. */
  readonly columns: readonly string[];
  readonly picks: Picks;
  /** The cell looked at until now. */
  readonly spot: Spot | null;
  readonly at: Spot;
  readonly how: Take;
}

export function takeCell({ lines, columns, picks, spot, at, how }: Taken): Picks {
  if (how === 'one') return { cells: [], anchor: at };
  if (how === 'row') return { cells: columns.map((column) => ({ line: at.line, column })), anchor: at };
  if (how === 'to') {
    const anchor = picks.anchor ?? spot ?? at;
    return { cells: listBlock(lines, columns, anchor, at), anchor };
  }
  const before = picks.cells.length > 0 || !spot ? picks.cells : [spot];
  const isTaken = before.some((one) => isSame(one, at));
  return { cells: isTaken ? before.filter((one) => !isSame(one, at)) : [...before, at], anchor: at };
}

export interface FilledPick {
  readonly line: Line;
  readonly column: string;
}

/** Of the cells taken, those that hold something. */
export function listFilled(lines: readonly Line[], { cells }: Picks): FilledPick[] {
  return cells.flatMap(({ line: key, column }) => {
    const line = lines.find((one) => one.key === key);
    return line && cellsAt(line.row, column).length > 0 ? [{ line, column }] : [];
  });
}

/** A row stays a row: what is imported into it later is drawn too. */
export function chartRow({ row }: Line, frequency: Frequency): ChartStart {
  const { indicator, subject, measure, modality, scopeText } = row;
  return { indicatorIds: [indicator.id], subject, frequency, row: { measure, modality, scopeText } };
}

function isWholeRow(filled: readonly FilledPick[]): boolean {
  const [first] = filled;
  if (!first || filled.some(({ line }) => line !== first.line)) return false;
  const { cells, undated } = first.line.row;
  const columns = Object.keys(cells).filter((column) => (cells[column]?.length ?? 0) > 0);
  const all = undated.length > 0 ? [...columns, UNDATED] : columns;
  return all.every((name) => filled.some(({ column }) => column === name));
}

/** The chart of several cells: their row where they are all of it, else exactly their facts. */
export function chartPicks(filled: readonly FilledPick[], frequency: Frequency): ChartStart | null {
  const [first] = filled;
  if (!first) return null;
  if (isWholeRow(filled)) return chartRow(first.line, frequency);
  const all = [...new Set(filled.map(({ line }) => line.row.indicator.id))];
  const indicatorIds = all.slice(0, MOST_INDICATORS);
  const own = filled.filter(({ line }) => indicatorIds.includes(line.row.indicator.id));
  const facts = new Set(own.flatMap(({ line, column }) => cellsAt(line.row, column).flatMap(({ factIds }) => factIds)));
  const subjects = new Set(own.map(({ line }) => line.row.subject));
  const subject = subjects.size === 1 ? first.line.row.subject : null;
  const isCut = all.length > MOST_INDICATORS || facts.size > MOST_FACTS;
  return { indicatorIds, subject, frequency, factIds: [...facts].slice(0, MOST_FACTS), ...(isCut && { isCut }) };
}
