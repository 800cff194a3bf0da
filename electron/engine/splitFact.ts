import type { WriteDb } from '../../db/handle.ts';
import { getArticleForExtraction } from '../../db/queries/articles/articleText.ts';
import { evidenceAt } from '../../db/queries/extract/evidence.ts';
import type { Split } from '../../db/queries/review/changeFacts.ts';
import type { FactDetail } from '../common/factRow.ts';
import type { Quantity } from '../common/quantity.ts';
import type { Span } from '../common/span.ts';
import { found } from './reads/readContext.ts';
import { readTypedValue } from './typedValue.ts';

interface Part {
  readonly quantity: Quantity;
  readonly span: Span;
}

/** As typed, without spaces, and its number alone: `5 万吨` is the 5 of 5至6万吨. */
const wordings = (text: string): string[] => [
  text,
  text.replaceAll(/\s/g, ''),
  /\d[\d.,]*/.exec(text)?.[0].replaceAll(',', '') ?? text,
];

/** Where a part stands: in the figure itself, else in its sentence, else the figure as a whole. */
function placePart(fact: FactDetail, body: string, { text, after }: { text: string; after: number }): Span {
  const { body: whole, sentence } = fact.anchor;
  for (const words of wordings(text)) {
    const inFigure = body.slice(0, whole.end).indexOf(words, after);
    if (inFigure >= 0) return { start: inFigure, end: inFigure + words.length };
  }
  const inSentence = body.slice(0, sentence.end).indexOf(text, sentence.start);
  return inSentence < 0 ? whole : { start: inSentence, end: inSentence + text.length };
}

/** One part behind the other, so that the same number twice is found at two places. */
function placeParts(fact: FactDetail, body: string, texts: readonly string[]): Part[] {
  let after = fact.anchor.body.start;
  return texts.map((text) => {
    const span = placePart(fact, body, { text, after });
    if (span.end <= fact.anchor.body.end) after = span.end;
    return { span, quantity: readTypedValue(text, { ...fact.quantity, qualifier: 'exact', high: null }) };
  });
}

/**
 * What splitting a fact by typed values writes: the fact keeps the first, each of the others is a new one with the same
 * indicator, period and scope.
 * @throws CallError `bad-number` for a part that is no number
 */
export function planSplit(db: WriteDb, fact: FactDetail, texts: readonly string[]): Omit<Split, 'who' | 'reason'> {
  const { articleId } = fact;
  const { body, map, parts } = found(getArticleForExtraction(db, articleId), 'article', articleId);
  const [first, ...rest] = placeParts(fact, body, texts) as [Part, ...Part[]];
  const { measure, direction, base, modality, revision, when, subject, scope, attribution, indicator } = fact;
  const same = { measure, direction, base, modality, revision, when, subject, scope, attribution, indicator };
  return {
    ...{ id: fact.id, articleId, body, map, parts },
    first: {
      change: { quantity: first.quantity },
      evidence: evidenceAt({ body, map, sentences: [fact.anchor.sentence] }, first.span),
    },
    rest: rest.map(({ quantity, span }) => ({
      ...same,
      ...{ quantity, span, sentence: fact.anchor.sentence, minor: null, indicatorId: indicator.id },
      why: [{ field: 'value', rule: 'split', detail: fact.quantity.raw.slice(0, 200) }],
    })),
  };
}
