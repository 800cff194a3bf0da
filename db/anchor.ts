import type { Anchor } from '../electron/common/factRow.ts';
import { type Span, sliceSpan } from '../electron/common/span.ts';
import { type TextMap, toSource } from '../electron/common/textMap.ts';

/** Units of context on each side, as in the W3C's examples; a little less where a surrogate pair would be cut. */
const CONTEXT = 32;

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

function contextStart(body: string, at: number): number {
  const start = Math.max(0, at - CONTEXT);
  return isLowSurrogate(body, start) ? start + 1 : start;
}

function contextEnd(body: string, at: number): number {
  const end = Math.min(body.length, at + CONTEXT);
  return isLowSurrogate(body, end) ? end - 1 : end;
}

/** Ties a span of a body to its words and to the source text. */
export function makeAnchor(text: { body: string; map: TextMap }, fact: { span: Span; sentence: Span }): Anchor {
  const { start, end } = fact.span;
  return {
    body: fact.span,
    sentence: fact.sentence,
    source: toSource(text.map, fact.span),
    quote: sliceSpan(text.body, fact.span),
    prefix: text.body.slice(contextStart(text.body, start), start),
    suffix: text.body.slice(end, contextEnd(text.body, end)),
  };
}
