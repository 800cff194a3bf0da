import { prepare, type ReadDb } from '../../../db/handle.ts';
import { listExportValues, type StoredExport } from '../../../db/queries/export/exports.ts';
import type { ExportChange, ExportRequest, ExportValue } from '../../common/exportSpec.ts';
import type { ListedExport } from '../../contract/exports.ts';
import { digestValues, readExportValues, type ValueList } from './exportValues.ts';

/** Reads the values of one request once, however many exports were made of it. */
export function createValueReader(db: ReadDb): (request: ExportRequest) => ValueList {
  const known = new Map<string, ValueList>();
  return (request) => {
    const name = JSON.stringify([request.target, request.options.language]);
    const values = known.get(name) ?? readExportValues(db, request);
    known.set(name, values);
    return values;
  };
}

const hasSteps = (db: ReadDb, { step }: StoredExport): boolean =>
  prepare(db, 'SELECT 1 FROM history WHERE step > ? LIMIT 1').get(step) !== undefined;

const isKept = ({ valueCount, rowCount }: StoredExport): boolean => valueCount > 0 || rowCount === 0;

/** What stood in a file against what would stand there now; places that say the same are left out. */
export function compareValues(before: readonly ExportValue[], after: readonly ExportValue[]): ExportChange[] {
  const now = new Map(after.map((value) => [value.key, value]));
  const then = new Set(before.map(({ key }) => key));
  const changed = before.flatMap((old): ExportChange[] => {
    const current = now.get(old.key);
    const { place, factId } = old;
    if (!current) return [{ why: 'gone', place, before: old.value, after: null, factId }];
    const sides = { place, before: old.value, after: current.value, factId: current.factId };
    if (current.value !== old.value) return [{ why: 'value', ...sides }];
    return current.decisions === old.decisions ? [] : [{ why: 'decision', ...sides }];
  });
  const added = after
    .filter(({ key }) => !then.has(key))
    .map(({ place, value, factId }): ExportChange => ({ why: 'new', place, before: null, after: value, factId }));
  return [...changed, ...added];
}

/** Which numbers of a file to replace. Values that were too many to be kept one by one are compared by their number alone. */
export function listChanges(db: ReadDb, stored: StoredExport, read = createValueReader(db)): ExportChange[] {
  return isKept(stored) ? compareValues(listExportValues(db, stored.id), read(stored.request).values) : [];
}

/** An export as lists show it: whether it still holds, and how many of its values do not. */
export function describeExport(db: ReadDb, stored: StoredExport, read = createValueReader(db)): ListedExport {
  const { digest, step: _step, ...row } = stored;
  if (stored.isReplaced) return { ...row, state: 'replaced', changed: 0 };
  if (!hasSteps(db, stored)) return { ...row, state: 'current', changed: 0 };
  if (!isKept(stored)) return { ...row, state: 'stale', changed: null };
  if (digestValues(read(stored.request)) === digest) return { ...row, state: 'current', changed: 0 };
  const changed = listChanges(db, stored, read).length;
  return { ...row, state: changed > 0 ? 'stale' : 'current', changed };
}
