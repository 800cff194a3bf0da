import type { Span } from '../../../common/span.ts';
import { findVerb, isRelative, isToward, NEAR_AFTER } from './changeVerb.ts';
import { type Change, type Draft, explain } from './draft.ts';
import { isFromBehindGrowth, isFromBehindLevel, isUpFrom, pairBack, pairDoubled, pairLevels } from './pairLevels.ts';
import { type Base, findBase, shareBase } from './readBase.ts';
import { cuesIn, isConnector, isWithin, type SentenceView } from './sentenceView.ts';

/** 升203点或0.78%, 14.2 points, or 0.3 per cent: the same change said again. */
const SAID_AGAIN = /^,?\s?(?:或|即|or|i\.e\.)\s?$/;

/** 同比分别增长20.2%、13.6%和2.5%: the second and third share the verb of the first. */
function inherited(view: SentenceView, draft: Draft, previous: Draft | undefined): Change | null {
  if (!previous?.change) return null;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  if (isRelative(draft) && SAID_AGAIN.test(between)) return previous.change;
  if (!isSameKind(previous, draft) || !isConnector(withoutTimes(view, previous, draft))) return null;
  const own = findBase(view, draft);
  return own.base === null ? previous.change : { ...previous.change, ...own };
}

/** Between 3% and 4.5% this year and 2-3% next year: the times part nothing. */
function withoutTimes(view: SentenceView, previous: Draft, draft: Draft): string {
  const span = { start: previous.site.mention.span.end, end: draft.site.mention.span.start };
  const time = view.times.find((t) => isWithin(t, span)) ?? baseWithin(view, span);
  return time
    ? view.folded.slice(span.start, time.start) + view.folded.slice(time.end, span.end)
    : view.folded.slice(span.start, span.end);
}

/** 4.9% on month and 0.8% on year: nor does the base of the first. */
const baseWithin = (view: SentenceView, span: Span): Span | undefined =>
  view.isChinese
    ? undefined
    : [...cuesIn(view, 'measure', 'yoy', span), ...cuesIn(view, 'measure', 'mom', span)].find((hit) =>
        isWithin(hit, span),
      );

const isSameKind = (a: Draft, b: Draft): boolean => a.site.kind === b.site.kind;

const numberRule = ({ site: { mention } }: Draft): string | undefined =>
  mention.why.find(({ field }) => field === 'value')?.rule;

/** 翻了一番, doubled: a rise in itself. */
const isDouble = (view: SentenceView, draft: Draft): boolean =>
  numberRule(draft) === 'doubling' ||
  (draft.site.mention.quantity.unit === 'times' &&
    cuesIn(view, 'measure', 'double', draft.site.mention.span).length > 0);

/** A share or a rate that rose: 占比提高到20% is the share; 落地率超过90% has no verb at all. */
function readOne(view: SentenceView, draft: Draft, earlier: readonly Draft[]): Change | null {
  const previous = earlier.at(-1);
  if (isDouble(view, draft)) return { kind: 'by', direction: 'up', ...findBase(view, draft) };
  if (numberRule(draft) === 'halved') return { kind: 'by', direction: 'down', ...findBase(view, draft) };
  if (previous && isFromBehindGrowth(view, draft, previous)) return pairBack(view, draft, earlier);
  if (previous && isFromBehindLevel(view, draft, previous)) return pairBack(view, draft, earlier);
  const verb = findVerb(view, draft);
  if (!verb) return inherited(view, draft, previous) ?? readBareBase(view, draft);
  if (isUpFrom(view, verb, draft)) return pairBack(view, draft, earlier);
  const kind = isToward(view, verb, draft) ? 'to' : 'by';
  explain(
    draft,
    'direction',
    kind === 'to' ? 'change-to' : 'change-by',
    view.folded.slice(verb.hit.start, verb.hit.end),
  );
  return { kind, direction: verb.direction, ...findBase(view, draft) };
}

/** 去年同期为63.5%: the level then, and no change. */
const IS_TOLD = /同期[则仅只就]?(?:为|是|有)[约近逾]?$/;

/** 月增8%, "41.6 percent year on year": a base without a verb. */
function readBareBase(view: SentenceView, draft: Draft): Change | null {
  if (!isRelative(draft)) return null;
  const { before, after } = draft.site;
  const near = { start: Math.max(before.start, before.end - 8), end: Math.min(after.end, after.start + NEAR_AFTER) };
  const isBase = cuesIn(view, 'measure', 'yoy', near).length > 0 || cuesIn(view, 'measure', 'mom', near).length > 0;
  return isBase && !IS_TOLD.test(view.folded.slice(before.start, before.end))
    ? { kind: 'by', direction: null, ...findBase(view, draft) }
    : null;
}

/** doubled, 翻番, halved. */
const DEFINITE = new Set(['doubling', 'multiple', 'halved']);

/** 增长5倍 may mean to five times or by five times; 翻番 and 是…的5倍 mean one thing. Nothing is turned into the other. */
function flagAmbiguous(draft: Draft): void {
  const { quantity } = draft.site.mention;
  if (quantity.unit !== 'times' || draft.isMultiple || DEFINITE.has(numberRule(draft) ?? '')) return;
  if (draft.change?.kind === 'by') explain(draft, 'value', 'ambiguous-times', quantity.raw);
}

/** Reads for each quantity of a sentence whether it is a change, and of which direction and base. */
export function readChanges(view: SentenceView, drafts: readonly Draft[], carried: Base | null): void {
  let told: Base | null = null;
  drafts.forEach((draft, index) => {
    draft.change = readOne(view, draft, drafts.slice(Math.max(0, index - 4), index));
    shareBase(view, draft, told, carried);
    if (draft.change?.kind === 'by' && draft.change.base !== null && draft.change.span !== 'average')
      told = { base: draft.change.base, span: draft.change.span };
    if (!draft.change) return;
    flagAmbiguous(draft);
    draft.direction = draft.change.direction;
  });
  for (const [index, draft] of drafts.entries()) takeBaseBehind(view, draft, drafts[index + 1]);
  for (const draft of drafts) draft.base = draft.change?.base ?? null;
  for (const [index, draft] of drafts.entries()) {
    pairLevels(view, draft, drafts[index + 1]);
    if (index + 3 < drafts.length) pairDoubled(view, drafts.slice(index, index + 4));
  }
}

/** "up 7 percent and 9 percent year on year": the base behind the last holds for all. */
function takeBaseBehind(view: SentenceView, draft: Draft, next: Draft | undefined): void {
  if (draft.change?.span !== 'other' || draft.change.base !== null || !next?.change?.base) return;
  const between = view.folded.slice(draft.site.mention.span.end, next.site.mention.span.start);
  if (isConnector(between)) draft.change = { ...draft.change, base: next.change.base, span: next.change.span };
}
