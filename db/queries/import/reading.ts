import type { SetAside } from '../../../electron/common/article.ts';
import { type Cleaning, NO_RULINGS, type Rulings } from '../../../electron/common/cleaning.ts';
import type { ArticleId, SourceId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import type { source } from '../../schema/source.ts';

type Encoding = (typeof source.$inferSelect)['encoding'];

/** How a source is read: what a person may choose again. */
export interface Reading {
  readonly encoding: Encoding;
  readonly isEncodingGiven: boolean;
  readonly rulings: Rulings;
}

export interface SourceToRead extends Reading {
  readonly id: SourceId;
  readonly fileName: string;
  readonly encodingConfidence: number;
  readonly bytes: Uint8Array;
}

type Row = Omit<SourceToRead, 'isEncodingGiven' | 'rulings'> & { isEncodingGiven: number; rulings: string };

const SQL = `SELECT s.id, s.file_name AS fileName, s.encoding, s.encoding_confidence AS encodingConfidence, s.bytes,
  s.is_encoding_given AS isEncodingGiven, s.rulings
  FROM source s JOIN article a ON a.source_id = s.id WHERE a.id = ?`;

/** The file of an article as received, and how it is read now. */
export function getSourceToRead(db: ReadDb, articleId: ArticleId): SourceToRead | null {
  const row = prepare<Row>(db, SQL).get(articleId);
  if (!row) return null;
  const rulings = { ...NO_RULINGS, ...JSON.parse(row.rulings) };
  return { ...row, isEncodingGiven: row.isEncodingGiven === 1, rulings };
}

export interface NewReading {
  readonly encoding: Encoding;
  readonly encodingConfidence: number;
  readonly text: string;
  readonly leftOut: readonly SetAside[];
  readonly cleaning: Cleaning;
}

/** Puts what a new reading gave in the place of the old text. The choice itself is set through the history. */
export function writeReading(db: WriteDb, id: SourceId, reading: NewReading): void {
  const { encoding, encodingConfidence, text, leftOut, cleaning } = reading;
  const sql = `UPDATE source SET encoding = ?, encoding_confidence = ?, text = ?, left_out = ?, cleaning = ? WHERE id = ?`;
  prepare(db, sql).run(encoding, encodingConfidence, text, JSON.stringify(leftOut), JSON.stringify(cleaning), id);
}

export interface ArticleOfSource {
  readonly id: ArticleId;
  readonly ordinal: number;
  readonly title: string;
  readonly outlet: string | null;
  readonly originalOutlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly date: string | null;
  readonly dateBasis: 'stated' | 'derived' | 'given' | 'unknown';
  /** Names of the fields that a person set. */
  readonly given: readonly string[];
  readonly isTrashed: boolean;
  /** A person put it into the trash; else a reading of the file that did not find it. */
  readonly isThrownAway: boolean;
}

const TRASHED_BY = `SELECT h.action FROM history h WHERE h.entity = 'article' AND h.entity_id = article.id
  AND json_extract(h.after, '$.trashedAt') IS NOT NULL ORDER BY h.id DESC LIMIT 1`;
const ARTICLES = `SELECT id, ordinal, title, outlet, original_outlet AS originalOutlet, byline, url, language, date,
  date_basis AS dateBasis, given, trashed_at IS NOT NULL AS isTrashed,
  trashed_at IS NOT NULL AND coalesce((${TRASHED_BY}) = 'trash', 0) AS isThrownAway FROM article WHERE source_id = ? ORDER BY ordinal`;

type StoredArticle = Omit<ArticleOfSource, 'given' | 'isTrashed' | 'isThrownAway'> & {
  given: string;
  isTrashed: number;
  isThrownAway: number;
};

export const listArticlesOfSource = (db: ReadDb, id: SourceId): ArticleOfSource[] =>
  prepare<StoredArticle>(db, ARTICLES)
    .all(id)
    .map(({ given, isTrashed, isThrownAway, ...row }) => ({
      ...row,
      given: JSON.parse(given),
      isTrashed: isTrashed === 1,
      isThrownAway: isThrownAway === 1,
    }));
