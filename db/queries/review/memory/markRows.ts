import type { FactFilter } from '../../../../electron/common/factRow.ts';
import { prepare, type ReadDb } from '../../../handle.ts';
import { type FilterKey, listSet } from '../factFilter.ts';
import { settleFilter } from '../settleFilter.ts';
import { createMemory } from './createMemory.ts';
import type { FactTable } from './factTable.ts';
import { type Cells, letColumn, letRows } from './letRows.ts';
import { createRooms, type Room } from './rooms.ts';

/** Fields whose values are counted as if they were not set themselves. */
const FACETS = ['status', 'measure', 'year', 'unit', 'indicatorId', 'subject', 'outlet', 'flag'] as const;
export type Facet = (typeof FACETS)[number];
const isFacet = (key: FilterKey): key is Facet => (FACETS as readonly FilterKey[]).includes(key);

/** Each has a bit of its own, and all other fields have one together. */
const bitOf = (facet: Facet): number => 1 << FACETS.indexOf(facet);
const OTHERS = 1 << FACETS.length;

/** What a filter says of each row. */
export interface Marks {
  /** The bits of the fields that keep a row back; 0 passes. */
  readonly keptBack: Uint16Array;
  /** The bits of the fields that are set. */
  readonly set: number;
  /** Rows that pass, in their order. */
  readonly passing: Int32Array;
  /** Rows that pass whatever one of the fields that are set says, as far as they were asked for. */
  readonly without: Map<Facet, Int32Array>;
  readonly room: Room;
}

/** Rows that no field but those of the bits keeps back. */
function listRows(keptBack: Uint16Array, bits: number, room: Room): Int32Array {
  const rows = room.takeList(keptBack.length);
  let count = 0;
  for (let row = 0; row < keptBack.length; row += 1) {
    rows[count] = row;
    count += ((keptBack[row] as number) & ~bits) === 0 ? 1 : 0;
  }
  return rows.subarray(0, count);
}

/** Rows that pass whatever a facet says, in their order. */
export function listBut({ keptBack, set, passing, without, room }: Marks, facet: Facet | null): Int32Array {
  if (facet === null || (set & bitOf(facet)) === 0) return passing;
  const rows = without.get(facet) ?? listRows(keptBack, bitOf(facet), room);
  without.set(facet, rows);
  return rows;
}

/** Whether a row passes whatever a facet says. */
export const passesBut = ({ keptBack }: Marks, facet: Facet, row: number): boolean =>
  ((keptBack[row] as number) & ~bitOf(facet)) === 0;

function mark(keptBack: Uint16Array, lets: Uint8Array, bit: number): void {
  for (let row = 0; row < keptBack.length; row += 1) (keptBack[row] as number) |= bit * (1 - (lets[row] as number));
}

function markCells(keptBack: Uint16Array, { cells, lets }: Cells, bit: number): void {
  const bits = Uint16Array.from(lets, (isLet) => bit * (1 - isLet));
  for (let row = 0; row < keptBack.length; row += 1) (keptBack[row] as number) |= bits[cells[row] as number] as number;
}

interface Marking {
  readonly db: ReadDb;
  readonly table: FactTable;
  readonly room: Room;
}

function markAll({ db, table, room }: Marking, input: FactFilter): Marks {
  const filter = settleFilter(db, input);
  const keptBack = room.takeBits(table.size);
  let set = 0;
  for (const key of listSet(filter)) {
    const bit = isFacet(key) ? bitOf(key) : OTHERS;
    const cells = letColumn(db, table, filter, key);
    if (cells) markCells(keptBack, cells, bit);
    else mark(keptBack, letRows(db, table, filter, key), bit);
    set |= bit;
  }
  return { keptBack, set, passing: listRows(keptBack, 0, room), without: new Map(), room };
}

/** Changes with every commit: `data_version` for those of other connections, `total_changes` for this one's own. */
function readMark(db: ReadDb): string {
  const own = prepare<{ changes: number }>(db, 'SELECT total_changes() AS changes').get()?.changes;
  return `${db.sqlite.pragma('data_version', { simple: true })}:${own}`;
}

/** Six bytes a fact each. A sort by a field of few values asks for one value after the other. */
const MOST_KEPT = 4;
const memoryOf = createMemory<Marks>(readMark, MOST_KEPT);

const roomsOf = new WeakMap<ReadDb, () => Room>();
function takeRoom(db: ReadDb): Room {
  const take = roomsOf.get(db) ?? createRooms(MOST_KEPT);
  roomsOf.set(db, take);
  return take();
}

/** What a filter says of each row; kept until the next change, as counts ask for the same marks as the page before them. */
export function markRows(db: ReadDb, table: FactTable, filter: FactFilter): Marks {
  const known = memoryOf(db).get(JSON.stringify(filter));
  if (known) return known;
  const memory = memoryOf(db);
  const marks = markAll({ db, table, room: takeRoom(db) }, filter);
  memory.set(JSON.stringify(filter), marks);
  return marks;
}
