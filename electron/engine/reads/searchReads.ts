import type { ReadDb } from '../../../db/handle.ts';
import { pageAnnotations } from '../../../db/queries/annotations/pageAnnotations.ts';
import { getBody } from '../../../db/queries/articles/getBody.ts';
import { getArticleRows } from '../../../db/queries/articles/pageArticles.ts';
import { getFactDetails } from '../../../db/queries/review/factDetail.ts';
import { pageFacts } from '../../../db/queries/review/pageFacts.ts';
import { findArticles } from '../../../db/queries/search/findArticles.ts';
import { listOutlets } from '../../../db/queries/search/listOutlets.ts';
import { writeSearch } from '../../../db/searchTerms.ts';
import type { AnnotationRow } from '../../common/annotation.ts';
import type { ArticleRow } from '../../common/articleRow.ts';
import type { FactFilter } from '../../common/factRow.ts';
import type { ArticleHit, FactHit, Marked, NoteHit } from '../../common/searchHit.ts';
import { parseSearch, type SearchNode } from '../../common/searchQuery.ts';
import { createMarker, cutSnippets } from '../../common/snippets.ts';
import type { Span } from '../../common/span.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { CallInput } from '../../contract/index.ts';
import type { ReadContext } from './readContext.ts';

type Search = CallInput<'search.articles'> & { readonly offset: number; readonly limit: number };
type Mark = (text: string) => Span[];

interface Page<Hit> {
  readonly hits: Hit[];
  readonly total: number;
}

/** Beside each other in a list: more would push the next article off the screen. */
const MOST_SNIPPETS = 2;
/** Notes are made by hand: all that match are read, and then those of other outlets and dates left out. */
const MOST_NOTES = 10_000;

const markWhole = (mark: Mark, text: string): Marked => ({ text, marks: mark(text) });

function toArticleHit(db: ReadDb, mark: Mark, { id, title, outlet, date, language }: ArticleRow): ArticleHit {
  const body = getBody(db, id);
  // A body begins with its title, which stands above the snippets already.
  const marks = mark(body).filter(({ start }) => !body.startsWith(title) || start >= title.length);
  const snippets = cutSnippets(body, marks, MOST_SNIPPETS);
  return { id, title: markWhole(mark, title), outlet, date, language, snippets };
}

function searchArticles(db: ReadDb, node: SearchNode, { outlets, from, to, offset, limit }: Search): Page<ArticleHit> {
  const found = findArticles(db, { query: writeSearch(node), limits: { outlets, from, to }, offset, limit });
  const mark = createMarker(node);
  return { hits: getArticleRows(db, found.ids).map((row) => toArticleHit(db, mark, row)), total: found.total };
}

function toFactFilter({ text, outlets, from, to }: Search): FactFilter {
  const articleDate = from === undefined && to === undefined ? {} : { articleDate: { from, to } };
  return { text, minor: 'show', ...(outlets ? { outlet: outlets } : {}), ...articleDate };
}

function searchFacts(db: ReadDb, node: SearchNode, search: Search): Page<FactHit> {
  const { offset, limit } = search;
  const { rows, total } = pageFacts(db, { filter: toFactFilter(search), sort: [], offset, limit });
  const mark = createMarker(node);
  const articles = new Map(
    getArticleRows(db, [...new Set(rows.map(({ articleId }) => articleId))]).map((row) => [row.id, row]),
  );
  const sentences = new Map(
    getFactDetails(
      db,
      rows.map(({ id }) => id),
    ).map(({ id, sentenceText }) => [id, sentenceText]),
  );
  const hits = rows.map((fact) => ({
    fact,
    sentence: markWhole(mark, sentences.get(fact.id) ?? ''),
    language: articles.get(fact.articleId)?.language ?? 'und',
  }));
  return { hits, total };
}

const isWithin = ({ outlet, articleDate: date }: AnnotationRow, { outlets, from, to }: Search): boolean =>
  (!outlets?.length || outlets.includes(outlet)) &&
  (from === undefined || (date !== null && date >= from)) &&
  (to === undefined || (date !== null && date <= `${to}~`));

function searchNotes(db: ReadDb, node: SearchNode, search: Search): Page<NoteHit> {
  const { rows } = pageAnnotations(db, { filter: { text: search.text }, offset: 0, limit: MOST_NOTES });
  const inside = rows.filter((row) => isWithin(row, search));
  const mark = createMarker(node);
  const hits = inside.slice(search.offset, search.offset + search.limit).map((annotation) => ({
    annotation,
    note: markWhole(mark, annotation.note),
    quote: markWhole(mark, annotation.quote),
  }));
  return { hits, total: inside.length };
}

/** Nothing to look for is an answer of its own: a list that is empty without a word reads as "not there". */
function answer<Hit>(input: Search, find: (node: SearchNode) => Page<Hit>): Page<Hit> & { isEmpty: boolean } {
  const node = parseSearch(input.text);
  return node ? { ...find(node), isEmpty: false } : { hits: [], total: 0, isEmpty: input.text.trim() !== '' };
}

export const searchReads = ({ db }: ReadContext): Handlers => ({
  'search.articles': (input) => answer(input, (node) => searchArticles(db, node, input)),
  'search.facts': (input) => answer(input, (node) => searchFacts(db, node, input)),
  'search.notes': (input) => answer(input, (node) => searchNotes(db, node, input)),
  'search.outlets': () => listOutlets(db),
});
