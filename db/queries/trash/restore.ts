import type { TrashItem } from '../../../electron/common/trash.ts';
import type { WriteDb } from '../../handle.ts';
import { changeEntity, performAct } from '../../history.ts';
import type { Person } from '../review/changeFacts.ts';

/** Takes a thing out of the trash. Answers false where it is not in it. */
export function restore(db: WriteDb, input: Person & TrashItem): boolean {
  return performAct(db, { ...input, action: 'restore' }, (act) =>
    changeEntity(db, act, { entity: input.entity, entityId: input.id, columns: { trashedAt: null } }),
  );
}
