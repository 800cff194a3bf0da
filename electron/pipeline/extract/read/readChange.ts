import type { Span } from '../../../common/span.ts';
import { type Change, type Draft, explain } from './draft.ts';
import { type Base, findBase, shareBase } from './readBase.ts';
import { cuesIn, isConnector, isWithin, type SentenceView } from './sentenceView.ts';
import { type Hit, hasCue } from './sortHits.ts';
import { unitKind } from './unitKind.ts';

/** A figure in its own unit is a change only right behind its verb (增加6.2万标箱); a percentage may stand further off. */
const NEAR = 4;
const NEAR_AFTER = 24;

const isRelative = (draft: Draft): boolean => unitKind(draft.site.mention.quantity.unit) === 'percent';

interface Verb {
  readonly hit: Hit;
  readonly direction: 'up' | 'down';
}

const CHANGE_CUES = ['up', 'down', 'yoy', 'mom', 'average-growth'];
const isChangeCue = (hit: Hit): boolean => CHANGE_CUES.some((kind) => hasCue(hit, 'measure', kind));

/** 降 in 起降架次 and 增加 in 增加值 are no verbs: one character counts only right at its figure, and no word that goes on. */
function isVerb(view: SentenceView, hit: Hit, end: number): boolean {
  const isShort = hit.end - hit.start === 1;
  if (isShort && end - hit.end > 1) return false;
  return !view.hits.all.some(
    (other) =>
      isWithin(hit, other) &&
      !isChangeCue(other) &&
      ((other.end > hit.end && !/[至到为]/.test(view.folded[hit.end] ?? '')) || (isShort && other.start < hit.start)),
  );
}

/** The rise or fall that ends last in a span: of two words at one place the longer. */
function lastVerb(view: SentenceView, span: Span): Verb | null {
  let found: Verb | null = null;
  for (const direction of ['up', 'down'] as const) {
    for (const hit of cuesIn(view, 'measure', direction, span)) {
      if ((found && hit.end <= found.hit.end) || !isVerb(view, hit, span.end)) continue;
      found = { hit, direction };
    }
  }
  return found;
}

function firstVerb(view: SentenceView, span: Span): Verb | null {
  const [up] = cuesIn(view, 'measure', 'up', span);
  const [down] = cuesIn(view, 'measure', 'down', span);
  if (!up && !down) return null;
  const isUp = up && (!down || up.start <= down.start);
  return isUp ? { hit: up, direction: 'up' } : { hit: (down ?? up) as Hit, direction: 'down' };
}

/** The verb that governs a quantity: before it, inside it (the qualifier may hold it), or in English right behind. */
function findVerb(view: SentenceView, draft: Draft): Verb | null {
  const { before, after, mention } = draft.site;
  // Up in "up to 15.5 billion" is a qualifier.
  const isUpTo = mention.quantity.qualifier === 'up_to';
  const inside = isUpTo ? null : lastVerb(view, { start: mention.span.start, end: mention.number.start });
  if (inside) return inside;
  const verb = lastVerb(view, before);
  // 连跌18个月 is how long, 缩短20天 by how much.
  if (verb && verb.hit.end - verb.hit.start === 1 && unitKind(mention.quantity.unit) === 'duration') return null;
  if (verb && (isRelative(draft) || isNear(view, verb.hit.end, mention.span.start))) return verb;
  if (view.isChinese || !isRelative(draft)) return null;
  const comparative = behindFigure(view, draft);
  if (comparative) return comparative;
  const behind = firstVerb(view, { start: after.start, end: Math.min(after.end, after.start + NEAR_AFTER) });
  return behind &&
    /^[\s-]*(?:year[- ]on[- ]year|month[- ]on[- ]month|annual)?[\s-]*$/.test(
      view.folded.slice(after.start, behind.hit.start),
    )
    ? behind
    : null;
}

/** "15 percent more than a year ago" */
function behindFigure(view: SentenceView, draft: Draft): Verb | null {
  const { start, end } = draft.site.after;
  const reach = { start, end: Math.min(end, start + 10) };
  const at = (kind: string): Hit | undefined => cuesIn(view, 'measure', kind, reach).find((h) => h.start <= start + 1);
  const [more, less] = [at('more-behind'), at('less-behind')];
  if (more) return { hit: more, direction: 'up' };
  return less ? { hit: less, direction: 'down' } : null;
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

/** "up from 108.4 billion in 2023": the level that was, not a change. */
const isUpFrom = (view: SentenceView, verb: Verb, draft: Draft): boolean =>
  !view.isChinese &&
  /^\s(?:from|on|compared with)\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/.test(
    view.folded.slice(verb.hit.end, draft.site.mention.span.start),
  );

/** "up 40.2 percent from 923": the level that the growth started from. */
const isFromBehindGrowth = (view: SentenceView, draft: Draft, previous: Draft): boolean =>
  isRelative(previous) &&
  !isRelative(draft) &&
  /^\s(?:from|on)\s$/.test(view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start));

/** Makes it the first of two levels, the second being the last of its unit before it. */
function pairBack(view: SentenceView, draft: Draft, earlier: readonly Draft[]): null {
  const later = earlier.findLast((d) => isSameUnit(d, draft) && nounOf(d) === nounOf(draft));
  if (later) joinEnds(view, draft, later);
  return null;
}

const isSameUnit = (a: Draft, b: Draft): boolean => {
  const [x, y] = [a.site.mention.quantity.unit, b.site.mention.quantity.unit];
  return x === y || (unitKind(x) === 'duration' && unitKind(y) === 'duration');
};

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
function pairLevels(view: SentenceView, first: Draft, second: Draft | undefined): void {
  if (!second || first.fromTo || !isSameUnit(first, second)) return;
  const between = { start: first.site.mention.span.end, end: second.site.mention.span.start };
  if (between.end - between.start > 40 || !hasFromMark(view, first)) return;
  const isLinked =
    second.change?.kind === 'to' || /^[^,;]*(?:\bto\b|至|到)/.test(view.folded.slice(between.start, between.end));
  if (!isLinked) return;
  joinEnds(view, first, second);
}

/** 从90个国家的190个港口拓展至124个国家的523个港口: the first with the third, the second with the fourth. */
function pairDoubled(view: SentenceView, [a, b, c, d]: readonly Draft[]): void {
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
