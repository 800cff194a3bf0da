import type { ArticleId, FactId, SourceId } from '../../../electron/common/ids.ts';
import { writeColumns } from '../../entities.ts';
import { changeColumns, type FactChange, type FactColumns } from '../../factColumns.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { type Act, changeEntity, performAct, recordChange } from '../../history.ts';
import { getArticleForExtraction } from '../articles/articleText.ts';
import { type FactInsert, type FactText, insertFacts } from '../extract/insertFacts.ts';
import type { Person } from '../review/changeFacts.ts';
import { type ArticleInsert, insertArticle } from './article.ts';
import { findSourceByHash, hashBytes, insertSource, type SourceInsert } from './source.ts';

export interface TableCommit {
  /** The table's file, kept as received. */
  readonly source: SourceInsert;
  /** Its rows as the lines of an article. */
  readonly article: Pick<ArticleInsert, 'meta' | 'body' | 'map' | 'parts' | 'extent'>;
  /** Facts of articles that rows speak of; with fields, as a person's edit. */
  readonly accepted: readonly { readonly id: FactId; readonly change: FactChange }[];
  /** Figures of articles that were no facts yet. */
  readonly written: readonly { readonly articleId: ArticleId; readonly fact: FactInsert }[];
  /** Facts that stand in the table alone; spans are in its article. */
  readonly alone: readonly FactInsert[];
}

export interface TableCommitted {
  readonly accepted: number;
  readonly edited: number;
  readonly added: number;
  readonly alone: number;
  readonly articleId: ArticleId;
}

interface Kept {
  readonly id: ArticleId;
  readonly isTrashed: number;
}

const KEPT_SQL = `SELECT a.id, a.trashed_at IS NOT NULL AS isTrashed FROM article a JOIN article_text t ON t.article_id = a.id
  WHERE a.source_id = ? AND a.kind = 'table' AND t.body = ?`;

function insertTable(db: WriteDb, act: Act, sourceId: SourceId, { article, source }: TableCommit): ArticleId {
  const last = prepare<{ n: number }>(db, 'SELECT coalesce(max(ordinal), 0) AS n FROM article WHERE source_id = ?');
  const ordinal = (last.get(sourceId)?.n ?? 0) + 1;
  const id = insertArticle(db, { ...article, sourceId, ordinal, setAside: [], unexplained: [] });
  writeColumns(db, { entity: 'article', entityId: id, columns: { kind: 'table' } });
  const after = { title: article.meta.title, fileName: source.fileName };
  recordChange(db, { ...act, entity: 'article', entityId: id, before: null, after });
  return id;
}

/** The same table again finds its article, and takes it out of the trash where an undo put it. */
function keepTable(db: WriteDb, act: Act, commit: TableCommit): ArticleId {
  const { source, article } = commit;
  const sourceId = findSourceByHash(db, hashBytes(source.bytes))?.id ?? insertSource(db, source);
  const kept = prepare<Kept>(db, KEPT_SQL).get(sourceId, article.body);
  if (!kept) return insertTable(db, act, sourceId, commit);
  if (kept.isTrashed) changeEntity(db, act, { entity: 'article', entityId: kept.id, columns: { trashedAt: null } });
  return kept.id;
}

function acceptFact(
  db: WriteDb,
  act: Act,
  { id, change }: TableCommit['accepted'][number],
): 'accepted' | 'edited' | null {
  const fields = changeColumns(change);
  const isEdit = Object.keys(fields).length > 0;
  const columns: FactColumns = isEdit ? { ...fields, status: 'edited', isTouched: true } : { status: 'accepted' };
  return changeEntity(db, act, { entity: 'fact', entityId: id, columns }) ? (isEdit ? 'edited' : 'accepted') : null;
}

function addFact(db: WriteDb, act: Act, place: FactText & { articleId: ArticleId; fact: FactInsert }): void {
  const { fact, ...text } = place;
  const [id] = insertFacts(db, { ...text, facts: [fact], origin: 'hand' });
  const entityId = id as FactId;
  writeColumns(db, { entity: 'fact', entityId, columns: { status: 'accepted' } });
  const { raw, value, unit } = fact.quantity;
  const after = { articleId: place.articleId, raw, value, unit, status: 'accepted' };
  recordChange(db, { ...act, entity: 'fact', entityId, before: null, after });
}

const STANDING_SQL = `SELECT id, trashed_at IS NOT NULL AS isTrashed FROM fact
  WHERE article_id = ? AND body_start = ? AND body_end = ?`;

/** Answers whether the fact was not there before: it is made, or taken out of the trash. */
function keepFact(db: WriteDb, act: Act, place: FactText & { articleId: ArticleId; fact: FactInsert }): boolean {
  const { start, end } = place.fact.span;
  const standing = prepare<{ id: FactId; isTrashed: number }>(db, STANDING_SQL).get(place.articleId, start, end);
  if (!standing) {
    addFact(db, act, place);
    return true;
  }
  if (!standing.isTrashed) return false;
  return changeEntity(db, act, { entity: 'fact', entityId: standing.id, columns: { trashedAt: null } });
}

function addWritten(db: WriteDb, act: Act, { articleId, fact }: TableCommit['written'][number]): boolean {
  const article = getArticleForExtraction(db, articleId);
  return article !== null && keepFact(db, act, { articleId, ...article, fact });
}

const count = (all: readonly unknown[], is: unknown): number => all.filter((one) => one === is).length;

/** Brings a table in as one step: what its rows confirm, what they add, and the table itself. */
export function commitTable(db: WriteDb, person: Person, commit: TableCommit): TableCommitted {
  return performAct(db, { ...person, action: 'import-table' }, (act) => {
    const articleId = keepTable(db, act, commit);
    const accepted = commit.accepted.map((one) => acceptFact(db, act, one));
    const added = commit.written.map((one) => addWritten(db, act, one));
    const { body, map, parts } = commit.article;
    const alone = commit.alone.map((fact) => keepFact(db, act, { articleId, body, map, parts, fact }));
    return {
      accepted: count(accepted, 'accepted'),
      edited: count(accepted, 'edited'),
      added: count(added, true),
      alone: count(alone, true),
      articleId,
    };
  });
}
