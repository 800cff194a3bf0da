import type { SetAside } from '../../../electron/common/article.ts';
import type { ArticleText, FactMark, SourceText } from '../../../electron/common/articleRow.ts';
import { type Cleaning, NO_RULINGS, NOTHING_DONE } from '../../../electron/common/cleaning.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import type { TextMap } from '../../../electron/common/textMap.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { getArticleRow } from './pageArticles.ts';
import { listUntaken } from './recountNumbers.ts';

type MarkRecord = Omit<FactMark, 'span' | 'inTrouble'> & Span & { troubles: number };

const BODY_MARKS = `SELECT f.id AS factId, f.body_start AS start, f.body_end AS end, f.status, f.minor, f.troubles
  FROM fact f WHERE f.article_id = ? AND f.trashed_at IS NULL AND NOT f.is_orphan ORDER BY f.body_start, f.id`;
const SOURCE_MARKS = `SELECT f.id AS factId, e.source_start AS start, e.source_end AS end, f.status, f.minor, f.troubles
  FROM fact f JOIN fact_evidence e ON e.fact_id = f.id
  WHERE f.article_id = ? AND f.trashed_at IS NULL AND NOT f.is_orphan ORDER BY e.source_start, f.id`;

function listMarks(db: ReadDb, sql: string, id: ArticleId): FactMark[] {
  return prepare<MarkRecord>(db, sql)
    .all(id)
    .map(({ start, end, troubles, ...mark }) => ({ ...mark, span: { start, end }, inTrouble: troubles > 0 }));
}

/** Of one article: what a file holds of others is not its own. */
function countCleaning(record: TextRecord): ArticleText['cleaned'] {
  const { passages, repairs, offers }: Cleaning = { ...NOTHING_DONE, ...JSON.parse(record.cleaning) };
  const isInside = (at: number): boolean => at >= record.extentStart && at < record.extentEnd;
  return {
    passages: passages.filter(({ span }) => isInside(span.start)).length,
    repairs: repairs.filter(([, start]) => isInside(start)).length,
    offers: offers.length,
  };
}

interface TextRecord {
  readonly cleaning: string;
  readonly extentStart: number;
  readonly extentEnd: number;
  readonly body: string;
  readonly map: string;
  readonly parts: string;
  readonly setAside: string;
  readonly unexplained: string;
}
const TEXT_SQL = `SELECT t.body, t.map, t.parts, t.set_aside AS setAside, t.unexplained, s.cleaning,
  a.extent_start AS extentStart, a.extent_end AS extentEnd FROM article_text t
  JOIN article a ON a.id = t.article_id JOIN source s ON s.id = a.source_id WHERE t.article_id = ?`;

/** What the screen is sent, with its marks not packed yet. */
export type Marked<T> = Omit<T, 'marks'> & { readonly marks: FactMark[] };

/** An article with its cleaned text and the marks of its figures; null where there is none of this id. */
export function getArticleText(db: ReadDb, id: ArticleId): Marked<ArticleText> | null {
  const row = getArticleRow(db, id);
  const text = prepare<TextRecord>(db, TEXT_SQL).get(id);
  if (!row || !text) return null;
  const marks = listMarks(db, BODY_MARKS, id);
  const facts = marks.map((mark) => mark.span);
  return {
    ...row,
    body: text.body,
    cleaned: countCleaning(text),
    parts: JSON.parse(text.parts),
    marks,
    setAsideSpans: listUntaken(JSON.parse(text.setAside) as SetAside[], (aside) => aside.span, facts),
    unexplainedSpans: listUntaken(JSON.parse(text.unexplained) as Span[], (span) => span, facts),
  };
}

const SOURCE_SQL = `SELECT a.id AS articleId, s.file_name AS fileName, s.encoding, s.sha256, s.byte_length AS byteLength,
  s.text, a.extent_start AS start, a.extent_end AS end, s.cleaning, s.rulings
  FROM article a JOIN source s ON s.id = a.source_id WHERE a.id = ?`;

type SourceRecord = Pick<SourceText, 'articleId' | 'fileName' | 'encoding' | 'sha256' | 'byteLength' | 'text'> &
  Span & { readonly cleaning: string; readonly rulings: string };

/** The decoded file of an article, with the same marks in its offsets. */
export function getSourceText(db: ReadDb, id: ArticleId): Marked<SourceText> | null {
  const row = prepare<SourceRecord>(db, SOURCE_SQL).get(id);
  if (!row) return null;
  const { start, end, cleaning, rulings, ...rest } = row;
  return {
    ...rest,
    extent: { start, end },
    marks: listMarks(db, SOURCE_MARKS, id),
    ...NOTHING_DONE,
    ...JSON.parse(cleaning),
    rulings: { ...NO_RULINGS, ...JSON.parse(rulings) },
  };
}

export interface ArticleForExtraction extends Pick<ArticleText, 'id' | 'body' | 'parts'> {
  readonly meta: Marked<ArticleText>;
  readonly map: TextMap;
  readonly unexplained: readonly Span[];
}

/** What extraction needs to run again over an article. */
export function getArticleForExtraction(db: ReadDb, id: ArticleId): ArticleForExtraction | null {
  const meta = getArticleText(db, id);
  const text = prepare<TextRecord>(db, TEXT_SQL).get(id);
  if (!meta || !text) return null;
  const { body, parts } = meta;
  return { id, body, parts, meta, map: JSON.parse(text.map), unexplained: JSON.parse(text.unexplained) };
}
