import type { Span } from '../../../common/span.ts';
import { findLast } from '../findLast.ts';
import { isOneOf } from '../unitAt.ts';
import type { Draft } from './draft.ts';
import { UNIT_KINDS, type UnitKind } from './lexicon.ts';
import { ANY_KIND } from './meaning.ts';
import { isWithin, lastCue, type SentenceView, type Site } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

export interface Reach {
  readonly view: SentenceView;
  readonly draft: Draft;
  /** What is counted, by its place among the kinds of units, or ANY_KIND where any indicator will do. */
  readonly kindAt: number;
  /** The counted noun, folded; empty where there is none. */
  readonly noun: string;
  /** What holds for the figure whatever the word, once it was asked for. */
  isNounBehind: boolean | null;
  /** Words that begin before it are parted from the figure by another. */
  readonly parting: number;
  hasOwnVerb: boolean | null;
}

export const makeReach = (view: SentenceView, draft: Draft, kind: UnitKind | null): Reach => ({
  view,
  draft,
  kindAt: kind === null ? ANY_KIND : UNIT_KINDS.indexOf(kind),
  noun: draft.site.noun,
  isNounBehind: null,
  parting: findParting(view, draft),
  hasOwnVerb: null,
});

export const distance = (hit: Hit, { start, end }: Span): number =>
  hit.end <= start ? start - hit.end : Math.max(0, hit.start - end);

/** 11名乘客 counts passengers, whatever stands before. */
function hasNounBehind(reach: Reach): boolean {
  const { noun, view, draft } = reach;
  const { number, span } = draft.site.mention;
  reach.isNounBehind ??= noun.length > 1 && view.folded.slice(number.end, span.end).includes(noun);
  return reach.isNounBehind;
}

/** Whether the counted noun stands at the figure: inside, right behind, or just before it (合作项目28个). */
export function isAtFigure(reach: Reach, hit: Hit): boolean {
  const { view, draft } = reach;
  const { mention, before, after } = draft.site;
  if (hit.start >= mention.span.start && hit.end <= mention.span.end) return true;
  if (isWithin(hit, after)) return isTight(view.folded.slice(mention.span.end, hit.start), view.isChinese);
  if (!isWithin(hit, before) || hasNounBehind(reach)) return false;
  if (view.isChinese) return mention.span.start - hit.end <= 6;
  const between = view.folded.slice(hit.end, mention.span.start);
  return /^\s?(?:(?:of|to|at|worth|a|total|combined|about|over|number|numbered|reached|hit|was|were|totaled|totalled|stood)\s)*$/.test(
    between,
  );
}

const isTight = (text: string, isChinese: boolean): boolean =>
  isChinese
    ? text.length <= 10 && !/[,、;]/.test(text)
    : text.split(' ').length <= 5 && !/[,;]| (?:and|in|from|to|by|with) /.test(text);

/** 跨境融资方面,…: a topic holds for every figure behind it. */
export const isTopic = ({ view: { folded } }: Reach, { end }: Hit): boolean =>
  isOneOf(TOPIC_STARTS, folded, end) && TOPICS.some((word) => folded.startsWith(word, end));
const TOPICS = ['方面', '领域', '上,'];
const TOPIC_STARTS = TOPICS.map((word) => word.charAt(0)).join('');

/** Whether another figure stands between a word and this one: the word is more likely said of that one. */
export const isBeyond = (reach: Reach, hit: Hit): boolean => isParted(reach, hit) && !isTopic(reach, hit);

export const isParted = ({ parting }: Reach, hit: Hit): boolean => hit.start < parting;

/** The end of the last figure before this one that parts words from it. */
function findParting(view: SentenceView, draft: Draft): number {
  const { start } = draft.site.mention.span;
  let parting = 0;
  for (const site of view.sites) {
    const { end } = site.mention.span;
    if (end > parting && end <= start && !isTransparent(site, draft)) parting = end;
  }
  return parting;
}

/** Years only say how long; a percentage is said of the level behind it: rose 5 percent to 43.85 trillion yuan. */
const isTransparent = ({ mention, kind }: Site, draft: Draft): boolean =>
  mention.quantity.unit === 'year' || (kind === 'percent' && draft.site.kind !== 'percent');

/** 20万人次、30万人次, 其中出境13万人次: nothing of its own before the figure, so that it takes the name of the one before. */
export function isBare(view: SentenceView, draft: Draft): boolean {
  const { before } = draft.site;
  const time = findLast(view.times, (t) => isWithin(t, before));
  const start = time?.end ?? before.start;
  const span = { start, end: before.end };
  const part = lastCue(view, 'scope', 'part', span) ?? lastCue(view, 'scope', 'place', span);
  const text = part
    ? view.folded.slice(start, part.start) + view.folded.slice(part.end, before.end)
    : view.folded.slice(start, before.end);
  return (
    text.length <= 1 ||
    text.replace(/[\s、,;的和与及]|\b(?:and|of which|including|with)\b|其中|当中|包括|为/g, '').length <= 1
  );
}
