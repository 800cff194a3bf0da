import type { ArticlePart } from '../../common/article.ts';
import type { ExtractedFact } from '../../common/fact.ts';
import { foldForSearch } from '../../common/foldText.ts';
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
  const { mentions, setAside, unexplained } = findMentions(article.body);
  const folded = foldForSearch(article.body);
  const read = readArticle({ ...article, folded, mentions, lexicon });
  return { facts: read.map(toFact), setAside, unexplained };
}

const MOST_REASONS = 60;

function toFact({ draft, sentence }: ReadArticle): ExtractedFact {
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
    scope: draft.scope,
    attribution: draft.attribution,
    minor: draft.minor,
    why: draft.why.slice(0, MOST_REASONS),
  };
}
