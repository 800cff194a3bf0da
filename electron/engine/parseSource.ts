import type { ArticleMeta } from '../common/article.ts';
import { cleanSource } from '../pipeline/clean/cleanSource.ts';
import { extractFacts } from '../pipeline/extract/extractFacts.ts';
import { decodeText } from '../pipeline/import/decodeText.ts';
import type { CleanArticle, CleanSource, DecodedText, Extraction } from '../pipeline/types.ts';

export interface ParsedArticle extends CleanArticle {
  readonly extraction: Extraction;
}

export interface ParsedSource {
  readonly decoded: DecodedText;
  readonly articles: readonly ParsedArticle[];
  readonly leftOut: CleanSource['leftOut'];
}

export type ParseResult = { ok: ParsedSource } | { refused: string };

/** Dates that a person typed in: by file name without ending, or with `#2` for the second article of a file. */
export type Dates = Readonly<Record<string, string>>;

export interface ParseInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly dates?: Dates | undefined;
}

export const nameWithoutEnding = (fileName: string): string => fileName.replace(/\.[^./\\]+$/, '');

function applyDate(meta: ArticleMeta, dates: Dates, name: string, ordinal: number): ArticleMeta {
  const date = dates[`${name}#${ordinal}`] ?? dates[name];
  if (date === undefined || meta.date === date) return meta;
  return { ...meta, date, dateBasis: 'given', dateReason: null };
}

/** Reads a figure's meaning against what is known of its article. */
export function extractFromArticle(article: Omit<CleanArticle, 'map' | 'extent'>): Extraction {
  const { body, parts, meta } = article;
  return extractFacts({ body, parts, title: meta.title, date: meta.date, language: meta.language });
}

/** Bytes to articles with their facts: import, clean and extract joined. Pure; run in a worker for a stranger's file. */
export function parseSource({ bytes, fileName, dates = {} }: ParseInput): ParseResult {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return { refused: decoded.refused };
  const { articles, leftOut } = cleanSource(decoded.text, { fileName });
  const name = nameWithoutEnding(fileName);
  const parsed = articles.map((article, at) => {
    const dated = { ...article, meta: applyDate(article.meta, dates, name, at + 1) };
    return { ...dated, extraction: extractFromArticle(dated) };
  });
  if (parsed.length === 0) return { refused: 'no-article' };
  return { ok: { decoded, articles: parsed, leftOut } };
}
