import { findLast } from '../findLast.ts';
import type { Change, Draft } from './draft.ts';
import type { ResolvedTime } from './period/resolvedTime.ts';
import { isWithin, lastCue, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

export type Base = Pick<Change, 'base' | 'span'>;

const SPANS = [
  ['yoy', 'yoy'],
  ['mom', 'mom'],
  ['average-growth', 'average'],
] as const;

const wordsOf = (view: SentenceView, hit: Hit): string => view.folded.slice(hit.start, hit.end);

/** 年增8.6%、月減3%: as Taiwan and Hong Kong write it; not 2021年增产. */
function shortBase(view: SentenceView, { site }: Draft): Base | null {
  const text = view.folded.slice(
    Math.max(view.sentence.start, site.mention.number.start - 12),
    site.mention.number.start,
  );
  const match = /(?:^|[^\d\u4e00-\u9fff])([年月])[增减][^,;]{0,4}$/.exec(text);
  return match ? { base: match[1] === '年' ? '年增' : '月增', span: match[1] === '年' ? 'yoy' : 'mom' } : null;
}

/** The cue nearest before the figure, else the first behind it in its own stretch. */
function nearestCue(view: SentenceView, draft: Draft): { hit: Hit; span: Change['span'] } | null {
  const { before, after, clause, mention } = draft.site;
  let best: { hit: Hit; span: Change['span'] } | null = null;
  for (const [kind, span] of SPANS) {
    const behind = lastCue(view, 'measure', kind, { start: before.start, end: after.end });
    const ahead = lastCue(view, 'measure', kind, { start: clause.start, end: mention.span.start });
    const hit = behind ?? ahead;
    if (hit && (!best || hit.end > best.hit.end)) best = { hit, span };
  }
  return best;
}

/** "in 2025 … up 12.5 percent from 2024": the year before is year on year. */
function isYearBefore(view: SentenceView, draft: Draft, base: ResolvedTime): boolean {
  const time = findLast(view.times, (t) => t.role === 'within' && t.end <= draft.site.mention.span.start);
  return base.from?.length === 4 && time !== undefined && Number(time.to.slice(0, 4)) === Number(base.from) + 1;
}

/** Against what a change is told: 同比, 环比, 年均, or a time (较2015年). As worded. */
export function findBase(view: SentenceView, draft: Draft): Base {
  const short = shortBase(view, draft);
  if (short) return short;
  const cue = nearestCue(view, draft);
  if (cue) return { base: wordsOf(view, cue.hit), span: cue.span };
  const reach = { start: draft.site.clause.start, end: draft.site.after.end };
  const time = view.times.find((t) => t.role === 'base' && isWithin(t, reach));
  return {
    base: time ? view.folded.slice(time.start, time.end).trim() : null,
    span: time && isYearBefore(view, draft, time) ? 'yoy' : 'other',
  };
}

/** A bare base word in the sentence before the clause: 环比看,二季度增长0.7%. */
function sentenceBase(view: SentenceView, draft: Draft): Base | null {
  const reach = { start: view.sentence.start, end: draft.site.clause.start };
  const [yoy, mom] = ['yoy', 'mom'].map((kind) => lastCue(view, 'measure', kind, reach));
  const last = mom && (!yoy || mom.end > yoy.end) ? mom : yoy;
  return last ? { base: wordsOf(view, last), span: last === mom ? 'mom' : 'yoy' } : null;
}

/**
 * A percentage without a base of its own takes the one told before it: 同比增长7.4%;其中出口增长9.1%. So does one in a
 * later sentence of the paragraph, as statistics write it. Amounts do not.
 */
export function shareBase(view: SentenceView, draft: Draft, told: Base | null, carried: Base | null): void {
  const { change } = draft;
  const isRelative = draft.site.kind === 'percent';
  if (change?.kind !== 'by' || change.span !== 'other' || change.base !== null || !isRelative) return;
  // English gives each sentence its own base.
  const shared = sentenceBase(view, draft) ?? told ?? (view.isChinese ? carried : null);
  // What is carried may be a whole change: its direction is its own.
  if (shared) draft.change = { ...change, base: shared.base, span: shared.span };
}

/** 是2019年的3倍, "three times that of 2019": a multiple. 增长3倍 is a change. */
export function isMultiple(view: SentenceView, { site }: Draft): boolean {
  if (site.mention.quantity.unit !== 'times') return false;
  const before = view.folded.slice(Math.max(site.before.start, site.mention.span.start - 16), site.mention.span.start);
  const after = view.folded.slice(site.mention.span.end, site.mention.span.end + 16);
  return view.isChinese ? /的$/.test(before) : /^\s(?:that|those|the|as|higher|larger|more)\b/.test(after);
}
