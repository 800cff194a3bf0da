import { columnDays, columnOf } from './column.ts';
import { rangeOf } from './days.ts';
import type { Frequency } from './matrix.ts';
import type { ReconcileFact } from './reconcileFact.ts';

/** Where a fact stands on the time axis of a matrix or chart. */
export interface Place {
  readonly column: string;
  /** A single happening, not the state of the whole: a flow of one day. */
  readonly isEvent: boolean;
  /** Covers another stretch of time than the column: January to October of a year. */
  readonly isPart: boolean;
}

const COVERING: ReadonlySet<ReconcileFact['measure']> = new Set(['flow', 'change', 'share', 'rate']);

/** Null for an undated fact. Totals and levels belong to the column of their end; a flow to the column it covers. */
export function placeOf({ when: { period }, measure }: ReconcileFact, frequency: Frequency): Place | null {
  if (!period) return null;
  const column = columnOf(period, frequency);
  if (period.kind === 'asOf' || !COVERING.has(measure)) return { column, isEvent: false, isPart: false };
  const [covered, wanted] = [rangeOf(period), columnDays(column)];
  const isEvent = measure === 'flow' && covered.first === covered.last && wanted.first !== wanted.last;
  // A rate, share or change over more than the column is one of its end; a flow over more is another number.
  const isStateLike = measure !== 'flow' && (covered.first ?? 0) < wanted.first;
  const isExact = covered.first === wanted.first && covered.last === wanted.last;
  return { column, isEvent, isPart: !isEvent && !isExact && !isStateLike };
}
