import { inTransaction, prepare, type WriteDb } from '../../../db/handle.ts';
import { writeFacts } from '../../../db/queries/extract/insertFacts.ts';
import { writeArticle } from '../../../db/queries/import/article.ts';
import { insertSource } from '../../../db/queries/import/source.ts';
import type { FileReport } from '../../common/articleRow.ts';
import type { ArticleId, SourceId } from '../../common/ids.ts';
import type { ArticleToStore, PreparedSource } from '../prepareSource.ts';
import type { EchoIndex } from './echoIndex.ts';

export interface SourceToStore {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly prepared: PreparedSource;
}

interface Stored {
  readonly id: ArticleId;
  readonly fingerprint: string | null;
  readonly echoOf: ArticleId | null;
  readonly facts: number;
}

interface Target {
  readonly db: WriteDb;
  readonly echoes: EchoIndex<ArticleId>;
}

const IS_LIVE = 'SELECT 1 FROM article WHERE id = ? AND trashed_at IS NULL';

function storeArticle(
  { db, echoes }: Target,
  { article, facts }: ArticleToStore,
  place: { sourceId: SourceId; ordinal: number },
): Stored {
  const { fingerprint } = article;
  const echoOf = echoes.find(fingerprint, (id) => prepare(db, IS_LIVE).get(id) !== undefined);
  const id = writeArticle(db, { ...article, ...place, echoOf });
  writeFacts(db, { articleId: id, facts });
  return { id, fingerprint, echoOf, facts: facts.length };
}

/** Keeps a file, its articles and their facts in one transaction. */
export function storeSource(target: Target, { name, bytes, sha256, prepared }: SourceToStore): FileReport {
  const stored = inTransaction(target.db, () => {
    const { text, encoding, confidence } = prepared.decoded;
    const { leftOut, cleaning, isEncodingGiven } = prepared;
    const sourceId = insertSource(target.db, {
      bytes,
      sha256,
      fileName: name,
      encoding,
      encodingConfidence: confidence,
      isEncodingGiven,
      text,
      leftOut,
      cleaning,
    });
    return prepared.articles.map((article, at) => storeArticle(target, article, { sourceId, ordinal: at + 1 }));
  });
  for (const { id, fingerprint, echoOf } of stored) if (fingerprint) target.echoes.add(fingerprint, echoOf ?? id);
  const facts = stored.reduce((sum, article) => sum + article.facts, 0);
  return { name, outcome: 'imported', reason: null, articles: stored.length, facts };
}
