import type { CompiledLexicon } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import { isBare } from './indicatorReach.ts';
import { type Match, matchIndicator, matchShared } from './matchIndicator.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';
import { follow, isSameUnit, isShare, propose, take } from './takeIndicator.ts';

/** What a figure without words of its own takes its name from, if it is of the same unit: 60吨菊花、25吨柑橘. */
function isContinued(view: SentenceView, draft: Draft, previous: Draft | undefined): previous is Draft {
  if (!previous?.named || previous.site.mention.quantity.unit !== draft.site.mention.quantity.unit) return false;
  if (draft.site.kind === 'count') return false;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  return /^[^,;。]{0,10}、$|^、[^,;。]{1,8}$/.test(between) || /^[a-z\s]{0,24}(?:,| and) $/.test(between);
}

/** "compared with 693.65 billion yuan in 2023": the same thing at another time. */
const isCompared = (view: SentenceView, draft: Draft): boolean =>
  /(?:compared with|compared to|against|versus|instead of)\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/.test(
    view.folded.slice(draft.site.before.start, draft.site.before.end),
  );

const isHeadNear = (draft: Draft, match: Match | null): boolean =>
  match?.head != null && match.head.start >= draft.site.before.start;

/** 签约230个项目、322亿美元: the sum of what was just counted. */
function findWorth(
  view: SentenceView,
  draft: Draft,
  previous: Draft | undefined,
  compiled: CompiledLexicon,
): Match | null {
  const key = previous?.entry?.worth;
  const isSum = draft.site.kind === 'money' && isBare(view, draft);
  const entry = key && isSum ? compiled.lexicon.indicators.find((e) => e.key === key) : undefined;
  return entry ? { entry, score: 1, words: [previous?.entry?.key ?? ''], head: null } : null;
}

/** 这一数字, "the figure": the one told last. */
const isSameFigure = (view: SentenceView, draft: Draft): boolean =>
  cuesIn(view, 'measure', 'same-figure', { start: draft.site.clause.start, end: draft.site.mention.span.start })
    .length > 0;

/** 5351列,约占全国的三成: what was told before the comma has the share. */
function isShareOfBefore(view: SentenceView, draft: Draft): boolean {
  const { before } = draft.site;
  const [cue] = cuesIn(view, 'measure', 'share', before);
  return (
    cue !== undefined &&
    /^[\s约已共仍也就,]*(?:about|which|and|roughly|nearly)?\s*$/.test(view.folded.slice(before.start, cue.start))
  );
}

interface LevelReading {
  readonly view: SentenceView;
  readonly compiled: CompiledLexicon;
  readonly previous: Draft | undefined;
  readonly lastLevel: Draft | null;
}

export function readLevel({ view, compiled, previous, lastLevel }: LevelReading, draft: Draft): void {
  const told = previous ?? lastLevel;
  const match = findWorth(view, draft, previous, compiled) ?? matchIndicator(view, draft, compiled);
  const shared = match ?? (isShare(view, draft) ? matchShared(view, draft, compiled) : null);
  if (told?.named && isSameFigure(view, draft)) follow(draft, told, false);
  else if (previous?.named && isShare(view, draft) && isShareOfBefore(view, draft)) follow(draft, previous, false);
  else if (previous?.named && isSameUnit(previous, draft) && isCompared(view, draft)) follow(draft, previous, false);
  else if (isContinued(view, draft, previous) && !isHeadNear(draft, match)) follow(draft, previous, false);
  else if (shared) take(draft, shared);
  else propose(view, draft);
}
