import type { Span } from '../../../common/span.ts';
import { type Change, type Draft, explain } from './draft.ts';
import { cuesIn, type Hit, hasCue, isConnector, isWithin, lastCue, type SentenceView } from './sentenceView.ts';
import { unitKind } from './unitKind.ts';

/** A figure in its own unit is a change only right behind its verb (增加6.2万标箱); a percentage may stand further off. */
const NEAR = 4;
const NEAR_AFTER = 24;

const isRelative = (draft: Draft): boolean => unitKind(draft.site.mention.quantity.unit) === 'percent';

interface Verb {
  readonly hit: Hit;
  readonly direction: 'up' | 'down';
}

const directionOf = (hit: Hit): 'up' | 'down' | null =>
  hasCue(hit, 'measure', 'up') ? 'up' : hasCue(hit, 'measure', 'down') ? 'down' : null;

/** 降 in 起降架次 is no fall: one character counts only right at its figure, and no word counts inside a longer one. */
function isVerb(hits: readonly Hit[], hit: Hit, end: number): boolean {
  if (directionOf(hit) === null) return false;
  if (hit.end - hit.start === 1 && end - hit.end > 1) return false;
  return !hits.some((other) => isWithin(hit, other) && other.end > hit.end && other.start < hit.start);
}

/** The rise or fall that ends last in a span: of two words at one place the longer. */
function lastVerb(hits: readonly Hit[], span: Span): Verb | null {
  let found: Verb | null = null;
  for (const hit of hits) {
    if (!isWithin(hit, span) || (found && hit.end <= found.hit.end) || !isVerb(hits, hit, span.end)) continue;
    found = { hit, direction: directionOf(hit) as 'up' | 'down' };
  }
  return found;
}

function firstVerb(hits: readonly Hit[], span: Span): Verb | null {
  const hit = hits.find((h) => isWithin(h, span) && directionOf(h) !== null);
  return hit ? { hit, direction: directionOf(hit) as 'up' | 'down' } : null;
}

/** The verb that governs a quantity: before it, inside it (the qualifier may hold it), or in English right behind. */
function findVerb(view: SentenceView, draft: Draft): Verb | null {
  const { before, after, mention } = draft.site;
  const inside = lastVerb(view.hits, { start: mention.span.start, end: mention.number.start });
  if (inside) return inside;
  const verb = lastVerb(view.hits, before);
  if (verb && (isRelative(draft) || isNear(view, verb.hit.end, mention.span.start))) return verb;
  if (view.isChinese || !isRelative(draft)) return null;
  const behind = firstVerb(view.hits, { start: after.start, end: Math.min(after.end, after.start + NEAR_AFTER) });
  return behind &&
    /^[\s-]*(?:year[- ]on[- ]year|month[- ]on[- ]month|annual)?[\s-]*$/.test(
      view.folded.slice(after.start, behind.hit.start),
    )
    ? behind
    : null;
}

/** Only 了, 约, of, by, to and the like between the verb and the figure. */
function isNear(view: SentenceView, from: number, to: number): boolean {
  const between = view.folded.slice(from, to).trim();
  return view.isChinese
    ? between.length <= NEAR
    : /^(?:(?:by|of|to|from|some|about|an|a|additional|further)\s?)*$/.test(between);
}

/** 增至, 增加到, rose to: the level reached. 增幅达, 增速为 stay a change. */
function isToward(view: SentenceView, verb: Verb, draft: Draft): boolean {
  const between = view.folded.slice(verb.hit.end, draft.site.mention.number.start).trim();
  if (view.isChinese)
    return (
      /^(?:至|到|为|成|达到|到了)/.test(between) && !/[幅速]$/.test(view.folded.slice(verb.hit.start, verb.hit.end))
    );
  return /(?:^|\s)to(?:\s|$)/.test(between) && !/\bby\b/.test(between);
}

