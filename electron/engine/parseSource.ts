import type { ArticleMeta } from '../common/article.ts';
import type { Rulings } from '../common/cleaning.ts';
import type { ArticleGiven } from '../common/importPlan.ts';
import type { LexiconEntry } from '../common/lexiconEntry.ts';
import { extractFacts, type Lexicon } from '../pipeline/extract/extractFacts.ts';
import { isReferenceName } from '../pipeline/import/knownEndings.ts';
import { readSource } from '../pipeline/import/readSource.ts';
import type { CleanArticle, CleanSource, DecodedText, Extraction, KnownMeta, ReadSource } from '../pipeline/types.ts';
import { cleanSections } from './cleanSections.ts';
import { makeLexicon } from './projectLexicon.ts';
import { stateByList } from './statedByList.ts';

export interface ParsedArticle extends CleanArticle {
  readonly extraction: Extraction;
}

export interface ParsedSource {
  readonly decoded: ReadSource;
  readonly articles: readonly ParsedArticle[];
  readonly leftOut: CleanSource['leftOut'];
  readonly cleaning: CleanSource['cleaning'];
}

export type ParseResult = { ok: ParsedSource } | { refused: string };

/** Dates that a person typed in: by file name without ending, or with `#2` for the second article of a file. */
export type Dates = Readonly<Record<string, string>>;

/** What a person set: for all articles of the file, and by ordinal for one of them, which wins. */
export interface Given {
  readonly encoding?: DecodedText['encoding'] | undefined;
  readonly all?: ArticleGiven | undefined;
  readonly each?: Readonly<Record<number, ArticleGiven>> | undefined;
}

export interface ParseInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly dates?: Dates | undefined;
  readonly given?: Given | undefined;
  /** What a list of references says of an article, by its ordinal (`matchReferences` gives both). */
  readonly listed?: Readonly<Record<number, KnownMeta>> | undefined;
  /** What a person put back, left out or had read again; spans are in the decoded text. */
  readonly rulings?: Rulings | undefined;
  /** The analyst's own entries of the project that the file goes into. */
  readonly lexicon?: readonly LexiconEntry[] | undefined;
}

export const nameWithoutEnding = (fileName: string): string => fileName.replace(/\.[^./\\]+$/, '');

/** The date of an article in a list of them: by the file's name with its folders, or alone. */
export function findDate(dates: Dates, fileName: string, ordinal: number): string | undefined {
  const path = nameWithoutEnding(fileName);
  const names = [path, path.replace(/^.*[\\/]/, '')];
  const key = [...names.map((name) => `${name}#${ordinal}`), ...names].find((name) => Object.hasOwn(dates, name));
  return key === undefined ? undefined : dates[key];
}

function dateFor({ fileName, dates = {}, given = {} }: ParseInput, ordinal: number): string | undefined {
  return given.each?.[ordinal]?.date ?? given.all?.date ?? findDate(dates, fileName, ordinal);
}

/** What a person says goes before what the text says. */
function applyGiven(meta: ArticleMeta, input: ParseInput, ordinal: number): ArticleMeta {
  const { date: _, ...set } = { ...input.given?.all, ...input.given?.each?.[ordinal] };
  const stated = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const date = dateFor(input, ordinal);
  if (date === undefined || meta.date === date) return { ...meta, ...stated };
  return { ...meta, ...stated, date, dateBasis: 'given', dateReason: null };
}

/** Names of the fields that a person or a list of theirs set, which a new reading of the file has to leave. */
export function listGiven(input: ParseInput, ordinal: number): string[] {
  const set = { ...input.listed?.[ordinal], ...input.given?.all, ...input.given?.each?.[ordinal] };
  const names = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return [...new Set(dateFor(input, ordinal) === undefined ? names : [...names, 'date'])];
}

/** Reads a figure's meaning against what is known of its article. */
export function extractFromArticle(article: Omit<CleanArticle, 'map' | 'extent'>, lexicon?: Lexicon): Extraction {
  const { body, parts, meta } = article;
  return extractFacts({ body, parts, title: meta.title, date: meta.date, language: meta.language }, lexicon);
}

export type ReadArticles =
  | { ok: Omit<ParsedSource, 'articles'> & { readonly articles: readonly CleanArticle[] } }
  | { refused: string };

/** Bytes to articles without their facts: import and clean joined, with what a list and a person said. */
export async function readArticles(input: ParseInput): Promise<ReadArticles> {
  const { fileName, rulings } = input;
  if (isReferenceName(fileName)) return { refused: 'unsupported' };
  const decoded = await readSource(input.bytes, { fileName, encoding: input.given?.encoding });
  if ('refused' in decoded) return { refused: decoded.refused };
  const { articles, leftOut, cleaning } = cleanSections(decoded, { fileName, rulings });
  if (articles.length === 0) return { refused: 'no-article' };
  const known = articles.map((article, at) => {
    const listed = stateByList(article.meta, input.listed?.[at + 1] ?? {});
    return { ...article, meta: applyGiven(listed, input, at + 1) };
  });
  return { ok: { decoded, articles: known, leftOut, cleaning } };
}

/** Bytes to articles with their facts: import, clean and extract joined. Pure; run in a worker for a stranger's file. */
export async function parseSource(input: ParseInput): Promise<ParseResult> {
  const read = await readArticles(input);
  if ('refused' in read) return read;
  const lexicon = makeLexicon(input.lexicon ?? []);
  const articles = read.ok.articles.map((article) => ({
    ...article,
    extraction: extractFromArticle(article, lexicon),
  }));
  return { ok: { ...read.ok, articles } };
}
