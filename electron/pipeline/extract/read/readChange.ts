import { findVerb, isRelative, isToward, NEAR_AFTER } from './changeVerb.ts';
import { type Change, type Draft, explain } from './draft.ts';
import { isFromBehindGrowth, isUpFrom, pairBack, pairDoubled, pairLevels } from './pairLevels.ts';
import { type Base, findBase, shareBase } from './readBase.ts';
import { cuesIn, isConnector, type SentenceView } from './sentenceView.ts';
import { unitKind } from './unitKind.ts';

/** 同比分别增长20.2%、13.6%和2.5%: the second and third share the verb of the first. */
function inherited(view: SentenceView, draft: Draft, previous: Draft | undefined): Change | null {
  if (!previous?.change || !isSameKind(previous, draft)) return null;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  if (!isConnector(between)) return null;
  const own = findBase(view, draft);
  return own.base === null ? previous.change : { ...previous.change, ...own };
}

const isSameKind = (a: Draft, b: Draft): boolean =>
  unitKind(a.site.mention.quantity.unit) === unitKind(b.site.mention.quantity.unit);

/** 翻了一番, doubled: a rise in itself. */
const isDouble = (view: SentenceView, { site: { mention } }: Draft): boolean =>
  mention.quantity.unit === 'times' && cuesIn(view, 'measure', 'double', mention.span).length > 0;

/** A share or a rate that rose: 占比提高到20% is the share; 落地率超过90% has no verb at all. */
function readOne(view: SentenceView, draft: Draft, earlier: readonly Draft[]): Change | null {
  const previous = earlier.at(-1);
  if (isDouble(view, draft)) return { kind: 'by', direction: 'up', ...findBase(view, draft) };
  if (previous && isFromBehindGrowth(view, draft, previous)) return pairBack(view, draft, earlier);
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

/** 月增8%, "41.6 percent year on year": a base without a verb. */
function readBareBase(view: SentenceView, draft: Draft): Change | null {
  if (!isRelative(draft)) return null;
  const { before, after } = draft.site;
  const near = { start: Math.max(before.start, before.end - 8), end: Math.min(after.end, after.start + NEAR_AFTER) };
  const isBase = cuesIn(view, 'measure', 'yoy', near).length > 0 || cuesIn(view, 'measure', 'mom', near).length > 0;
  return isBase ? { kind: 'by', direction: null, ...findBase(view, draft) } : null;
}

/** Reads for each quantity of a sentence whether it is a change, and of which direction and base. */
export function readChanges(view: SentenceView, drafts: readonly Draft[], carried: Base | null): void {
  let told: Base | null = null;
  drafts.forEach((draft, index) => {
    draft.change = readOne(view, draft, drafts.slice(Math.max(0, index - 4), index));
    shareBase(view, draft, told, carried);
    if (draft.change?.kind === 'by' && draft.change.base !== null && draft.change.span !== 'average')
      told = draft.change;
    if (!draft.change) return;
    draft.direction = draft.change.direction;
  });
  for (const [index, draft] of drafts.entries()) takeBaseBehind(view, draft, drafts[index + 1]);
  for (const draft of drafts) draft.base = draft.change?.base ?? null;
  for (const [index, draft] of drafts.entries()) {
    pairLevels(view, draft, drafts[index + 1]);
    pairDoubled(view, drafts.slice(index, index + 4));
  }
}

/** "up 7 percent and 9 percent year on year": the base behind the last holds for all. */
function takeBaseBehind(view: SentenceView, draft: Draft, next: Draft | undefined): void {
  if (draft.change?.span !== 'other' || draft.change.base !== null || !next?.change?.base) return;
  const between = view.folded.slice(draft.site.mention.span.end, next.site.mention.span.start);
  if (isConnector(between)) draft.change = { ...draft.change, base: next.change.base, span: next.change.span };
}
