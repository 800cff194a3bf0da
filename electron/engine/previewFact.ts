import type { ReadDb } from '../../db/handle.ts';
import { findIndicatorByKey } from '../../db/queries/indicators.ts';
import type { FactPreview } from '../common/factRow.ts';
import type { ArticleId } from '../common/ids.ts';
import { overlaps, type Span, sliceSpan } from '../common/span.ts';
import { readFactAt } from './factAt.ts';

/** What the words that a person marked would be as a fact. @throws CallError `bad-number` for a span of no words */
export function previewFact(db: ReadDb, articleId: ArticleId, marked: Span): FactPreview {
  const { article, fact, hasNumber } = readFactAt(db, articleId, marked);
  const { span, sentence, indicator, quantity, minor: _, revision: __, why: ___, ...fields } = fact;
  const taken = article.meta.marks.find((mark) => overlaps(mark.span, span));
  const { zh, en, isProposed, key } = indicator;
  return {
    ...fields,
    articleId,
    span,
    quantity: hasNumber ? quantity : null,
    sentenceText: sliceSpan(article.body, sentence),
    sentenceStart: sentence.start,
    indicator: { zh, en, isProposed, id: findIndicatorByKey(db, key) },
    takenBy: taken?.factId ?? null,
  };
}
