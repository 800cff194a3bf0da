import type { Span } from '../../../common/span.ts';
import type { Draft } from './draft.ts';
import { cuesIn, isWithin, type SentenceView } from './sentenceView.ts';
import { type Hit, hasCue } from './sortHits.ts';

/** A figure in its own unit is a change only right behind its verb (增加6.2万标箱); a percentage may stand further off. */
const NEAR = 4;
export const NEAR_AFTER = 24;

export const isRelative = (draft: Draft): boolean => draft.site.kind === 'percent';

export interface Verb {
  readonly hit: Hit;
  readonly direction: 'up' | 'down';
}

const CHANGE_CUES = ['up', 'down', 'yoy', 'mom', 'average-growth'];
/** Up in made up 20 per cent is no rise. */
const isShareCue = (hit: Hit): boolean => hasCue(hit, 'measure', 'share');

const isChangeCue = (hit: Hit): boolean => CHANGE_CUES.some((kind) => hasCue(hit, 'measure', kind));

/** 降 in 起降架次 and 增加 in 增加值 are no verbs: one character counts only right at its figure, and no word that goes on. */
function isVerb(view: SentenceView, hit: Hit, end: number): boolean {
  const isShort = hit.end - hit.start === 1;
  if (isShort && end - hit.end > 1) return false;
  if (view.hits.all.some((other) => other.start < hit.start && isWithin(hit, other) && isShareCue(other))) return false;
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
export function findVerb(view: SentenceView, draft: Draft): Verb | null {
  const { before, after, mention } = draft.site;
  // Up in "up to 15.5 billion" is a qualifier.
  const isUpTo = mention.quantity.qualifier === 'up_to';
  const inside = isUpTo ? null : lastVerb(view, { start: mention.span.start, end: mention.number.start });
  if (inside) return inside;
  const told = lastVerb(view, before);
  // 回升者占21.5%: the share stands nearer than the rise.
  const isOfShare = told !== null && hasShareBetween(view, told.hit.end, mention.number.start);
  const verb = isOfShare ? null : (told ?? gapVerb(view, draft));
  // 连跌18个月 is how long, 缩短20天 by how much.
  const isShort = verb !== null && verb.hit.end - verb.hit.start === 1;
  if (isShort && draft.site.kind === 'duration' && !isToward(view, verb, draft)) return null;
  if (verb && (isRelative(draft) || isNear(view, verb.hit.end, mention.span.start))) return verb;
  if (view.isChinese || !(isRelative(draft) || isDifference(view, draft))) return null;
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

const hasShareBetween = (view: SentenceView, start: number, end: number): boolean =>
  cuesIn(view, 'measure', 'share', { start, end }).length > 0;

/** 较平日高出四成, 比去年低两成, 较10月多5.7%: by how much two things differ. Only behind what it is compared with. */
function gapVerb(view: SentenceView, draft: Draft): Verb | null {
  const { before, clause, mention } = draft.site;
  if (!view.isChinese) return null;
  const reach = { start: Math.max(before.start, mention.span.start - 4), end: mention.number.start };
  const touches = (hit: Hit): boolean => /^[了约近逾超过达出]*$/.test(view.folded.slice(hit.end, mention.number.start));
  const at = (kind: string): Hit | undefined => cuesIn(view, 'measure', kind, reach).findLast(touches);
  const [up, down] = [at('gap-up'), at('gap-down')];
  if (!up && !down) return null;
  const compared = view.folded.slice(Math.min(clause.start, before.start), before.end);
  if (!/(?:较|比(?![重例率值])|高于|低于|按[年月季]|同比|环比)(?:[^,;]|,(?=\d)){0,60}$|相比/.test(compared))
    return null;
  return up && (!down || up.end > down.end)
    ? { hit: up, direction: 'up' }
    : { hit: (down ?? up) as Hit, direction: 'down' };
}

/** 2.4 bushels lower than a month earlier. */
const isDifference = (view: SentenceView, { site: { after } }: Draft): boolean =>
  /^ (?:higher|lower|more|fewer) than (?:an? |last |the (?:year|month|same|previous|prior))/.test(
    view.folded.slice(after.start, after.start + 26),
  );

/** "15 percent more than a year ago" */
function behindFigure(view: SentenceView, draft: Draft): Verb | null {
  const { start } = draft.site.after;
  const reach = { start, end: Math.min(view.sentence.end, start + 12) };
  const comma = view.folded.startsWith(', ', start) ? 2 : 1;
  const at = (kind: string): Hit | undefined =>
    cuesIn(view, 'measure', kind, reach).find((h) => h.start <= start + comma);
  const [more, less] = [at('more-behind'), at('less-behind')];
  if (more) return { hit: more, direction: 'up' };
  return less ? { hit: less, direction: 'down' } : null;
}

/** Only 了, 约, of, by, to and the like between the verb and the figure. */
function isNear(view: SentenceView, from: number, to: number): boolean {
  const between = view.folded.slice(from, to).trim();
  return view.isChinese
    ? between.length <= NEAR
    : /^(?:(?:by|of|to|from|some|about|an|a|additional|further|another|record|net|total|combined|estimated)\s?)*$/.test(
        between,
      );
}

/** 增至, 增加到, rose to: the level reached. 增幅达, 增速为 stay a change. */
export function isToward(view: SentenceView, verb: Verb, draft: Draft): boolean {
  const between = view.folded.slice(verb.hit.end, draft.site.mention.number.start).trim();
  if (view.isChinese)
    return (
      /^(?:至|到|为|成|达到|到了)/.test(between) && !/[幅速]$/.test(view.folded.slice(verb.hit.start, verb.hit.end))
    );
  return /(?:^|\s)to(?:\s|$)/.test(between) && !/\bby\b/.test(between);
}
