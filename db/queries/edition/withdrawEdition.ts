import type { EditionId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { type Act, performAct, recordChange } from '../../history.ts';
import type { Person } from '../review/changeFacts.ts';
import { getEdition } from './editions.ts';

const INSERT = 'INSERT INTO edition_withdrawal (edition_id, is_withdrawn, who, at, reason) VALUES (?, ?, ?, ?, ?)';

/** Takes an edition back, or puts it back, by an entry behind it. Belongs in the transaction of an act. */
export function insertEditionState(
  db: WriteDb,
  act: Act,
  { id, isWithdrawn }: { id: EditionId; isWithdrawn: boolean },
) {
  prepare(db, INSERT).run(id, Number(isWithdrawn), act.who, db.now(), act.reason);
  const [before, after] = [{ isWithdrawn: !isWithdrawn }, { isWithdrawn }];
  recordChange(db, { ...act, entity: 'edition', entityId: id, before, after });
}

/** Answers false where it is so already. */
export function withdrawEdition(db: WriteDb, input: Person & { id: EditionId; isWithdrawn: boolean }): boolean {
  const { id, isWithdrawn } = input;
  if ((getEdition(db, id)?.withdrawn !== null) === isWithdrawn) return false;
  performAct(db, { ...input, action: isWithdrawn ? 'withdraw' : 'restore' }, (act) =>
    insertEditionState(db, act, { id, isWithdrawn }),
  );
  return true;
}
