import { findLast } from '../../findLast.ts';
import type { Mention } from '../../mention.ts';
import { isWithin, type SentenceView, type Site } from '../sentenceView.ts';
import type { ResolvedTime } from './resolvedTime.ts';
import { isOfOther } from './timeMemory.ts';

export interface Chosen {
  readonly time: ResolvedTime;
  /** True when the expression touches the figure (2019年的2条): it holds for no other. */
  readonly isTouching: boolean;
  /** True when it stands behind the figure, before any other: 108.4 billion in 2023. */
  readonly isBehind: boolean;
}

/** 2019年的2条, 2019年2条, 2019's two: the time right at the figure. */
function touching(view: SentenceView, { mention }: Site): ResolvedTime | null {
  const last = findLast(view.times, (t) => t.end <= mention.span.start && !t.isSuperlative);
  // 比去年的1120亿元少: the amount of the year that another is compared with.
  if (last?.role === 'base' && mention.quantity.unit !== 'percent' && isBound(view, last, { mention }))
    return { ...last, role: 'within' };
  if (last?.role === 'base' && isTold(view, last, mention)) return { ...last, role: 'within' };
  const time = findLast(view.times, (t) => t.end <= mention.span.start && t.role !== 'base' && !t.isSuperlative);
  if (!time) return null;
  return isClose(time, mention) && /^\s?(?:的|'s)?\s?$/.test(view.folded.slice(time.end, mention.span.start))
    ? time
    : null;
}

/** 这一比例去年同期为63.5%: the base is what the figure is of. */
const COPULA = /^[则仅只就]?(?:为|是|有)[约近逾]?$/;
const isTold = (view: SentenceView, time: ResolvedTime, { span }: Mention): boolean =>
  isClose(time, { span } as Mention) && COPULA.test(view.folded.slice(time.end, span.start));

/** The longest that may stand between a time and its figure. */
const TOUCHING = 4;
const isClose = (time: ResolvedTime, { span }: Mention): boolean => span.start - time.end <= TOUCHING;

/** 的 binds a time to its figure alone: 2019年的2条增加到26条. */
const isBound = (view: SentenceView, time: ResolvedTime, { mention }: Pick<Site, 'mention'>): boolean =>
  isClose(time, mention) && /^\s?(?:的|'s)\s?$/.test(view.folded.slice(time.end, mention.span.start));

/** A since ends with the article: what lies behind that is still to come. */
const isAfter = (at: string, end: string): boolean => at > end && !at.startsWith(end) && !end.startsWith(at);

/** Narrows a running year by an as-of date in the same sentence, and gives a since its end. */
function combine(last: ResolvedTime, others: readonly ResolvedTime[]): ResolvedTime {
  const asOf = findLast(others, (t) => t.role === 'as-of' && t !== last && !t.isNow);
  if (last.role === 'since' && asOf && asOf.to > (last.from ?? ''))
    return { ...last, to: asOf.to, isStated: asOf.isStated && last.isStated };
  if (
    last.role === 'within' &&
    last.isWindow &&
    asOf &&
    last.from &&
    asOf.to >= last.from &&
    asOf.to.slice(0, 4) === last.to.slice(0, 4)
  ) {
    return asOf.to < last.to || asOf.to.startsWith(last.to) ? { ...last, to: asOf.to } : last;
  }
  const since = findLast(others, (t) => t.role === 'since' && t !== last);
  // By 2028, behind "over the past three years": the other half of the sentence.
  if (last.role === 'as-of' && since?.from && since.from < last.to && !isAfter(last.to, since.to))
    return { ...last, role: 'since', from: since.from, isWindow: true };
  return last;
}

/** "5.3 per cent (2Q 2024: 5.9)": what brackets tell holds for no figure before them. */
function isBracketed({ folded }: SentenceView, { start }: ResolvedTime, { mention }: Site): boolean {
  const between = folded.slice(mention.span.end, start);
  return between.lastIndexOf('(') > between.lastIndexOf(')');
}

/** The time that governs a figure in its own sentence: the last one before it, else in English one behind it. */
function ownTime(view: SentenceView, site: Site): ResolvedTime | null {
  const usable = view.times.filter(
    (t) =>
      t.role !== 'base' &&
      !t.isSuperlative &&
      (view.isChinese || !(isOfOther(view, t, site) || isBracketed(view, t, site))),
  );
  const before = usable.filter((t) => t.end <= site.mention.span.start + 1);
  const scoped = before.filter((t) => !isBetweenFigures(view, t, site));
  const last = findLast(scoped, (t) => !t.isReport) ?? scoped.at(-1);
  const behind = usable.filter(
    (t) => t.start >= site.mention.span.end && (isWithin(t, site.clause) || !view.isChinese),
  );
  const own = behind.find((t) => !t.isReport && isWithin(t, { start: site.mention.span.end, end: site.clause.end }));
  const isEarlier = last !== undefined && last.end <= site.clause.start && !isOfBase(view, site, own);
  if (own && !view.isChinese && isRightBehind(view, site, own, last)) return combine(own, before);
  if (own && !view.isChinese && (!last || last.isReport || isEarlier)) return combine(own, before);
  if (!last || last.isReport) {
    const first = behind.find(
      (t) => !t.isReport && isWithin(t, { start: site.mention.span.end, end: site.clause.end }),
    );
    return first ? combine(first, before) : (last ?? spreadTime(view, site, behind));
  }
  return combine(last, [...before, ...behind.filter((t) => t.role === 'since')]);
}

/** What parts a figure from a time further behind: another statement, or what it is compared with. */
const OTHER_STATEMENT =
  /;|\b(?:was|were|is|are|stood|reached|rose|fell|while|but|whereas|compared|from|after|since|versus|against|when|which|who|expects?|will|vows?|aims?|plans?|hopes?|wants?)\b/;
const SPREAD = 160;

/** "5 million passengers, 300 flights and 2 tonnes of mail between January and June": a time at the end of an English list. */
function spreadTime(view: SentenceView, { mention }: Site, behind: readonly ResolvedTime[]): ResolvedTime | null {
  if (view.isChinese) return null;
  const time = behind.find((t) => !t.isReport && !t.isNow);
  const between = time ? view.folded.slice(mention.span.end, time.start) : '';
  return time && between.length <= SPREAD && !OTHER_STATEMENT.test(between) ? time : null;
}

/** "2 to 3 per cent this year after 2.5 per cent in 2024": the time right behind a figure, where the one before is another figure's. */
function isRightBehind(
  view: SentenceView,
  { mention }: Site,
  own: ResolvedTime,
  last: ResolvedTime | undefined,
): boolean {
  if (!last || !/^(?: (?:more|others|extra|additional))? ?$/.test(view.folded.slice(mention.span.end, own.start)))
    return false;
  return view.sites.some((s) => s.mention.span.start < mention.span.start && s.mention.span.end <= last.start);
}

/** "up 40 percent from 923 in 2019": the time of what it is compared with. */
const isOfBase = (view: SentenceView, { mention }: Site, time: ResolvedTime | undefined): boolean =>
  time !== undefined && /\bfrom\b/.test(view.folded.slice(mention.span.end, time.start));

/** A time bound to an earlier figure holds for that one alone. */
function isBetweenFigures(view: SentenceView, time: ResolvedTime, site: Site): boolean {
  return view.sites.some(
    (other) => other !== site && other.mention.span.start < site.mention.span.start && isBound(view, time, other),
  );
}

/** `isEnd`: one of two levels, which in English carry their times behind them. */
export function chooseTime(view: SentenceView, site: Site, isEnd: boolean): Chosen | null {
  if (view.times.length === 0) return null;
  const behind =
    isEnd && !view.isChinese ? view.times.find((t) => t.role !== 'base' && isWithin(t, site.after)) : undefined;
  if (behind) return { time: behind, isTouching: false, isBehind: true };
  const near = touching(view, site);
  if (near) return { time: combineTouching(near, view), isTouching: true, isBehind: false };
  const own = ownTime(view, site);
  return own
    ? {
        time: own,
        isTouching: false,
        isBehind: !view.isChinese && own.start >= site.mention.span.end && own.end <= site.after.end,
      }
    : null;
}

const combineTouching = (near: ResolvedTime, view: SentenceView): ResolvedTime =>
  combine(
    near,
    view.times.filter((t) => t.role !== 'base' && t.end <= near.start),
  );
