import type { WriteDb } from '../../../db/handle.ts';
import { inTransaction } from '../../../db/handle.ts';
import { insertFacts } from '../../../db/queries/extract/insertFacts.ts';
import { insertArticle } from '../../../db/queries/import/article.ts';
import { insertSource } from '../../../db/queries/import/source.ts';
import type { FileReport } from '../../common/articleRow.ts';
import type { ArticleId, SourceId } from '../../common/ids.ts';
import { fingerprintOf } from '../../pipeline/import/fingerprint.ts';
import { ensureIndicators } from '../indicatorSeeds.ts';
import type { ParsedArticle, ParsedSource } from '../parseSource.ts';
import { markFindingsStale } from '../refreshFindings.ts';
import type { EchoIndex } from './echoIndex.ts';

export interface SourceToStore {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parsed: ParsedSource;
}

interface Stored {
  readonly id: ArticleId;
  readonly fingerprint: string | null;
  readonly echoOf: ArticleId | null;
  readonly facts: number;
}

interface Target {
  readonly db: WriteDb;
  readonly echoes: EchoIndex;
}

function storeArticle({ db, echoes }: Target, sourceId: SourceId, article: ParsedArticle, ordinal: number): Stored {
  const { meta, body, map, parts, extent, extraction } = article;
  const fingerprint = fingerprintOf(body);
  const echoOf = echoes.find(fingerprint);
  const { setAside, unexplained, facts } = extraction;
  const id = insertArticle(db, {
    sourceId,
    ordinal,
    meta,
    body,
    map,
    parts,
    extent,
    setAside,
    unexplained,
    fingerprint,
    echoOf,
  });
  ensureIndicators(db, facts);
  insertFacts(db, { articleId: id, body, map, parts, facts });
  return { id, fingerprint, echoOf, facts: facts.length };
}

/** Keeps a file, its articles and their facts in one transaction. */
export function storeSource(target: Target, { name, bytes, parsed }: SourceToStore): FileReport {
  const stored = inTransaction(target.db, () => {
    const { text, encoding, confidence } = parsed.decoded;
    const sourceId = insertSource(target.db, {
      bytes,
      fileName: name,
      encoding,
      encodingConfidence: confidence,
      text,
      leftOut: parsed.leftOut,
    });
    markFindingsStale(target.db);
    return parsed.articles.map((article, at) => storeArticle(target, sourceId, article, at + 1));
  });
  for (const { id, fingerprint, echoOf } of stored)
    if (fingerprint) target.echoes.add({ id, fingerprint, origin: echoOf ?? id });
  const facts = stored.reduce((sum, article) => sum + article.facts, 0);
  return { name, outcome: 'imported', reason: null, articles: stored.length, facts };
}
