import { findLast } from '../findLast.ts';
import { isRelative, type Verb } from './changeVerb.ts';
import { type Draft, explain } from './draft.ts';
import type { SentenceView } from './sentenceView.ts';

/** "up from 108.4 billion in 2023": the level that was, not a change. */
export const isUpFrom = (view: SentenceView, verb: Verb, draft: Draft): boolean =>
  !view.isChinese &&
  /^\s(?:from|on|compared with)\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/.test(
    view.folded.slice(verb.hit.end, draft.site.mention.span.start),
  );

/** "up 40.2 percent from 923": the level that the growth started from. */
export const isFromBehindGrowth = (view: SentenceView, draft: Draft, previous: Draft): boolean =>
  isRelative(previous) &&
  !isRelative(draft) &&
  /^\s(?:from|on)\s$/.test(view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start));

/** "climbed to 31.5 percent from 28 percent", "22 a week in the first quarter, from 17": the level that was, told last. */
export function isFromBehindLevel(view: SentenceView, draft: Draft, previous: Draft): boolean {
  if (view.isChinese || previous.change?.kind !== 'to' || !isSameUnit(previous, draft)) return false;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  return (
    between.length <= 60 && /^[^;.]{0,50}\bfrom\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/.test(between)
  );
}

/** Makes it the first of two levels, the second being the last of its unit before it. */
export function pairBack(view: SentenceView, draft: Draft, earlier: readonly Draft[]): null {
  const later = findLast(earlier, (d) => isSameUnit(d, draft) && (nounOf(d) === nounOf(draft) || nounOf(draft) === ''));
  if (later) joinEnds(view, draft, later);
  return null;
}

const isSameUnit = ({ site: a }: Draft, { site: b }: Draft): boolean =>
  a.mention.quantity.unit === b.mention.quantity.unit || (a.kind === 'duration' && b.kind === 'duration');

const nounOf = ({ site }: Draft): string => site.mention.quantity.noun ?? '';

function joinEnds(view: SentenceView, first: Draft, second: Draft): void {
  const [a, b] = [first.site.mention.span, second.site.mention.span];
  const words = view.folded.slice(Math.min(a.start, b.start), Math.max(a.end, b.end));
  for (const draft of [first, second]) {
    draft.direction = 'from-to';
    draft.fromTo = draft === first ? 'from' : 'to';
    draft.other = draft === first ? second : first;
    draft.change = null;
    explain(draft, 'direction', 'from-to', words);
  }
}

/** 由每周5班增至每周14班, from 5 to 14: two levels of one thing. */
export function pairLevels(view: SentenceView, first: Draft, second: Draft | undefined): void {
  if (!second || first.fromTo || !isSameUnit(first, second)) return;
  const between = { start: first.site.mention.span.end, end: second.site.mention.span.start };
  if (between.end - between.start > 40 || !hasFromMark(view, first)) return;
  const isLinked =
    second.change?.kind === 'to' ||
    /^[^,;]*(?:\bto\b|至|到|发展[为成]|变[为成]|扩[充展大]?[为成]|[增升减降][为成]|[跃跨迈]上|延长[为至])/.test(
      view.folded.slice(between.start, between.end),
    );
  if (!isLinked) return;
  joinEnds(view, first, second);
}

/** 从90个国家的190个港口拓展至124个国家的523个港口: the first with the third, the second with the fourth. */
export function pairDoubled(view: SentenceView, [a, b, c, d]: readonly Draft[]): void {
  if (!a || !b || !c || !d || a.fromTo || c.change?.kind !== 'to' || !hasFromMark(view, a)) return;
  if (nounOf(a) !== nounOf(c) || nounOf(b) !== nounOf(d) || nounOf(a) === nounOf(b)) return;
  joinEnds(view, a, c);
  joinEnds(view, b, d);
}

function hasFromMark(view: SentenceView, first: Draft): boolean {
  const { start } = first.site.mention.span;
  const text = view.folded.slice(Math.max(first.site.before.start, start - 16), start);
  return view.isChinese ? /[从由自][^,;]*$/.test(text) : /\bfrom\b[^,;]*$/.test(text);
}
