import { getSourceToRead, type Reading, type SourceToRead } from '../../../db/queries/import/reading.ts';
import type { Rulings } from '../../common/cleaning.ts';
import type { ArticleId } from '../../common/ids.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import type { ParsedSource } from '../parseSource.ts';
import { found } from '../reads/readContext.ts';

/** What a person chooses anew about a file; what is left out stays. */
export interface ReadingChange {
  readonly encoding?: Reading['encoding'] | undefined;
  readonly isEncodingGiven?: boolean | undefined;
  readonly rulings?: Rulings | undefined;
}

/** A file as it reads now, not yet in the project. */
export interface NewReading {
  readonly articleId: ArticleId;
  readonly source: SourceToRead;
  readonly reading: Reading;
  readonly parsed: ParsedSource;
}

/**
 * Reads the file of an article in a worker, as `change` wants it, and writes nothing.
 * @throws CallError `no-such-row`, or `unreadable-so` where it gives no article that way
 */
export async function parseReading(
  context: EngineContext,
  articleId: ArticleId,
  { encoding, isEncodingGiven, rulings }: ReadingChange,
): Promise<NewReading> {
  const source = found(getSourceToRead(context.holder.writer(), articleId), 'article', articleId);
  const reading: Reading = {
    encoding: encoding ?? source.encoding,
    isEncodingGiven: isEncodingGiven ?? (encoding !== undefined || source.isEncodingGiven),
    rulings: rulings ?? source.rulings,
  };
  const result = await context.pool.parse({
    bytes: source.bytes,
    fileName: source.fileName,
    given: { encoding: reading.isEncodingGiven ? reading.encoding : undefined },
    rulings: reading.rulings,
  });
  if ('refused' in result) throw new CallError('unreadable-so', { file: source.fileName, reason: result.refused });
  return { articleId, source, reading, parsed: result.ok };
}
