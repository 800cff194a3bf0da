import { type FactView, factView } from '../../../electron/common/factView.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { changeEntity, performAct } from '../../history.ts';
import { followMerges } from '../../merging.ts';
import type { Person } from './changeFacts.ts';

/** Views are settings, so that history and undo hold for them; each stands under `view.` and its name. */
const PREFIX = 'view.';
const LIST = `SELECT value FROM meta WHERE key >= 'setting.${PREFIX}' AND key < 'setting.view/' ORDER BY key`;

/** Saved views by name. One that this program cannot read is passed over. */
export function listViews(db: ReadDb): FactView[] {
  return prepare<{ value: string }>(db, LIST)
    .all()
    .flatMap(({ value }) => {
      const view = factView.safeParse(JSON.parse(value));
      return view.success ? [{ ...view.data, filter: followMerges(db, view.data.filter) }] : [];
    });
}

/** Saves a view, in place of the one of its name; null takes it away. Answers false where it is so already. */
export function changeView(
  db: WriteDb,
  { name, view, ...person }: Person & { name: string; view: FactView | null },
): boolean {
  return performAct(db, { ...person, action: view ? 'save-view' : 'remove-view' }, (act) =>
    changeEntity(db, act, { entity: 'setting', entityId: 0, columns: { [PREFIX + name]: view } }),
  );
}
