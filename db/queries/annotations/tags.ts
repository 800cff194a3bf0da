import type { TagFields, TagRow } from '../../../electron/common/annotation.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { TagId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Act, changeEntity, performAct, recordChange } from '../../history.ts';
import { makeSortKey } from '../../sortKey.ts';
import type { Person } from '../review/changeFacts.ts';

const LIST = `SELECT t.id, t.name, t.definition, t.colour, (SELECT count(*) FROM annotation n JOIN article a
    ON a.id = n.article_id AND a.trashed_at IS NULL
    WHERE n.trashed_at IS NULL AND EXISTS (SELECT 1 FROM json_each(n.tags) j WHERE j.value = t.id)) AS uses
  FROM tag t WHERE t.trashed_at IS NULL ORDER BY t.sort_name, t.id`;

/** The codebook, by name. */
export const listTags = (db: ReadDb): TagRow[] => prepare<TagRow>(db, LIST).all();

/** Names that count as the same: script, width and case make no difference. */
export const keyOfTag = (name: string): string => foldForSearch(name.trim());

export const findTag = (db: ReadDb, name: string): TagRow | null =>
  listTags(db).find((tag) => keyOfTag(tag.name) === keyOfTag(name)) ?? null;

const INSERT = 'INSERT INTO tag (name, definition, colour, sort_name) VALUES (?, ?, ?, ?)';

/** A new entry, or new fields of one. Belongs in the transaction of `act`. */
export function writeTag(db: WriteDb, act: Act, { id, ...fields }: TagFields & { id: TagId | null }): TagId {
  if (id !== null) {
    changeEntity(db, act, { entity: 'tag', entityId: id, columns: fields });
    return id;
  }
  const { name, definition, colour } = fields;
  const made = Number(prepare(db, INSERT).run(name, definition, colour, makeSortKey(name)).lastInsertRowid) as TagId;
  recordChange(db, { ...act, entity: 'tag', entityId: made, before: null, after: fields });
  return made;
}

/** Annotations keep it, unseen, so that it can come back. */
export function trashTag(db: WriteDb, input: Person & { id: TagId }): boolean {
  return performAct(db, { ...input, action: 'trash' }, (act) =>
    changeEntity(db, act, { entity: 'tag', entityId: input.id, columns: { trashedAt: db.now() } }),
  );
}