function findBase(view: SentenceView, draft: Draft): Pick<Change, 'base' | 'span'> {
  const reach = { start: draft.site.before.start, end: draft.site.after.end };
  const yoy = lastCue(view.hits, 'measure', 'yoy', reach) ?? lastCue(view.hits, 'measure', 'yoy', draft.site.clause);
  if (yoy) return { base: view.folded.slice(yoy.start, yoy.end), span: 'yoy' };
  const mom = lastCue(view.hits, 'measure', 'mom', reach);
  if (mom) return { base: view.folded.slice(mom.start, mom.end), span: 'mom' };
  const time = view.times.find(
    (t) => t.role === 'base' && isWithin(t, { start: draft.site.clause.start, end: reach.end }),
  );
  return { base: time ? view.folded.slice(time.start, time.end).trim() : null, span: 'other' };
}

/** 同比分别增长20.2%、13.6%和2.5%: the second and third share the verb of the first. */
function inherited(view: SentenceView, draft: Draft, previous: Draft | undefined): Change | null {
  if (!previous?.change || !isSameKind(previous, draft)) return null;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  return isConnector(between) ? previous.change : null;
}

const isSameKind = (a: Draft, b: Draft): boolean =>
  unitKind(a.site.mention.quantity.unit) === unitKind(b.site.mention.quantity.unit);

/** A share or a rate that rose: 占比提高到20% is the share; 落地率超过90% has no verb at all. */
function readOne(view: SentenceView, draft: Draft, previous: Draft | undefined): Change | null {
  const verb = findVerb(view, draft);
  if (!verb) return inherited(view, draft, previous) ?? readBareBase(view, draft);
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
  const isBase =
    cuesIn(view.hits, 'measure', 'yoy', near).length > 0 || cuesIn(view.hits, 'measure', 'mom', near).length > 0;
  return isBase ? { kind: 'by', direction: null, ...findBase(view, draft) } : null;
}

/** Reads for each quantity of a sentence whether it is a change, and of which direction and base. */
export function readChanges(view: SentenceView, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    draft.change = shareBase(readOne(view, draft, drafts[index - 1]), drafts.slice(0, index));
    if (!draft.change) return;
    draft.direction = draft.change.direction;
    draft.base = draft.change.base;
  });
  for (const [index, draft] of drafts.entries()) pairLevels(view, draft, drafts[index + 1]);
}

/** 同比增加6.2万标箱,增幅56.5%: one base for both. */
function shareBase(change: Change | null, earlier: readonly Draft[]): Change | null {
  const last = earlier.at(-1)?.change;
  if (change?.kind !== 'by' || change.span !== 'other' || change.base !== null) return change;
  return last && last.kind === 'by' && last.direction === change.direction
    ? { ...change, base: last.base, span: last.span }
    : change;
}

/** 由每周5班增至每周14班, from 5 to 14: two levels of one thing. */
function pairLevels(view: SentenceView, first: Draft, second: Draft | undefined): void {
  if (!second || first.site.mention.quantity.unit !== second.site.mention.quantity.unit) return;
  const between = { start: first.site.mention.span.end, end: second.site.mention.span.start };
  if (between.end - between.start > 40 || !hasFromMark(view, first)) return;
  const isLinked =
    second.change?.kind === 'to' || /^[^,;]*(?:\bto\b|至|到)/.test(view.folded.slice(between.start, between.end));
  if (!isLinked) return;
  for (const draft of [first, second]) {
    draft.direction = 'from-to';
    draft.fromTo = draft === first ? 'from' : 'to';
    draft.change = null;
    explain(
      draft,
      'direction',
      'from-to',
      view.folded.slice(first.site.mention.span.start, second.site.mention.span.end),
    );
  }
}

function hasFromMark(view: SentenceView, first: Draft): boolean {
  const { start } = first.site.mention.span;
  const text = view.folded.slice(Math.max(first.site.before.start, start - 16), start);
  return view.isChinese ? /[从由自][^,;]*$/.test(text) : /\bfrom\b[^,;]*$/.test(text);
}
