import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import type { Status } from '../../../electron/common/vocabulary.ts';
import { pickChanged, readColumns, writeColumns } from '../../entities.ts';
import { changeColumns, type FactChange, type FactColumns } from '../../factColumns.ts';
import { inTransaction, prepare, type WriteDb } from '../../handle.ts';
import { changeEntity, performAct, recordChange } from '../../history.ts';
import { recountNumbers } from '../articles/recountNumbers.ts';
import type { FactEvidence } from '../extract/evidence.ts';
import { type FactInsert, type FactText, insertFacts } from '../extract/insertFacts.ts';

export interface Person {
  readonly who: string;
  readonly reason?: string | null | undefined;
}

/** Sets the status of many facts as one step of history. Answers how many were not so already. */
export function reviewFacts(db: WriteDb, input: Person & { ids: readonly FactId[]; status: Status }): number {
  const read = prepare<{ status: Status }>(db, 'SELECT status FROM fact WHERE id = ?');
  const write = prepare(db, 'UPDATE fact SET status = ? WHERE id = ?');
  return performAct(db, { ...input, action: 'review' }, (act) => {
    const changed = input.ids.filter((id) => (read.get(id)?.status ?? input.status) !== input.status);
    for (const id of changed) {
      const change = {
        entity: 'fact',
        entityId: id,
        before: { status: read.get(id)?.status },
        after: { status: input.status },
      } as const;
      write.run(input.status, id);
      recordChange(db, { ...act, ...change });
    }
    return changed.length;
  });
}

/** Sets fields of a fact as a person wants them; it counts as edited and touched from then on. Answers false where nothing changes. */
export function editFact(db: WriteDb, input: Person & { id: FactId; change: FactChange }): boolean {
  const { id } = input;
  const columns = changeColumns(input.change);
  const current = readColumns(db, { entity: 'fact', entityId: id, keys: Object.keys(columns) });
  if (current && pickChanged(current, columns) === null) return false;
  return performAct(db, { ...input, action: 'edit' }, (act) => {
    const touched = { ...columns, status: input.change.status ?? 'edited', isTouched: true } satisfies FactColumns;
    return changeEntity(db, act, { entity: 'fact', entityId: id, columns: touched });
  });
}

/** Gives a fact its place in the body of its article; its value stays as it is. Answers false where it is there already. */
export function anchorFact(db: WriteDb, input: Person & { id: FactId; evidence: FactEvidence }): boolean {
  return performAct(db, { ...input, action: 'anchor' }, (act) =>
    changeEntity(db, act, { entity: 'fact', entityId: input.id, columns: { anchor: input.evidence } }),
  );
}

/** Makes a fact by hand; extraction never overwrites it. It is accepted, as the one who made it read the sentence. */
export function addFact(db: WriteDb, input: Person & FactText & { articleId: ArticleId; fact: FactInsert }): FactId {
  const { articleId, body, map, parts, fact } = input;
  return performAct(db, { ...input, action: 'add' }, (act) => {
    const [id] = insertFacts(db, { articleId, body, map, parts, facts: [fact], origin: 'hand' });
    const entityId = id as FactId;
    writeColumns(db, { entity: 'fact', entityId, columns: { status: 'accepted' } });
    recountNumbers(db, articleId);
    const after = {
      articleId,
      raw: fact.quantity.raw,
      value: fact.quantity.value,
      unit: fact.quantity.unit,
      status: 'accepted',
    };
    recordChange(db, { ...act, entity: 'fact', entityId, before: null, after });
    return entityId;
  });
}

/** Puts a fact into the trash; undo takes it out again. */
export function trashFact(db: WriteDb, input: Person & { id: FactId }): boolean {
  return performAct(db, { ...input, action: 'trash' }, (act) =>
    changeEntity(db, act, { entity: 'fact', entityId: input.id, columns: { trashedAt: db.now() } }),
  );
}

/** Sets columns without history: for work of the program that a person did not ask for fact by fact. */
export function updateFact(db: WriteDb, id: FactId, columns: FactColumns): void {
  inTransaction(db, () => writeColumns(db, { entity: 'fact', entityId: id, columns }));
}
