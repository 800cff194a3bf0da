import type { FactId } from '../../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../../handle.ts';
import { lastChange } from '../lastChange.ts';
import {
  appendFacts,
  createTable,
  type FactCells,
  type FactTable,
  removeFact,
  replaceFact,
  SELECT_COLUMNS,
} from './factTable.ts';

interface Kept {
  readonly table: FactTable;
  /** The last fact that was read. */
  upTo: number;
  /** The last change that was followed. */
  change: number;
  /** Whether all facts were read once. */
  isWhole: boolean;
}

/** Read at a time: some milliseconds, between which others are answered. */
const SLICE = 5000;
/** Past so many changes all facts are read anew, which takes a second for a million. */
const MOST_FOLLOWED = 20_000;

const keptBy = new WeakMap<ReadDb, Kept>();

function startAnew(db: ReadDb): Kept {
  const kept: Kept = { table: createTable(), upTo: 0, change: lastChange(db), isWhole: false };
  keptBy.set(db, kept);
  return kept;
}

const SLICE_SQL = `${SELECT_COLUMNS} INDEXED BY fact_by_id WHERE id > ? ORDER BY id LIMIT ${SLICE}`;

/** Answers whether there may be more. */
function readSlice(db: ReadDb, kept: Kept): boolean {
  const facts = prepare(db, SLICE_SQL).raw().all(kept.upTo) as unknown as FactCells[];
  appendFacts(kept.table, facts);
  kept.upTo = facts.at(-1)?.[0] ?? kept.upTo;
  return facts.length === SLICE;
}

/** Reads some more facts ahead of who asks about them; false once there are no more. */
export function readAhead(db: ReadDb): boolean {
  const kept = keptBy.get(db) ?? startAnew(db);
  kept.isWhole ||= !readSlice(db, kept);
  return !kept.isWhole;
}

const CHANGED = `SELECT fact_id AS id FROM fact_change WHERE id > ? ORDER BY id LIMIT ${MOST_FOLLOWED + 1}`;

/** Facts changed since; null where they are too many or the oldest were forgotten. */
function listChanged(db: ReadDb, after: number, last: number): FactId[] | null {
  if (last - after > MOST_FOLLOWED) return null;
  const rows = prepare<{ id: FactId | null }>(db, CHANGED).all(after);
  return rows.length === last - after ? [...new Set(rows.flatMap(({ id }) => id ?? []))] : null;
}

const AGAIN_SQL = `${SELECT_COLUMNS} WHERE id IN (SELECT value FROM json_each(?))`;

function readAgain(db: ReadDb, { table }: Kept, ids: readonly FactId[]): void {
  const facts = prepare(db, AGAIN_SQL).raw().all(JSON.stringify(ids)) as unknown as FactCells[];
  const left = new Set(facts.map(([id]) => id));
  for (const fact of facts) replaceFact(table, fact);
  for (const id of ids) if (!left.has(id)) removeFact(table, id);
}

/** Brings what was read up to this moment. */
function follow(db: ReadDb, known: Kept): FactTable {
  const last = lastChange(db);
  const changed = listChanged(db, known.change, last);
  const kept = changed ? known : startAnew(db);
  if (changed && changed.length > 0) readAgain(db, kept, changed);
  kept.change = last;
  while (readSlice(db, kept));
  kept.isWhole = true;
  return kept.table;
}

/** All facts as of this reading (`readTogether`): the first time all are read, later what was added and what changed. */
export const followFacts = (db: ReadDb): FactTable => follow(db, keptBy.get(db) ?? startAnew(db));

/** The same where they were read before; null while that goes on. */
export function followIfRead(db: ReadDb): FactTable | null {
  const kept = keptBy.get(db);
  return kept?.isWhole ? follow(db, kept) : null;
}
