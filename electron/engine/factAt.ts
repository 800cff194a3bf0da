import type { ReadDb } from '../../db/handle.ts';
import { type ArticleForExtraction, getArticleForExtraction } from '../../db/queries/articles/articleText.ts';
import type { ExtractedFact } from '../common/fact.ts';
import { foldForSearch } from '../common/foldText.ts';
import type { ArticleId } from '../common/ids.ts';
import { overlaps, type Span, sliceSpan } from '../common/span.ts';
import { CallError } from '../contract/errors.ts';
import { splitSentences } from '../pipeline/extract/sentences.ts';
import { extractFromArticle } from './parseSource.ts';
import { readLexicon } from './projectLexicon.ts';
import { found } from './reads/readContext.ts';
import { readTyped, type Typed } from './typedValue.ts';

/** The extracted fact whose figure lies in the span a person marked; the longest where several do. */
function chooseFact(facts: readonly ExtractedFact[], span: Span): ExtractedFact | null {
  const inside = facts.filter((fact) => overlaps(fact.span, span));
  const [best] = inside.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  return best ? { ...best, minor: null } : null;
}

const NUMERAL = /\d[\d.,]*|[〇零一二两三四五六七八九十百千万亿]+/;

interface Located extends Typed {
  readonly span: Span;
}

/** The number itself, where extraction saw no quantity: as it stands in the marked words, or the first numeral of them. */
function readNumberAt(body: string, span: Span): Located | null {
  const text = sliceSpan(body, span);
  const whole = readTyped(text.trim());
  if (whole) {
    const start = span.start + text.indexOf(text.trim());
    return { ...whole, span: { start, end: start + text.trim().length } };
  }
  const numeral = NUMERAL.exec(foldForSearch(text));
  const words = numeral?.[0].replace(/[.,]+$/, '') ?? '';
  const part = words === '' ? null : readTyped(words);
  const start = span.start + (numeral?.index ?? 0);
  return part && { ...part, span: { start, end: start + words.length } };
}

/** A figure with nothing known but its number: the person fills in the rest. */
function makeBareFact({ body, parts }: ArticleForExtraction, at: Located): ExtractedFact {
  const { span, quantity, hasOwnUnit } = at;
  const sentence = splitSentences(body, parts).find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
  const unit = hasOwnUnit ? {} : { unit: 'item', noun: null };
  return {
    span,
    sentence: { start: sentence.start, end: sentence.end },
    quantity: { ...quantity, ...unit, raw: sliceSpan(body, span) },
    measure: null,
    direction: null,
    base: null,
    modality: 'actual',
    revision: null,
    when: { period: null, basis: 'undated', from: null },
    indicator: { key: '~figure', zh: 'figure', en: 'figure', isProposed: true },
    subject: null,
    scope: {},
    attribution: null,
    minor: null,
    why: [{ field: 'fact', rule: 'marked', detail: '' }],
  };
}

/** The words without the white space around them, for a figure in words that only a person can read. */
function trimSpan(body: string, span: Span): Span {
  const words = sliceSpan(body, span);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

export interface FactAt {
  readonly article: ArticleForExtraction;
  readonly fact: ExtractedFact;
  /** False where no number could be read: that of the fact is then a mere 0. */
  readonly hasNumber: boolean;
}

/**
 * Reads the article again as extraction does, so that a fact made by hand has a period, subject and reasons too; a
 * number that extraction set aside is taken for itself.
 * @throws CallError `bad-number` for a span of no words
 */
export function readFactAt(db: ReadDb, articleId: ArticleId, marked: Span): FactAt {
  const article = found(getArticleForExtraction(db, articleId), 'article', articleId);
  const span = trimSpan(article.body, marked);
  if (span.start >= span.end) throw new CallError('bad-number', { text: '' });
  const { facts } = extractFromArticle(article, readLexicon(db));
  const chosen = chooseFact(facts, span);
  if (chosen) return { article, fact: chosen, hasNumber: true };
  const bare = readNumberAt(article.body, span);
  const zero = readTyped('0') as Typed;
  return { article, fact: makeBareFact(article, bare ?? { ...zero, span }), hasNumber: bare !== null };
}
