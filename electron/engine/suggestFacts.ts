import type { ReadDb, WriteDb } from '../../db/handle.ts';
import type { Act } from '../../db/history.ts';
import { type ArticleForExtraction, getArticleForExtraction } from '../../db/queries/articles/articleText.ts';
import { findArticle } from '../../db/queries/articles/findArticle.ts';
import { addSuggestion, hasFact } from '../../db/queries/review/suggestedFacts.ts';
import type { ExtractedFact, IndicatorName } from '../common/fact.ts';
import { foldWording } from '../common/foldWording.ts';
import type { PeriodClaim } from '../common/period.ts';
import { parsePeriod } from '../common/periodText.ts';
import type { Span } from '../common/span.ts';
import type { Suggestion, SuggestionRefusal } from '../common/suggestion.ts';
import type { Lexicon } from '../pipeline/extract/read/lexicon.ts';
import { splitSentences } from '../pipeline/extract/sentences.ts';
import { ensureIndicators } from './indicatorSeeds.ts';

type Refusal = { readonly refused: SuggestionRefusal };
type Result = 'added' | 'known' | Refusal;

/** Where the quote stands; it must be there to the letter. */
function placeQuote(body: string, { quote, start }: Suggestion): Span | Refusal {
  if (start !== undefined)
    return body.startsWith(quote, start) ? { start, end: start + quote.length } : { refused: 'quote-not-found' };
  const at = body.indexOf(quote);
  if (at < 0) return { refused: 'quote-not-found' };
  if (body.indexOf(quote, at + 1) >= 0) return { refused: 'quote-not-unique' };
  return { start: at, end: at + quote.length };
}

function readWhen({ period: text, isAsOf }: Suggestion): PeriodClaim | Refusal {
  if (text === undefined || text === '') return { period: null, basis: 'undated', from: null };
  const period = parsePeriod(text, { isMoment: isAsOf });
  return period ? { period, basis: 'stated', from: 'suggestion' } : { refused: 'bad-period' };
}

/** The place of the last digit shown: `12.50` is exact to `0.01`. */
function stepOf(value: string): string {
  const places = value.split('.')[1]?.length ?? 0;
  return places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
}

/** By key or by a name of the lexicon, else a proposal of that name. */
function nameIndicator(lexicon: Lexicon, name: string): IndicatorName {
  const wanted = foldWording(name);
  const entry = lexicon.indicators.find(
    ({ key, zh, en, names }) => key === name || [zh, en, ...names].some((each) => foldWording(each) === wanted),
  );
  if (entry) return { key: entry.key, zh: entry.zh, en: entry.en, isProposed: false };
  return { key: `~${wanted}`.slice(0, 160), zh: name, en: name, isProposed: true };
}

interface Placed {
  readonly suggestion: Suggestion;
  readonly span: Span;
  readonly when: PeriodClaim;
  readonly by: string;
  readonly lexicon: Lexicon;
}

function toFact({ body, parts }: ArticleForExtraction, { suggestion, span, when, by, lexicon }: Placed): ExtractedFact {
  const { value, high, unit, noun, qualifier, measure, direction, modality, quote, subject, why } = suggestion;
  const sentence = splitSentences(body, parts).find(({ start, end }) => start <= span.start && span.start < end);
  return {
    span,
    sentence: { start: sentence?.start ?? span.start, end: Math.max(sentence?.end ?? 0, span.end) },
    quantity: { value, high, unit, noun, qualifier, step: stepOf(value), raw: quote, equivalent: null },
    measure,
    direction,
    base: null,
    modality,
    revision: null,
    when,
    indicator: nameIndicator(lexicon, suggestion.indicator),
    subject,
    scope: {},
    attribution: null,
    minor: null,
    why: [{ field: 'fact', rule: 'suggested', detail: [by, why].filter(Boolean).join(': ').slice(0, 200) }],
  };
}

const findText = (db: ReadDb, wanted: Suggestion['article']): ArticleForExtraction | null => {
  const id = typeof wanted === 'number' ? wanted : findArticle(db, wanted);
  return id === null ? null : getArticleForExtraction(db, id);
};

interface Suggesting {
  readonly act: Act;
  readonly by: string;
  readonly lexicon: Lexicon;
}

/** Takes one suggestion in as a fact to review, or says why not. Belongs in the transaction of the act. */
export function suggestFact(db: WriteDb, { act, by, lexicon }: Suggesting, suggestion: Suggestion): Result {
  const article = findText(db, suggestion.article);
  if (!article) return { refused: 'no-article' };
  const span = placeQuote(article.body, suggestion);
  if ('refused' in span) return span;
  const when = readWhen(suggestion);
  if ('refused' in when) return when;
  if (suggestion.high !== null && Number(suggestion.high) < Number(suggestion.value)) return { refused: 'bad-range' };
  if (hasFact(db, { articleId: article.id, span, value: suggestion.value, unit: suggestion.unit })) return 'known';
  const fact = toFact(article, { suggestion, span, when, by, lexicon });
  ensureIndicators(db, [fact], lexicon);
  const { id: articleId, body, map, parts } = article;
  addSuggestion(db, act, { articleId, body, map, parts, fact, by });
  return 'added';
}
