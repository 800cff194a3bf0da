import type { AnnotationId, ArticleId, FactId, TagId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { changeEntity, performAct, recordChange } from '../../history.ts';
import type { FactEvidence } from '../extract/evidence.ts';
import type { Person } from '../review/changeFacts.ts';
import { indexAnnotation } from './indexAnnotation.ts';

const INSERT = `INSERT INTO annotation (article_id, fact_id, body_start, body_end, source_start, source_end, quote, prefix,
  suffix, is_orphan, note, tags, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)`;

export interface NewAnnotation {
  readonly articleId: ArticleId;
  readonly factId: FactId | null;
  readonly evidence: FactEvidence;
  readonly note: string;
  readonly tags: readonly TagId[];
}

/** The columns that say where an annotation is. */
const placeOf = ({ bodyStart, bodyEnd, sourceStart, sourceEnd, quote, prefix, suffix }: FactEvidence) => ({
  ...{ bodyStart, bodyEnd, sourceStart, sourceEnd, quote, prefix, suffix },
});

export function addAnnotation(db: WriteDb, input: Person & NewAnnotation): AnnotationId {
  const { articleId, factId, evidence, note, tags } = input;
  return performAct(db, { ...input, action: 'annotate' }, (act) => {
    const place = Object.values(placeOf(evidence));
    const words = [note, JSON.stringify(tags), db.now(), input.who];
    const { lastInsertRowid } = prepare(db, INSERT).run(articleId, factId, ...place, ...words);
    const id = Number(lastInsertRowid) as AnnotationId;
    indexAnnotation(db, id);
    const after = { articleId, factId, quote: evidence.quote, note, tags };
    recordChange(db, { ...act, entity: 'annotation', entityId: id, before: null, after });
    return id;
  });
}

interface Change extends Person {
  readonly id: AnnotationId;
}

export function editAnnotation(db: WriteDb, input: Change & { columns: { note?: string; tags?: readonly TagId[] } }) {
  return performAct(db, { ...input, action: 'edit' }, (act) =>
    changeEntity(db, act, { entity: 'annotation', entityId: input.id, columns: input.columns }),
  );
}

/** Gives it a place that a person chose, whatever it was on before: what was on a fact is then on words of the text. */
export function anchorAnnotation(db: WriteDb, input: Change & { evidence: FactEvidence }): boolean {
  const columns = { ...placeOf(input.evidence), factId: null, isOrphan: false };
  return performAct(db, { ...input, action: 'anchor' }, (act) =>
    changeEntity(db, act, { entity: 'annotation', entityId: input.id, columns }),
  );
}

export function trashAnnotation(db: WriteDb, input: Change): boolean {
  return performAct(db, { ...input, action: 'trash' }, (act) =>
    changeEntity(db, act, { entity: 'annotation', entityId: input.id, columns: { trashedAt: db.now() } }),
  );
}
