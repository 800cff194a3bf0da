import type { ArticlePart } from '../../common/article.ts';
import type { ExtractedFact, Scope } from '../../common/fact.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { Span } from '../../common/span.ts';
import type { Language } from '../../common/vocabulary.ts';
import type { Extraction } from '../types.ts';
import { findMentions } from './findMentions.ts';
import { builtInLexicon } from './read/builtInLexicon.ts';
import type { Lexicon } from './read/lexicon.ts';
import { type ReadArticle, readArticle } from './read/readArticle.ts';

export type { Lexicon } from './read/lexicon.ts';

/** An article as the extractor takes it. */
export interface ExtractableArticle {
  readonly body: string;
  readonly parts: readonly ArticlePart[];
  readonly title: string;
  /** EDTF date, or null where it is not known: then nothing that needs it gets a period. */
  readonly date: string | null;
  readonly language: Language;
}

/**
 * Every quantity of an article as a fact, and every other numeral with its class. Pure: the same article and lexicon give
 * the same facts. Spans are UTF-16 offsets into `body`; each fact's `why` tells the rules that made its fields.
 */
export function extractFacts(article: ExtractableArticle, lexicon: Lexicon = builtInLexicon): Extraction {
  const folded = foldForSearch(article.body);
  const { mentions, setAside, unexplained } = findMentions(article.body, lexicon.ownWords, folded);
  const read = readArticle({ ...article, folded, mentions, lexicon });
  return { facts: read.map((each) => toFact(each, article.body, folded)), setAside, unexplained };
}

const MOST_REASONS = 60;

/** Readers work on folded text of the same length; a fact shows the words as the sentence has them. */
function unfold(words: string, sentence: Span, body: string, folded: string): string {
  const at = folded.slice(sentence.start, sentence.end).indexOf(words);
  return at < 0 ? words : body.slice(sentence.start + at, sentence.start + at + words.length);
}

function unfoldScope(scope: Scope, sentence: Span, body: string, folded: string): Scope {
  const facets = Object.entries(scope);
  if (facets.length === 0) return scope;
  return Object.fromEntries(facets.map(([facet, words]) => [facet, unfold(words, sentence, body, folded)]));
}

function toFact({ draft, sentence }: ReadArticle, body: string, folded: string): ExtractedFact {
  const { mention } = draft.site;
  return {
    span: mention.span,
    sentence,
    quantity: mention.quantity,
    measure: draft.measure,
    direction: draft.direction,
    base: draft.base?.slice(0, 80) ?? null,
    modality: draft.modality,
    revision: draft.revision,
    when: draft.when,
    indicator: draft.indicator ?? { key: '~figure', zh: 'figure', en: 'figure', isProposed: true },
    subject: draft.subject,
    scope: unfoldScope(draft.scope, sentence, body, folded),
    attribution: draft.attribution,
    minor: draft.minor,
    why: draft.why.slice(0, MOST_REASONS),
  };
}
