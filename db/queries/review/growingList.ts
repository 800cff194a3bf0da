import { prepare, type ReadDb } from '../../handle.ts';
import { lastChange } from './lastChange.ts';
import { createMemory } from './memory/createMemory.ts';

interface Kept {
  /** The last fact that was looked at. */
  readonly upTo: number;
  readonly ids: readonly number[];
}

/** Each may hold every fact. */
const MOST_KEPT = 12;
/** Empty again once a fact changed, other than by being added. */
const memoryOf = createMemory<Kept>(lastChange, MOST_KEPT);

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
