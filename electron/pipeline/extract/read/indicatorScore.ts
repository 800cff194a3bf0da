import { distance, isAtFigure, isBare, isBeyond, isParted, isTopic, type Reach } from './indicatorReach.ts';
import { isWithin } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

/** Score of a word: long ones tell more, and an English word needs more letters to tell as much. */
const weigh = (hit: Hit, isChinese: boolean): number => (isChinese ? hit.end - hit.start : (hit.end - hit.start) / 3);

const NAME = 8;
const NOUN = 4;
const WITH = 3;
/** Characters of distance that cost one point. */
const FAR = 12;
/** A name before the clause counts for less than one in it. */
const OUTSIDE = 6;

/** 98 percent of gross domestic product: what the share is taken of is not what is told. */
function isWhole({ view, draft }: Reach, hit: Hit): boolean {
  const { mention, before, kind } = draft.site;
  return (
    kind === 'percent' &&
    /^\s(?:of|of the)\s$/.test(view.folded.slice(mention.span.end, hit.start)) &&
    /[a-z]{3}/.test(view.folded.slice(before.start, before.end))
  );
}

/** What a name is worth at its distance; 0 where it belongs to another figure. */
function nameScore(reach: Reach, hit: Hit): number {
  const { view, draft } = reach;
  const { mention, before, after, clause } = draft.site;
  const far = distance(hit, mention.span) / FAR;
  const value = NAME + weigh(hit, view.isChinese);
  if (isWithin(hit, { start: before.start, end: mention.span.end })) return value - far;
  if (isWithin(hit, after) && isWhole(reach, hit)) return 0;
  if (isWithin(hit, after)) return value - far - (view.isChinese ? 3 : 1);
  if (isTopic(reach, hit)) return value - 2;
  if (isParted(reach, hit) && !isBare(reach.view, reach.draft)) return 0;
  if (hit.end <= mention.span.start && hit.start >= clause.start) return value - far - 3;
  return hit.end <= mention.span.start ? value - far - OUTSIDE : 0;
}

/** Whether a companion of the same kind of indicator stands in the figure's own clause before it. */
function findOwnVerb({ view, draft, noun }: Reach): boolean {
  const { clause, mention } = draft.site;
  return view.hits.indicators.some(
    (hit) =>
      hit.start >= clause.start &&
      hit.end <= mention.span.start &&
      hit.means.indicators.some(({ role, entry }) => role === 'with' && entry.nouns.includes(noun)),
  );
}

function hasOwnVerb(reach: Reach): boolean {
  reach.hasOwnVerb ??= findOwnVerb(reach);
  return reach.hasOwnVerb;
}

function withScore(reach: Reach, hit: Hit): number {
  const { view, draft } = reach;
  const { mention } = draft.site;
  const behind = hit.start >= mention.span.end;
  const isFar = behind || isBeyond(reach, hit);
  // 融资通道服务10个省,物流通道覆盖18个省: the word of the one clause says nothing of the other's figure.
  if (!behind && hit.end <= draft.site.clause.start && hasOwnVerb(reach) && isBeyond(reach, hit)) return 0;
  const isElsewhere = behind && hit.start >= draft.site.clause.end;
  const value =
    WITH + weigh(hit, view.isChinese) / 2 - distance(hit, mention.span) / FAR - (isElsewhere ? 4 : isFar ? 2 : 0);
  return Math.max(value, 0.5);
}

export function scoreRole(reach: Reach, hit: Hit, role: 'name' | 'noun' | 'with'): number {
  if (role === 'name') return nameScore(reach, hit);
  if (role === 'with') return withScore(reach, hit);
  return isAtFigure(reach, hit) ? NOUN + weigh(hit, reach.view.isChinese) : 0;
}
