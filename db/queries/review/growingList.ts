import { prepare, type ReadDb } from '../../handle.ts';
import { lastChange } from './lastChange.ts';

interface Kept {
  /** The last fact that was looked at. */
  readonly upTo: number;
  readonly ids: readonly number[];
}

interface Memory {
  readonly change: number;
  readonly lists: Map<string, Kept>;
}

/** Each may hold every fact; past this many the memory starts again. */
const MOST_KEPT = 12;

const memories = new WeakMap<ReadDb, Memory>();

/** Empty again once a fact changed, other than by being added. */
function memoryOf(db: ReadDb): Map<string, Kept> {
  const change = lastChange(db);
  const known = memories.get(db);
  if (known?.change === change && known.lists.size < MOST_KEPT) return known.lists;
  const lists = new Map<string, Kept>();
  memories.set(db, { change, lists });
  return lists;
}

const LAST = 'SELECT max(id) AS id FROM fact';

/**
 * A list of facts that takes long to find, kept until one of them changes or goes: of what was added since, as an import
 * adds all the time, only that is looked at. `list` finds those behind an id. To be called within one reading
 * (`readTogether`), as the last id and the list have to go together.
 */
export function rememberGrowing(db: ReadDb, key: string, list: (after: number) => number[]): readonly number[] {
  const lists = memoryOf(db);
  const upTo = prepare<{ id: number | null }>(db, LAST).get()?.id ?? 0;
  const known = lists.get(key);
  if (known?.upTo === upTo) return known.ids;
  const ids = known ? known.ids.concat(list(known.upTo)) : list(0);
  lists.set(key, { upTo, ids });
  return ids;
}
