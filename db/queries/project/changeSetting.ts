import type { WriteDb } from '../../handle.ts';
import { changeEntity, performAct } from '../../history.ts';
import type { Person } from '../review/changeFacts.ts';

/** Sets settings of the project as one step of history; null removes one. Read them with `readSetting`. */
export function changeSettings(db: WriteDb, input: Person & { settings: Readonly<Record<string, unknown>> }): boolean {
  return performAct(db, { ...input, action: 'settings' }, (act) =>
    changeEntity(db, act, { entity: 'setting', entityId: 0, columns: input.settings }),
  );
}
