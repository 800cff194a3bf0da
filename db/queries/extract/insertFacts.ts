import type { ArticlePart } from '../../../electron/common/article.ts';
import type { ExtractedFact } from '../../../electron/common/fact.ts';
import type { ArticleId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { overlaps, sliceSpan } from '../../../electron/common/span.ts';
import type { TextMap } from '../../../electron/common/textMap.ts';
import { makeAnchor } from '../../anchor.ts';
import { periodColumns } from '../../factColumns.ts';
import { type Binding, prepare, type WriteDb } from '../../handle.ts';
import { placeIndicator } from '../../merging.ts';
import { indexTerms } from '../../searchTerms.ts';
import { ensureIndicator, type IndicatorSeed } from '../indicators.ts';
import { noteAddedFacts } from '../reconcile/findingTodo.ts';
import { ensureSubject } from '../subjects.ts';

export interface FactText {
  readonly body: string;
  readonly map: TextMap;
  readonly parts: readonly ArticlePart[];
}
/** A fact to keep. Without an id its indicator goes by the key of its name and is made where it is new. */
export type FactInsert = ExtractedFact & { readonly indicatorId?: IndicatorId };
export type FactOrigin = 'machine' | 'hand';

const FACT_SQL = `INSERT INTO fact (article_id, indicator_id, met_as, subject_id, value, high, unit, noun, qualifier, step, raw,
  equivalent, measure, direction, base, modality, revision, period_kind, period_from, period_to, period_basis,
  period_basis_from, scope, attribution, minor, body_start, body_end, is_headline, status, origin, is_touched,
  deprecated_by, troubles, trashed_at, is_article_trashed)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
  'unreviewed', ?, ?, NULL, 0, NULL, 0)`;
const EVIDENCE_SQL = `INSERT INTO fact_evidence
  (fact_id, sentence_start, sentence_end, source_start, source_end, quote, prefix, suffix, why)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const SEARCH_SQL = 'INSERT INTO fact_search (rowid, sentence) VALUES (?, ?)';

function isInHeadline(fact: ExtractedFact, parts: readonly ArticlePart[]): boolean {
  return parts.some((part) => (part.kind === 'title' || part.kind === 'subtitle') && overlaps(part.span, fact.span));
}

/** In the order of FACT_SQL, from `value` to `body_end`. */
export function factValues(fact: ExtractedFact): Binding[] {
  const { value, high, unit, noun, qualifier, step, raw, equivalent } = fact.quantity;
  const when = periodColumns(fact.when);
  return [
    ...[value, high, unit, noun, qualifier, step, raw, equivalent && JSON.stringify(equivalent)],
    ...[fact.measure, fact.direction, fact.base, fact.modality, fact.revision],
    ...[when.periodKind ?? null, when.periodFrom ?? null, when.periodTo ?? null],
    ...[fact.when.basis, fact.when.from, JSON.stringify(fact.scope), fact.attribution, fact.minor],
    ...[fact.span.start, fact.span.end],
  ];
}

export function evidenceValues(text: FactText, fact: ExtractedFact): Binding[] {
  const { sentence, source, quote, prefix, suffix } = makeAnchor(text, fact);
  return [sentence.start, sentence.end, source.start, source.end, quote, prefix, suffix, JSON.stringify(fact.why)];
}

/** A fact worked out to what its rows hold; made where there is time, so that the writer only writes. */
export interface PreparedFact {
  readonly indicator: IndicatorSeed | IndicatorId;
  readonly subject: string | null;
  /** In the order of FACT_SQL, from `value` to `is_headline`. */
  readonly values: readonly Binding[];
  readonly evidence: readonly Binding[];
  readonly terms: string;
}

/** Everything about facts of one article that needs no database. Pure. */
export function prepareFacts(text: FactText, facts: readonly FactInsert[]): PreparedFact[] {
  const terms = new Map<string, string>();
  return facts.map((fact) => {
    const sentence = sliceSpan(text.body, fact.sentence);
    if (!terms.has(sentence)) terms.set(sentence, indexTerms(sentence));
    return {
      indicator: fact.indicatorId ?? fact.indicator,
      subject: fact.subject,
      values: [...factValues(fact), Number(isInHeadline(fact, text.parts))],
      evidence: evidenceValues(text, fact),
      terms: terms.get(sentence) as string,
    };
  });
}

/** Keeps facts of one article, in their order, with their anchors. Answers their ids. For many, call it inside a transaction. */
export function writeFacts(
  db: WriteDb,
  {
    articleId,
    facts,
    origin = 'machine',
  }: { articleId: ArticleId; facts: readonly PreparedFact[]; origin?: FactOrigin },
): FactId[] {
  const [insertFact, insertEvidence, insertSearch] = [FACT_SQL, EVIDENCE_SQL, SEARCH_SQL].map((sql) =>
    prepare(db, sql),
  );
  const ids = facts.map(({ indicator, subject, values, evidence }) => {
    const { indicatorId, metAs } = placeIndicator(
      db,
      typeof indicator === 'number' ? indicator : ensureIndicator(db, indicator),
    );
    const keys = [articleId, indicatorId, metAs, ensureSubject(db, subject)];
    const row = insertFact?.run(...keys, ...values, origin, Number(origin === 'hand'));
    const id = Number(row?.lastInsertRowid) as FactId;
    insertEvidence?.run(id, ...evidence);
    return id;
  });
  // Behind them all: FTS5 writes what it gathered as a segment of its own before each statement that has triggers.
  facts.forEach(({ terms }, at) => void insertSearch?.run(ids[at], terms));
  if (ids[0] !== undefined) noteAddedFacts(db, { articleId, first: ids[0] });
  return ids;
}

export function insertFacts(
  db: WriteDb,
  input: FactText & { articleId: ArticleId; facts: readonly FactInsert[]; origin?: FactOrigin },
): FactId[] {
  return writeFacts(db, { ...input, facts: prepareFacts(input, input.facts) });
}
