import { type PreparedFact, prepareFacts } from '../../db/queries/extract/insertFacts.ts';
import { type PreparedArticle, prepareArticle } from '../../db/queries/import/article.ts';
import type { Lexicon } from '../pipeline/extract/extractFacts.ts';
import { fingerprintOf } from '../pipeline/import/fingerprint.ts';
import type { DecodedText } from '../pipeline/types.ts';
import { withGroup } from './indicatorSeeds.ts';
import { listGiven, type ParsedArticle, type ParsedSource, type ParseInput, parseSource } from './parseSource.ts';
import { makeLexicon } from './projectLexicon.ts';

export interface ArticleToStore {
  readonly article: PreparedArticle;
  readonly facts: readonly PreparedFact[];
}

/** A file worked out to the rows that it becomes. */
export interface PreparedSource {
  readonly decoded: Pick<DecodedText, 'text' | 'encoding' | 'confidence'>;
  readonly isEncodingGiven: boolean;
  readonly leftOut: ParsedSource['leftOut'];
  readonly cleaning: ParsedSource['cleaning'];
  readonly articles: readonly ArticleToStore[];
}

export type PrepareResult = { ok: PreparedSource } | { refused: string };

/** An article and its facts worked out to the rows that they become; `given` names the fields that a person set. */
export function prepareParsed(
  { extraction, ...article }: ParsedArticle,
  lexicon: Lexicon,
  given: readonly string[],
): ArticleToStore {
  const { setAside, unexplained, facts } = extraction;
  const fingerprint = fingerprintOf(article.body);
  const named = facts.map((fact) => ({ ...fact, indicator: withGroup(fact.indicator, lexicon) }));
  return {
    article: prepareArticle({ ...article, setAside, unexplained, fingerprint, given }),
    facts: prepareFacts(article, named),
  };
}

/** All the work on a file that needs no database. Run in a worker: the one writer then only writes. */
export async function prepareSource(input: ParseInput): Promise<PrepareResult> {
  const parsed = await parseSource(input);
  if ('refused' in parsed) return parsed;
  const { decoded, leftOut, cleaning, articles } = parsed.ok;
  const { text, encoding, confidence } = decoded;
  const lexicon = makeLexicon(input.lexicon ?? []);
  return {
    ok: {
      decoded: { text, encoding, confidence },
      isEncodingGiven: input.given?.encoding !== undefined,
      leftOut,
      cleaning,
      articles: articles.map((article, at) => prepareParsed(article, lexicon, listGiven(input, at + 1))),
    },
  };
}
