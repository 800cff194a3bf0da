import type { EncodingCandidate, PlannedArticle } from '../../common/importPlan.ts';
import { sliceSpan } from '../../common/span.ts';
import { decodeText } from '../../pipeline/import/decodeText.ts';
import { fingerprintOf } from '../../pipeline/import/fingerprint.ts';
import { isReferenceName } from '../../pipeline/import/knownEndings.ts';
import { listEncodings } from '../../pipeline/import/listEncodings.ts';
import type { Reference } from '../../pipeline/import/references/reference.ts';
import type { CleanArticle, ReadSource } from '../../pipeline/types.ts';
import { type ParseInput, readArticles } from '../parseSource.ts';

/** An article as its file has it, before anything is set. */
export interface ArticlePreview extends Omit<PlannedArticle, 'echoOf' | 'ordinal'> {
  readonly fingerprint: string | null;
}

export interface SourcePreview {
  readonly format: ReadSource['format'];
  /** Null for a format that has no choice of encoding. */
  readonly encoding: ReadSource['encoding'] | null;
  readonly confidence: number | null;
  readonly candidates: readonly EncodingCandidate[];
  readonly notes: ReadSource['notes'];
  readonly articles: readonly ArticlePreview[];
}

export type PreviewResult =
  | { ok: SourcePreview }
  | { references: readonly Reference[] }
  | { refused: string; candidates?: readonly EncodingCandidate[] };

const MOST_LINES = 3;
const LONGEST = 120;
/** Formats whose bytes are text in an encoding that a person may choose. */
const HAS_ENCODING: ReadonlySet<string> = new Set(['text', 'html']);
/** Refused for what their encoding seemed to be: another may read them. */
const MAY_BE_ENCODING: ReadonlySet<string> = new Set(['encoding', 'binary', 'no-article']);

function listFirstLines({ body, parts }: CleanArticle): string[] {
  const paragraphs = parts.filter(({ kind }) => kind !== 'title').slice(0, MOST_LINES);
  return paragraphs.map(({ span }) => sliceSpan(body, span).slice(0, LONGEST).toWellFormed());
}

function previewArticle(article: CleanArticle): ArticlePreview {
  const { title, outlet, date, dateBasis, dateReason, language } = article.meta;
  const firstLines = listFirstLines(article);
  return { title, outlet, date, dateBasis, dateReason, language, firstLines, fingerprint: fingerprintOf(article.body) };
}

/** Its readers are loaded when the first list comes. */
async function findReferences({ bytes, fileName }: ParseInput): Promise<readonly Reference[] | null> {
  if (!isReferenceName(fileName)) return null;
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return null;
  const { readReferences } = await import('../../pipeline/import/references/readReferences.ts');
  return readReferences(decoded.text);
}

/** All encodings but the one that is taken. */
const listOthers = (bytes: Uint8Array, taken: string | null): EncodingCandidate[] =>
  listEncodings(bytes).filter(({ encoding }) => encoding !== taken);

/** What an analyst looks at before a file comes in. Run in a worker, as any reading of a stranger's file. */
export async function previewSource(input: ParseInput): Promise<PreviewResult> {
  const references = await findReferences(input);
  if (references) return { references };
  const read = await readArticles(input);
  if ('refused' in read) {
    const { refused } = read;
    return MAY_BE_ENCODING.has(refused) ? { refused, candidates: listOthers(input.bytes, null) } : { refused };
  }
  const { format, encoding, confidence, notes } = read.ok.decoded;
  const hasEncoding = HAS_ENCODING.has(format);
  return {
    ok: {
      format,
      encoding: hasEncoding ? encoding : null,
      confidence: hasEncoding ? confidence : null,
      candidates: hasEncoding ? listOthers(input.bytes, encoding) : [],
      notes,
      articles: read.ok.articles.map(previewArticle),
    },
  };
}
