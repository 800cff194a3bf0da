import { inTransaction, type WriteDb } from '../../db/handle.ts';
import { diffFindings, type FindingsInput } from '../../db/queries/reconcile/diffFindings.ts';
import { writeFindings } from '../../db/queries/reconcile/writeFindings.ts';

/** Puts findings in the place of the stored ones at one go. */
export function replaceFindings(db: WriteDb, input: FindingsInput) {
  return inTransaction(db, () => {
    const change = diffFindings(db, input);
    for (const _ of writeFindings(db, change));
    return { written: change.added.length, removed: change.removed.length, unchanged: change.unchanged };
  });
}
