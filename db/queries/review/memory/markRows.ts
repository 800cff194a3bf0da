import type { FactFilter } from '../../../../electron/common/factRow.ts';
import { prepare, type ReadDb } from '../../../handle.ts';
import { type FilterKey, listSet } from '../factFilter.ts';
import { settleFilter } from '../settleFilter.ts';
import type { FactTable } from './factTable.ts';
import { letRows } from './letRows.ts';

/** Fields whose values are counted as if they were not set themselves. */
const FACETS = ['status', 'measure', 'year', 'unit', 'indicatorId', 'subject', 'outlet', 'flag'] as const;
export type Facet = (typeof FACETS)[number];

/** A row that every field lets through. */
export const PASSES = 0;
/** A row that several fields keep back, or one that is not counted by. */
const KEPT_BACK = 255;

/** The mark of a row that this field alone keeps back. */
const markOf = (key: FilterKey): number => {
  const at = (FACETS as readonly FilterKey[]).indexOf(key);
  return at < 0 ? KEPT_BACK : at + 1;
};

/** What a filter says of each row: 0 passes, else the one facet that keeps it back, or 255. */
export type Marks = Uint8Array;

function mark(marks: Marks, lets: Uint8Array, own: number): void {
  for (let row = 0; row < marks.length; row += 1)
    if (lets[row] === 0) marks[row] = marks[row] === PASSES ? own : KEPT_BACK;
}

function markAll(db: ReadDb, table: FactTable, input: FactFilter): Marks {
  const filter = settleFilter(db, input);
  const marks = new Uint8Array(table.size);
  for (const key of listSet(filter)) mark(marks, letRows(db, table, filter, key), markOf(key));
  return marks;
}

/** Changes with every commit: `data_version` for those of other connections, `total_changes` for this one's own. */
function readMark(db: ReadDb): string {
  const own = prepare<{ changes: number }>(db, 'SELECT total_changes() AS changes').get()?.changes;
  return `${db.sqlite.pragma('data_version', { simple: true })}:${own}`;
}

interface Memory {
  readonly mark: string;
  readonly byFilter: Map<string, Marks>;
}
/** A byte a fact each. A sort by a field of few values asks for one value after the other. */
const MOST_KEPT = 4;
const memories = new WeakMap<ReadDb, Memory>();

function memoryOf(db: ReadDb): Map<string, Marks> {
  const mark = readMark(db);
  const known = memories.get(db);
  if (known?.mark === mark && known.byFilter.size < MOST_KEPT) return known.byFilter;
  const byFilter = new Map<string, Marks>();
  memories.set(db, { mark, byFilter });
  return byFilter;
}

/** What a filter says of each row; kept until the next change, as counts ask for the same marks as the page before them. */
export function markRows(db: ReadDb, table: FactTable, filter: FactFilter): Marks {
  const known = memoryOf(db).get(JSON.stringify(filter));
  if (known) return known;
  const marks = markAll(db, table, filter);
  memoryOf(db).set(JSON.stringify(filter), marks);
  return marks;
}

/** The mark of rows that pass whatever a facet says, beside `PASSES`; plain numbers, as all rows are compared. */
export const ownMark = (facet: Facet | null): number => (facet ? markOf(facet) : PASSES);

export function countPassing(marks: Marks): number {
  let count = 0;
  for (const mark of marks) if (mark === PASSES) count += 1;
  return count;
}

/** Rows that pass, in their order or the other way round, some of them passed over. */
export function listPassing(
  marks: Marks,
  { offset, limit, isBackwards }: { offset: number; limit: number; isBackwards: boolean },
): number[] {
  const rows: number[] = [];
  let skip = offset;
  for (let at = 0; at < marks.length && rows.length < limit; at += 1) {
    const row = isBackwards ? marks.length - 1 - at : at;
    if (marks[row] === PASSES && skip-- <= 0) rows.push(row);
  }
  return rows;
}
