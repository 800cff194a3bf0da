import { foldForSearch } from '../../../common/foldText.ts';
import type { Span } from '../../../common/span.ts';
import type { CompiledLexicon } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import type { IndicatorEntry, UnitKind } from './lexicon.ts';
import { isWithin, lastCue, type SentenceView } from './sentenceView.ts';
import { type Hit, indicatorTags } from './sortHits.ts';
import { unitKind } from './unitKind.ts';

export interface Match {
  readonly entry: IndicatorEntry;
  readonly score: number;
  readonly words: readonly string[];
  /** Where what is counted is named, if it is. */
  readonly head: Span | null;
}

/** Score of a word: long ones tell more, and an English word needs more letters to tell as much. */
const weigh = (hit: Hit, isChinese: boolean): number => (isChinese ? hit.end - hit.start : (hit.end - hit.start) / 3);

const NAME = 8;
const NOUN = 4;
const WITH = 3;
/** Characters of distance that cost one point. */
const FAR = 12;
/** A name before the clause counts for less than one in it. */
const OUTSIDE = 6;

interface Evidence {
  name: number;
  noun: number;
  with: number;
  words: Set<string>;
  head: Span | null;
}

interface Reach {
  readonly view: SentenceView;
  readonly draft: Draft;
  readonly kinds: readonly UnitKind[] | null;
}

const distance = (hit: Hit, { start, end }: Span): number =>
  hit.end <= start ? start - hit.end : Math.max(0, hit.start - end);

/** 11名乘客 counts passengers, whatever stands before. */
function hasNounBehind(view: SentenceView, { site: { mention } }: Draft): boolean {
  const noun = foldForSearch(mention.quantity.noun ?? '');
  return noun.length > 1 && view.folded.slice(mention.number.end, mention.span.end).includes(noun);
}

/** Whether the counted noun stands at the figure: inside, right behind, or just before it (合作项目28个). */
function isAtFigure({ view, draft }: Reach, hit: Hit): boolean {
  const { mention, before, after } = draft.site;
  if (hit.start >= mention.span.start && hit.end <= mention.span.end) return true;
  if (isWithin(hit, after)) return isTight(view.folded.slice(mention.span.end, hit.start), view.isChinese);
  if (!isWithin(hit, before) || hasNounBehind(view, draft)) return false;
  const between = view.folded.slice(hit.end, mention.span.start);
  return view.isChinese
    ? between.length <= 6
    : /^\s?(?:(?:of|to|at|worth|a|total|combined|about|over|number|numbered|reached|hit|was|were|totaled|totalled|stood)\s)*$/.test(
        between,
      );
}

const isTight = (text: string, isChinese: boolean): boolean =>
  isChinese
    ? text.length <= 10 && !/[,、;]/.test(text)
    : text.split(' ').length <= 5 && !/[,;]| (?:and|in|from|to|by|with) /.test(text);

/** 跨境融资方面,…: a topic holds for every figure behind it. */
const isTopic = ({ view }: Reach, hit: Hit): boolean =>
  /^(?:方面|领域|上,)/.test(view.folded.slice(hit.end, hit.end + 2));

/** Whether another figure stands between a word and this one: the word is more likely said of that one. */
const isBeyond = (reach: Reach, hit: Hit): boolean => !isTopic(reach, hit) && isParted(reach, hit);

const isParted = ({ view, draft }: Reach, hit: Hit): boolean =>
  view.sites.some(
    ({ mention: { span, quantity } }) =>
      span.end > hit.start && span.end <= draft.site.mention.span.start && !isTransparent(quantity.unit, draft),
  );

/** Years only say how long; a percentage is said of the level behind it: rose 5 percent to 43.85 trillion yuan. */
const isTransparent = (unit: string, draft: Draft): boolean =>
  unit === 'year' || (unitKind(unit) === 'percent' && unitKind(draft.site.mention.quantity.unit) !== 'percent');

/** 20万人次、30万人次, 其中出境13万人次: nothing of its own before the figure, so that it takes the name of the one before. */
export function isBare(view: SentenceView, draft: Draft): boolean {
  const { before } = draft.site;
  const time = view.times.findLast((t) => isWithin(t, before));
  const start = time?.end ?? before.start;
  const span = { start, end: before.end };
  const part = lastCue(view, 'scope', 'part', span) ?? lastCue(view, 'scope', 'place', span);
  const text = part
    ? view.folded.slice(start, part.start) + view.folded.slice(part.end, before.end)
    : view.folded.slice(start, before.end);
  return text.replace(/[\s、,;的和与及]|\b(?:and|of which|including|with)\b|其中|当中|包括|为/g, '').length <= 1;
}

