import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import type { Status } from '../../../electron/common/vocabulary.ts';
import { pickChanged, readColumns, writeColumns } from '../../entities.ts';
import { changeColumns, type FactChange, type FactColumns } from '../../factColumns.ts';
import { inTransaction, prepare, type WriteDb } from '../../handle.ts';
import { type Act, changeEntity, performAct, recordChange } from '../../history.ts';
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

/** A status alone is a review; any other field makes the fact edited, and a person's. */
function editedColumns({ status, ...fields }: FactChange): FactColumns {
  if (Object.keys(fields).length === 0) return { ...(status && { status }) };
  return { ...changeColumns(fields), status: status ?? 'edited', isTouched: true };
}

export interface FactEdit {
  readonly id: FactId;
  readonly change: FactChange;
}

function isChanging(db: WriteDb, { id, change }: FactEdit): boolean {
  const columns = changeColumns(change);
  const current = readColumns(db, { entity: 'fact', entityId: id, keys: Object.keys(columns) });
  return current !== null && pickChanged(current, columns) !== null;
}

/** Sets fields of facts as a person wants them, as one step. Answers how many were not so already. */
export function editFacts(db: WriteDb, input: Person & { edits: readonly FactEdit[] }): number {
  const edits = input.edits.filter((edit) => isChanging(db, edit));
  if (edits.length === 0) return 0;
  return performAct(db, { ...input, action: 'edit' }, (act) => {
    for (const { id, change } of edits)
      changeEntity(db, act, { entity: 'fact', entityId: id, columns: editedColumns(change) });
    return edits.length;
  });
}

/** Sets fields of one fact. Answers false where nothing changes. */
export const editFact = (db: WriteDb, { id, change, ...person }: Person & FactEdit): boolean =>
  editFacts(db, { ...person, edits: [{ id, change }] }) > 0;

/** Gives a fact its place in the body of its article; its value stays as it is. Answers false where it is there already. */
export function anchorFact(db: WriteDb, input: Person & { id: FactId; evidence: FactEvidence }): boolean {
  return performAct(db, { ...input, action: 'anchor' }, (act) =>
    changeEntity(db, act, { entity: 'fact', entityId: input.id, columns: { anchor: input.evidence } }),
  );
}

/** Keeps a fact that a person made, accepted, with its row of history. */
function insertByHand(db: WriteDb, act: Act, { articleId, fact, ...text }: NewFact): FactId {
  const [id] = insertFacts(db, { ...text, articleId, facts: [fact], origin: 'hand' });
  const entityId = id as FactId;
  writeColumns(db, { entity: 'fact', entityId, columns: { status: 'accepted' } });
  recountNumbers(db, articleId);
  const { raw, value, unit } = fact.quantity;
  recordChange(db, {
    ...act,
    entity: 'fact',
    entityId,
    before: null,
    after: { articleId, raw, value, unit, status: 'accepted' },
  });
  return entityId;
}

type NewFact = FactText & { readonly articleId: ArticleId; readonly fact: FactInsert };

/** Makes a fact by hand; extraction never overwrites it. It is accepted, as the one who made it read the sentence. */
export function addFact(db: WriteDb, input: Person & FactText & { articleId: ArticleId; fact: FactInsert }): FactId {
  const { articleId, body, map, parts, fact } = input;
  return performAct(db, { ...input, action: 'add' }, (act) =>
    insertByHand(db, act, { articleId, body, map, parts, fact }),
  );
}

export interface Split extends Person, FactText {
  readonly id: FactId;
  readonly articleId: ArticleId;
  /** What becomes of the fact itself: the first of what was read as one. */
  readonly first: { readonly change: FactChange; readonly evidence: FactEvidence };
  readonly rest: readonly FactInsert[];
}

/** Makes several facts of one that was read as one, as a single step. Answers the ids, the old one first. */
export function splitFact(db: WriteDb, { id, articleId, first, rest, body, map, parts, ...person }: Split): FactId[] {
  return performAct(db, { ...person, action: 'split' }, (act) => {
    const columns = { ...editedColumns({ ...first.change, status: 'edited' }), anchor: first.evidence };
    changeEntity(db, act, { entity: 'fact', entityId: id, columns });
    return [id, ...rest.map((fact) => insertByHand(db, act, { articleId, body, map, parts, fact }))];
  });
}

/** Takes facts for another of their article: they go to the trash and point to it, so that their evidence stays with it. */
export function mergeFacts(db: WriteDb, { id, ids, ...person }: Person & { id: FactId; ids: readonly FactId[] }): void {
  const columns = { trashedAt: db.now(), mergedInto: id };
  performAct(db, { ...person, action: 'merge' }, (act) => {
    for (const entityId of ids) changeEntity(db, act, { entity: 'fact', entityId, columns });
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
