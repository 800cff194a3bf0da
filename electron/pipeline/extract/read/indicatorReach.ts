import { foldForSearch } from '../../../common/foldText.ts';
import type { Span } from '../../../common/span.ts';
import type { Draft } from './draft.ts';
import type { UnitKind } from './lexicon.ts';
import { isWithin, lastCue, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';
import { unitKind } from './unitKind.ts';

export interface Reach {
  readonly view: SentenceView;
  readonly draft: Draft;
  /** What is counted, or null where any indicator will do. */
  readonly kind: UnitKind | null;
}

export const distance = (hit: Hit, { start, end }: Span): number =>
  hit.end <= start ? start - hit.end : Math.max(0, hit.start - end);

/** 11名乘客 counts passengers, whatever stands before. */
function hasNounBehind(view: SentenceView, { site: { mention } }: Draft): boolean {
  const noun = foldForSearch(mention.quantity.noun ?? '');
  return noun.length > 1 && view.folded.slice(mention.number.end, mention.span.end).includes(noun);
}

/** Whether the counted noun stands at the figure: inside, right behind, or just before it (合作项目28个). */
export function isAtFigure({ view, draft }: Reach, hit: Hit): boolean {
  const { mention, before, after } = draft.site;
  if (hit.start >= mention.span.start && hit.end <= mention.span.end) return true;
  if (isWithin(hit, after)) return isTight(view.folded.slice(mention.span.end, hit.start), view.isChinese);
  if (!isWithin(hit, before) || hasNounBehind(view, draft)) return false;
  const between = view.folded.slice(hit.end, mention.span.start);
  return view.isChinese
    ? between.length <= 6
    : /^\s?(?:(?:of|to|at|worth|a|total|combined|about|over|number|numbered|reached|hit|was|were|totaled|totalled|stood)\s)*$/.test(
        between,
      );
}

const isTight = (text: string, isChinese: boolean): boolean =>
  isChinese
    ? text.length <= 10 && !/[,、;]/.test(text)
    : text.split(' ').length <= 5 && !/[,;]| (?:and|in|from|to|by|with) /.test(text);

/** 跨境融资方面,…: a topic holds for every figure behind it. */
export const isTopic = ({ view }: Reach, hit: Hit): boolean =>
  /^(?:方面|领域|上,)/.test(view.folded.slice(hit.end, hit.end + 2));

/** Whether another figure stands between a word and this one: the word is more likely said of that one. */
export const isBeyond = (reach: Reach, hit: Hit): boolean => !isTopic(reach, hit) && isParted(reach, hit);

export const isParted = ({ view, draft }: Reach, hit: Hit): boolean =>
  view.sites.some(
    ({ mention: { span, quantity } }) =>
      span.end > hit.start && span.end <= draft.site.mention.span.start && !isTransparent(quantity.unit, draft),
  );

/** Years only say how long; a percentage is said of the level behind it: rose 5 percent to 43.85 trillion yuan. */
const isTransparent = (unit: string, draft: Draft): boolean =>
  unit === 'year' || (unitKind(unit) === 'percent' && unitKind(draft.site.mention.quantity.unit) !== 'percent');

/** 20万人次、30万人次, 其中出境13万人次: nothing of its own before the figure, so that it takes the name of the one before. */
export function isBare(view: SentenceView, draft: Draft): boolean {
  const { before } = draft.site;
  const time = view.times.findLast((t) => isWithin(t, before));
  const start = time?.end ?? before.start;
  const span = { start, end: before.end };
  const part = lastCue(view, 'scope', 'part', span) ?? lastCue(view, 'scope', 'place', span);
  const text = part
    ? view.folded.slice(start, part.start) + view.folded.slice(part.end, before.end)
    : view.folded.slice(start, before.end);
  return text.replace(/[\s、,;的和与及]|\b(?:and|of which|including|with)\b|其中|当中|包括|为/g, '').length <= 1;
}