/** What a name is worth at its distance; 0 where it belongs to another figure. */
function nameScore(reach: Reach, hit: Hit): number {
  const { view, draft } = reach;
  const { mention, before, after, clause } = draft.site;
  const far = distance(hit, mention.span) / FAR;
  const value = NAME + weigh(hit, view.isChinese);
  if (isWithin(hit, { start: before.start, end: mention.span.end })) return value - far;
  if (isWithin(hit, after)) return value - far - (view.isChinese ? 3 : 1);
  if (isTopic(reach, hit)) return value - 2;
  if (isParted(reach, hit) && !isBare(reach.view, reach.draft)) return 0;
  if (hit.end <= mention.span.start && hit.start >= clause.start) return value - far - 3;
  return hit.end <= mention.span.start ? value - far - OUTSIDE : 0;
}

function withScore(reach: Reach, hit: Hit): number {
  const { view, draft } = reach;
  const { mention } = draft.site;
  const behind = hit.start >= mention.span.end;
  const isFar = behind || isBeyond(reach, hit);
  const isElsewhere = behind && hit.start >= draft.site.clause.end;
  const value =
    WITH + weigh(hit, view.isChinese) / 2 - distance(hit, mention.span) / FAR - (isElsewhere ? 4 : isFar ? 2 : 0);
  return Math.max(value, 0.5);
}

function addEvidence(reach: Reach, hit: Hit, found: Map<IndicatorEntry, Evidence>): void {
  for (const tag of indicatorTags(hit)) {
    if (reach.kinds && !reach.kinds.some((kind) => tag.entry.unit.includes(kind))) continue;
    const evidence = found.get(tag.entry) ?? { name: 0, noun: 0, with: 0, words: new Set(), head: null };
    found.set(tag.entry, evidence);
    const isInner = tag.role === 'name' && reach.view.hits.inner.has(hit);
    const score = isInner ? 0 : scoreRole(reach, hit, tag.role);
    if (score <= evidence[tag.role]) continue;
    evidence[tag.role] = score;
    evidence.words.add(reach.view.folded.slice(hit.start, hit.end));
    if (tag.role !== 'with') evidence.head = { start: hit.start, end: hit.end };
  }
}

function scoreRole(reach: Reach, hit: Hit, role: 'name' | 'noun' | 'with'): number {
  if (role === 'name') return nameScore(reach, hit);
  if (role === 'with') return withScore(reach, hit);
  return isAtFigure(reach, hit) ? NOUN + weigh(hit, reach.view.isChinese) : 0;
}

/** A name alone will do; a noun needs its companions where the entry has any; an entry with nothing but units is a last resort. */
function total(entry: IndicatorEntry, { name, noun, with: companion }: Evidence): number {
  const needsCompanion = entry.with.length > 0;
  const hasOnlyCompanions = entry.names.length === 0 && entry.nouns.length === 0;
  const byNoun = noun > 0 && (!needsCompanion || companion > 0) ? noun + companion : 0;
  const byCompanion = hasOnlyCompanions && companion > 0 ? companion : 0;
  const best = Math.max(name > 0 ? name + (noun > 0 ? 1 : 0) : 0, byNoun, byCompanion);
  return best > 0 ? best + entry.rank * 3 : 0;
}

function bestOf(found: Map<IndicatorEntry, Evidence>, floor: number): Match | null {
  let best: Match | null = null;
  for (const [entry, evidence] of found) {
    const score = total(entry, evidence);
    if (score > floor && (!best || score > best.score))
      best = { entry, score, words: [...evidence.words], head: evidence.head };
  }
  return best;
}

/** Where the lexicon says so, a unit alone names the indicator. */
function fallBack({ lexicon }: CompiledLexicon, kind: UnitKind): Match | null {
  const entry = lexicon.indicators.find(
    (e) => e.unit.includes(kind) && e.names.length === 0 && e.nouns.length === 0 && e.with.length === 0,
  );
  return entry ? { entry, score: 0.1, words: [], head: null } : null;
}

function gather(reach: Reach, span: Span): Map<IndicatorEntry, Evidence> {
  const found = new Map<IndicatorEntry, Evidence>();
  for (const hit of reach.view.hits.indicators) {
    if (hit.start >= span.start && hit.end <= span.end) addEvidence(reach, hit, found);
  }
  return found;
}

/** The lexicon entry that fits a level best, from its whole sentence. */
export function matchIndicator(view: SentenceView, draft: Draft, compiled: CompiledLexicon): Match | null {
  const kind = unitKind(draft.site.mention.quantity.unit);
  const reach = { view, draft, kinds: [kind] };
  return bestOf(gather(reach, view.sentence), 2) ?? fallBack(compiled, kind);
}

/** What a share is a share of: named before it, whatever its unit. */
export function matchShared(view: SentenceView, draft: Draft): Match | null {
  const reach = { view, draft, kinds: null };
  return bestOf(gather(reach, draft.site.before), 4);
}

/** The entry that a change's own words name, whatever its unit; only what stands between it and the figure before. */
export function matchChanged(view: SentenceView, draft: Draft): Match | null {
  const { before, after, mention } = draft.site;
  const isRelative = unitKind(mention.quantity.unit) === 'percent';
  const reach = { view, draft, kinds: isRelative ? null : [unitKind(mention.quantity.unit)] };
  return bestOf(gather(reach, { start: before.start, end: view.isChinese ? mention.span.end : after.end }), 4);
}
