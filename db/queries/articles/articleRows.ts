import type { ArticleRow } from '../../../electron/common/articleRow.ts';
import { SHELF_SQL, UNREVIEWED_SQL } from '../../facetCode.ts';

/** Counts come from the facts at hand, so that they are never behind. */
const COUNTS = `(SELECT count(*) FROM fact f WHERE f.article_id = a.id AND ${SHELF_SQL.show}) AS taken,
  (SELECT count(*) FROM fact f WHERE f.article_id = a.id AND ${SHELF_SQL.only}) AS minorTaken,
  (SELECT count(*) FROM fact f WHERE f.article_id = a.id AND ${UNREVIEWED_SQL}) AS unreviewed`;

export const ARTICLE_COLUMNS = `a.id, a.source_id AS sourceId, a.ordinal, a.kind, a.title, a.subtitle, a.outlet,
  a.original_outlet AS originalOutlet, a.byline, a.editor, a.url, a.page, a.language, a.date, a.date_basis AS dateBasis,
  a.date_reason AS dateReason, a.echo_of AS echoOf, a.set_aside_count AS setAside, a.unexplained_count AS unexplained,
  a.completed_at AS completedAt,
  src.file_name AS fileName, src.imported_at AS importedAt, ${COUNTS}`;

/** What is selected has the very fields of an ArticleRow. */
export const SELECT_ARTICLES = `SELECT ${ARTICLE_COLUMNS} FROM article a JOIN source src ON src.id = a.source_id`;
export type ArticleRecord = ArticleRow;
