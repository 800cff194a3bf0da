import type { SetAside } from '../../../electron/common/article.ts';
import type { ExtractedFact } from '../../../electron/common/fact.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { overlaps, type Span } from '../../../electron/common/span.ts';
import { type Binding, inTransaction, prepare, type WriteDb } from '../../handle.ts';
import { placeIndicator } from '../../merging.ts';
import { recountNumbers } from '../articles/recountNumbers.ts';
import { ensureIndicator } from '../indicators.ts';
import { ensureSubject } from '../subjects.ts';
import { evidenceValues, type FactInsert, type FactText, factValues, insertFacts } from './insertFacts.ts';

export interface Replacement extends FactText {
  readonly articleId: ArticleId;
  readonly facts: readonly FactInsert[];
  /** Given, they replace what the article sets aside and cannot explain. */
  readonly setAside?: readonly SetAside[];
  readonly unexplained?: readonly Span[];
}
/** What became of the facts of an article. `kept` were a person's, `same` keep their ids with new fields. */
export interface ReplaceResult {
  readonly kept: FactId[];
  readonly same: FactId[];
  readonly added: FactId[];
  readonly removed: FactId[];
}

interface Existing extends Span {
  readonly id: FactId;
  readonly value: string;
  readonly isKept: number;
  readonly isSuggested: number;
  readonly isOrphan: number;
}

/** A person's: reviewed, edited, made or thrown away by hand, named in a decision or annotated. */
const EXISTING_SQL = `SELECT f.id, f.body_start AS start, f.body_end AS end, f.value,
  (f.status <> 'unreviewed' OR f.is_touched OR f.is_orphan OR f.origin = 'hand' OR f.trashed_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM decision_member m WHERE m.fact_id = f.id)
    OR EXISTS (SELECT 1 FROM annotation n WHERE n.fact_id = f.id)) AS isKept,
  f.suggested_by IS NOT NULL AS isSuggested, f.is_orphan AS isOrphan
  FROM fact f WHERE f.article_id = ? ORDER BY f.body_start, f.id`;

const UPDATE_SQL = `UPDATE fact SET indicator_id = ?, met_as = ?, subject_id = ?, value = ?, high = ?, unit = ?, noun = ?,
  qualifier = ?, step = ?, raw = ?, equivalent = ?, measure = ?, direction = ?, base = ?, modality = ?, revision = ?,
  period_kind = ?, period_from = ?, period_to = ?, period_basis = ?, period_basis_from = ?, scope = ?, attribution = ?,
  minor = ?, body_start = ?, body_end = ? WHERE id = ?`;
const EVIDENCE_SQL = `UPDATE fact_evidence SET sentence_start = ?, sentence_end = ?, source_start = ?, source_end = ?,
  quote = ?, prefix = ?, suffix = ?, why = ? WHERE fact_id = ?`;

/** A suggestion nobody looked at stays, but keeps nothing that extraction finds away. */
const isFree = ({ isKept, isSuggested }: Existing): boolean => !isKept && !isSuggested;

const keyOf = (start: number, end: number, value: string): string => `${start}:${end}:${value}`;
const keyOfFact = ({ span, quantity }: ExtractedFact): string => keyOf(span.start, span.end, quantity.value);

function updateMachineFact(db: WriteDb, text: FactText, fact: FactInsert & { id: FactId }): void {
  const { indicatorId, metAs } = placeIndicator(db, fact.indicatorId ?? ensureIndicator(db, fact.indicator));
  const keys: Binding[] = [indicatorId, metAs, ensureSubject(db, fact.subject)];
  prepare(db, UPDATE_SQL).run(...keys, ...factValues(fact), fact.id);
  prepare(db, EVIDENCE_SQL).run(...evidenceValues(text, fact), fact.id);
}

function removeFacts(db: WriteDb, ids: readonly FactId[]): void {
  for (const id of ids) prepare(db, 'DELETE FROM fact WHERE id = ?').run(id);
  // Behind them all, as `writeFacts` does.
  for (const id of ids) prepare(db, 'DELETE FROM fact_search WHERE rowid = ?').run(id);
}

function writeNumbers(db: WriteDb, { articleId, setAside, unexplained }: Replacement): void {
  if (!setAside || !unexplained) return;
  const sql = 'UPDATE article_text SET set_aside = ?, unexplained = ? WHERE article_id = ?';
  prepare(db, sql).run(JSON.stringify(setAside), JSON.stringify(unexplained), articleId);
  recountNumbers(db, articleId);
}

/**
 * Puts a new extraction of an article in the place of the old one. What a person touched stays, and a new fact that
 * overlaps it is dropped; the same figure on the same span keeps its id; the rest is replaced.
 */
export function replaceMachineFacts(db: WriteDb, input: Replacement): ReplaceResult {
  return inTransaction(db, () => {
    const existing = prepare<Existing>(db, EXISTING_SQL).all(input.articleId);
    const kept = existing.filter((fact) => fact.isKept);
    const free = new Map(existing.filter(isFree).map((fact) => [keyOf(fact.start, fact.end, fact.value), fact.id]));
    const wanted = input.facts.filter((fact) => !kept.some((other) => !other.isOrphan && overlaps(other, fact.span)));
    const [same, fresh]: [FactId[], FactInsert[]] = [[], []];
    for (const fact of wanted) {
      const id = free.get(keyOfFact(fact));
      if (id === undefined) fresh.push(fact);
      else {
        updateMachineFact(db, input, { ...fact, id });
        free.delete(keyOfFact(fact));
        same.push(id);
      }
    }
    const removed = existing.filter((fact) => isFree(fact) && !same.includes(fact.id)).map((fact) => fact.id);
    removeFacts(db, removed);
    const added = insertFacts(db, { ...input, facts: fresh });
    writeNumbers(db, input);
    return { kept: kept.map((fact) => fact.id), same, added, removed };
  });
}
