import type { FactFilter } from '../../../electron/common/factRow.ts';
import type { FactForExport } from '../../../electron/common/forExport.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { EVIDENCE_COLUMNS, type EvidenceColumns } from '../review/evidenceColumns.ts';
import { lookUpNames, remember } from '../review/factNames.ts';
import { type FactRecord, SELECT_FACTS, toFactRow } from '../review/factRows.ts';
import { listFactIds } from '../review/pageFacts.ts';

/** As SQLite has it. */
const NO_LIMIT = -1;

/** Ids of the facts of a filter in their order of making: what is exported is fixed when it begins. */
export const listFactIdsForExport = (db: ReadDb, filter: FactFilter): FactId[] => listFactIds(db, filter, NO_LIMIT);

const CHUNK_SQL = `${SELECT_FACTS.replace(
  ' FROM fact f',
  `, ${EVIDENCE_COLUMNS}`,
)} FROM json_each(?) wanted CROSS JOIN fact f ON f.id = wanted.value JOIN fact_evidence e ON e.fact_id = f.id`;

const FILE_SQL = 'SELECT s.file_name AS name FROM article a JOIN source s ON s.id = a.source_id WHERE a.id = ?';
const BODY_SQL = 'SELECT body FROM article_text WHERE article_id = ?';

/** Facts of one article lie together, so that one body is read at a time. */
function readBodies(db: ReadDb): (id: ArticleId) => string {
  let [last, body]: [ArticleId | null, string] = [null, ''];
  return (id) => {
    if (id !== last) [last, body] = [id, prepare<{ body: string }>(db, BODY_SQL).get(id)?.body ?? ''];
    return body;
  };
}

/**
 * Reads facts chunk by chunk; ids that are gone are left out. Each is read as it is asked for: a chunk of them that lives
 * while it is written has V8 make the next ones in its old space at once, where a million pile up before it cleans that.
 */
export function createFactReader(db: ReadDb): (ids: readonly FactId[]) => Generator<FactForExport> {
  const [names, bodyOf] = [lookUpNames(db), readBodies(db)];
  const fileOf = remember((id: ArticleId) => prepare<{ name: string }>(db, FILE_SQL).get(id)?.name ?? '');
  const toFact = (row: FactRecord & EvidenceColumns): FactForExport => {
    const { sentenceStart: start, sentenceEnd: end, quote, prefix, suffix } = row;
    const { originalOutlet, url } = names.article(row.articleId);
    return {
      ...toFactRow(row, names),
      anchor: {
        body: { start: row.bodyStart, end: row.bodyEnd },
        sentence: { start, end },
        source: { start: row.sourceStart, end: row.sourceEnd },
        ...{ quote, prefix, suffix },
      },
      sentenceText: bodyOf(row.articleId).slice(start, end),
      originalOutlet,
      articleUrl: url,
      fileName: fileOf(row.articleId),
    };
  };
  return function* (ids) {
    const rows = prepare<FactRecord & EvidenceColumns>(db, CHUNK_SQL).iterate(JSON.stringify(ids));
    for (const row of rows) yield toFact(row);
  };
}
