import type { WriteDb } from '../../../db/handle.ts';
import { type Act, changeEntity, recordChange } from '../../../db/history.ts';
import { reanchorAnnotations } from '../../../db/queries/annotations/reanchorAnnotations.ts';
import { updateArticle } from '../../../db/queries/articles/changeArticles.ts';
import { writeFacts } from '../../../db/queries/extract/insertFacts.ts';
import { reanchorFacts } from '../../../db/queries/extract/reanchorFacts.ts';
import { replaceMachineFacts } from '../../../db/queries/extract/replaceMachineFacts.ts';
import { rewriteArticle, writeArticle } from '../../../db/queries/import/article.ts';
import { type ArticleOfSource, listArticlesOfSource, writeReading } from '../../../db/queries/import/reading.ts';
import type { ArticleMeta } from '../../common/article.ts';
import type { SourceId } from '../../common/ids.ts';
import type { Lexicon } from '../../pipeline/extract/extractFacts.ts';
import { splitSentences } from '../../pipeline/extract/sentences.ts';
import { withGroup } from '../indicatorSeeds.ts';
import { extractFromArticle, type ParsedArticle } from '../parseSource.ts';
import { prepareParsed } from '../prepareSource.ts';
import { readLexicon } from '../projectLexicon.ts';
import { matchArticles, type Pair, sameTitle } from './matchArticles.ts';
import type { NewReading } from './parseReading.ts';

interface Target {
  readonly db: WriteDb;
  readonly lexicon: Lexicon;
  /** Null where an undo is at work, whose own step says what it takes back. */
  readonly act: Act | null;
}

/** What a person set before stays; the rest is as the file reads now. */
function keepGiven(now: ArticleMeta, old: ArticleOfSource): ArticleMeta {
  const { title, outlet, originalOutlet, byline, url, language, date } = old;
  const all = { title, outlet, originalOutlet, byline, url, language };
  const kept = Object.fromEntries(Object.entries(all).filter(([name]) => old.given.includes(name)));
  const isDateGiven = old.dateBasis === 'given' || (old.given.includes('date') && date === null);
  return { ...now, ...kept, ...(isDateGiven && { date, dateBasis: old.dateBasis, dateReason: null }) };
}

/** Its figures are read again where something that they hang on was given. */
function withGiven(article: ParsedArticle, meta: ArticleMeta, lexicon: Lexicon): ParsedArticle {
  const dated = { ...article, meta };
  const { title, date, language } = article.meta;
  if (meta.title === title && meta.date === date && meta.language === language) return dated;
  return { ...dated, extraction: extractFromArticle(dated, lexicon) };
}

function rewrite({ db, lexicon }: Target, old: ArticleOfSource, now: ParsedArticle): void {
  const article = withGiven(now, keepGiven(now.meta, old), lexicon);
  const { body, map, parts, extraction } = article;
  rewriteArticle(db, old.id, prepareParsed(article, lexicon, old.given).article);
  const text = { body, map, sentences: splitSentences(body, parts) };
  reanchorFacts(db, old.id, text);
  reanchorAnnotations(db, old.id, text);
  const facts = extraction.facts.map((fact) => ({ ...fact, indicator: withGroup(fact.indicator, lexicon) }));
  replaceMachineFacts(db, { ...extraction, articleId: old.id, body, map, parts, facts });
}

function add({ db, lexicon, act }: Target, sourceId: SourceId, ordinal: number, now: ParsedArticle): void {
  const { article, facts } = prepareParsed(now, lexicon, []);
  const id = writeArticle(db, { ...article, sourceId, ordinal });
  writeFacts(db, { articleId: id, facts });
  if (act)
    recordChange(db, { ...act, entity: 'article', entityId: id, before: null, after: { title: now.meta.title } });
}

function remove({ db, act }: Target, old: ArticleOfSource): void {
  if (old.isTrashed) return;
  const columns = { trashedAt: db.now() };
  if (act) changeEntity(db, act, { entity: 'article', entityId: old.id, columns });
  else updateArticle(db, old.id, columns);
}

/** It comes back as it was reviewed, unless a person threw it away. */
function bringBack(target: Target, old: ArticleOfSource, now: ParsedArticle): void {
  if (old.isThrownAway) return;
  rewrite(target, old, now);
  const { db, act } = target;
  if (act) changeEntity(db, act, { entity: 'article', entityId: old.id, columns: { trashedAt: null } });
}

interface Titled {
  readonly title: string;
  readonly article: ParsedArticle;
}

/** What stands goes before what lies in the trash, which is matched as a whole or by title. */
function matchWithTrash(before: readonly ArticleOfSource[], now: readonly Titled[]): Pair<ArticleOfSource, Titled>[] {
  const standing = before.filter(({ isTrashed }) => !isTrashed);
  if (standing.length === 0 || (before.length === now.length && standing.length !== now.length))
    return matchArticles(before, now);
  const trash = before.filter(({ isTrashed }) => isTrashed);
  return matchArticles(standing, now).map((pair) => {
    const at = pair.old || !pair.now ? -1 : trash.findIndex((old) => sameTitle(old, pair.now as Titled));
    return at < 0 ? pair : { ...pair, old: trash.splice(at, 1)[0] ?? null };
  });
}

/**
 * Puts a new reading of a file in the place of the old one. Articles keep their ids; one that is no longer found goes to
 * the trash, with what a person did to it. Belongs in the transaction that set the reading.
 */
export function applyReading(db: WriteDb, act: Act | null, { source, parsed }: NewReading): void {
  const { decoded, leftOut, cleaning, articles } = parsed;
  const { text, encoding, confidence: encodingConfidence } = decoded;
  writeReading(db, source.id, { text, encoding, encodingConfidence, leftOut, cleaning });
  const target: Target = { db, act, lexicon: readLexicon(db) };
  const before = listArticlesOfSource(db, source.id);
  let ordinal = Math.max(0, ...before.map((old) => old.ordinal));
  const now = articles.map((article) => ({ article, title: article.meta.title }));
  for (const { old, now: found } of matchWithTrash(before, now)) {
    if (old?.isTrashed && found) bringBack(target, old, found.article);
    else if (old && found) rewrite(target, old, found.article);
    else if (found) add(target, source.id, ++ordinal, found.article);
    else if (old) remove(target, old);
  }
}
