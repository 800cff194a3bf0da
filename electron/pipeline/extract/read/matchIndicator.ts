import type { Span } from '../../../common/span.ts';
import { type CompiledLexicon, hasOnlyCompanions } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import { BY_COMPANION, BY_NAME, BY_NOUN, Evidence } from './evidence.ts';
import { makeReach, type Reach } from './indicatorReach.ts';
import { scoreRole } from './indicatorScore.ts';
import type { IndicatorEntry, UnitKind } from './lexicon.ts';
import { ALONE, NAME, NOUN, WITH } from './meaning.ts';
import { cuesIn, isWithin, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

export interface Match {
  readonly entry: IndicatorEntry;
  readonly score: number;
  readonly words: readonly string[];
  /** Where what is counted is named, if it is. */
  readonly head: Span | null;
}

const tables = new WeakMap<CompiledLexicon, Evidence>();

function tableOf(compiled: CompiledLexicon): Evidence {
  const known = tables.get(compiled);
  if (known) return known;
  const made = new Evidence(compiled.lexicon.indicators);
  tables.set(compiled, made);
  return made;
}

/** Whether a word is only a piece of a longer name, and that of other indicators. */
const isPiece = (outer: Hit | null, place: number): boolean => outer !== null && !outer.means.isOf(place);

/** What a hit scores in each role is the same for all entries that have the word, often dozens. */
function addEvidence(reach: Reach, hit: Hit, index: number, evidence: Evidence): void {
  const { roles, firm, companions } = hit.means.evidencesOf(reach.kindAt);
  if (firm.length === 0 && (companions.length === 0 || evidence.headedCount === 0)) return;
  const outer = reach.view.hits.outers[index] ?? null;
  let name: number | null = null;
  let noun: number | null = null;
  let companion: number | null = null;
  for (const place of firm) {
    const role = roles[place] as number;
    const isPart = (role & (NAME | NOUN)) !== 0 && isPiece(outer, place);
    if ((role & NAME) !== 0) {
      name ??= isPart ? null : scoreRole(reach, hit, 'name');
      evidence.raise(place, BY_NAME, isPart ? 0 : (name ?? 0), index);
    }
    if ((role & NOUN) !== 0) {
      noun ??= isPart ? null : scoreRole(reach, hit, 'noun');
      evidence.raise(place, BY_NOUN, isPart ? 0 : (noun ?? 0), index);
    }
    if ((role & ALONE) !== 0) {
      companion ??= scoreRole(reach, hit, 'with');
      evidence.raise(place, BY_COMPANION, companion, index);
    }
  }
  const { headed, headedCount } = evidence;
  if (companions.length === 0 || headedCount === 0) return;
  const isFew = companions.length <= headedCount;
  for (let at = isFew ? companions.length - 1 : headedCount - 1; at >= 0; at -= 1) {
    const place = (isFew ? companions[at] : headed[at]) as number;
    const counts = isFew ? evidence.isHeaded(place) : place < roles.length && ((roles[place] as number) & WITH) !== 0;
    if (!counts) continue;
    companion ??= scoreRole(reach, hit, 'with');
    evidence.raise(place, BY_COMPANION, companion, index);
  }
}

const ROLES = [
  { role: 'name', bit: NAME },
  { role: 'noun', bit: NOUN },
  { role: 'with', bit: WITH },
] as const;

/** The words that speak for the indicator at a place, and where what is counted is named: each that scored more than those before. */
function explainMatch(reach: Reach, span: Span, place: number): Pick<Match, 'words' | 'head'> {
  const most = [0, 0, 0];
  const words: string[] = [];
  let head: Span | null = null;
  const { indicators, outers } = reach.view.hits;
  for (let index = 0; index < indicators.length; index += 1) {
    const hit = indicators[index] as Hit;
    if (!isWithin(hit, span)) continue;
    const { roles } = hit.means.evidencesOf(reach.kindAt);
    const said = place < roles.length ? (roles[place] as number) : 0;
    if (said === 0) continue;
    const isPart = isPiece(outers[index] ?? null, place);
    for (let at = 0; at < ROLES.length; at += 1) {
      const { role, bit } = ROLES[at] as (typeof ROLES)[number];
      if ((said & bit) === 0 || (isPart && role !== 'with')) continue;
      const score = scoreRole(reach, hit, role);
      if (score <= (most[at] as number)) continue;
      most[at] = score;
      const word = reach.view.folded.slice(hit.start, hit.end);
      if (!words.includes(word)) words.push(word);
      if (role !== 'with') head = { start: hit.start, end: hit.end };
    }
  }
  return { words, head };
}

/** The indicator that the words of a span speak for most, if they score more than `floor`. */
function bestOf(reach: Reach, span: Span, compiled: CompiledLexicon, floor: number): Match | null {
  const { view } = reach;
  const hits = view.hits.indicators;
  const evidence = tableOf(compiled);
  evidence.start(view);
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at] as Hit;
    if (isWithin(hit, span)) addEvidence(reach, hit, at, evidence);
  }
  const best = evidence.findBest(floor);
  const entry = compiled.lexicon.indicators[best];
  if (!entry) return null;
  const { words, head } = explainMatch(reach, span, best);
  return { entry, score: evidence.total(best), words, head };
}

const wordless = new WeakMap<CompiledLexicon, readonly IndicatorEntry[]>();

/** Entries with nothing but units. */
function listWordless(compiled: CompiledLexicon): readonly IndicatorEntry[] {
  const known = wordless.get(compiled);
  if (known) return known;
  const made = compiled.lexicon.indicators.filter((entry) => hasOnlyCompanions(entry) && entry.with.length === 0);
  wordless.set(compiled, made);
  return made;
}

/** Where the lexicon says so, a unit alone names the indicator. */
function fallBack(compiled: CompiledLexicon, kind: UnitKind): Match | null {
  const entry = listWordless(compiled).find(({ unit }) => unit.includes(kind));
  return entry ? { entry, score: 0.1, words: [], head: null } : null;
}

/** The lexicon entry that fits a level best, from its whole sentence. */
export function matchIndicator(view: SentenceView, draft: Draft, compiled: CompiledLexicon): Match | null {
  const kind = draft.site.kind;
  return bestOf(makeReach(view, draft, kind), view.sentence, compiled, 2) ?? fallBack(compiled, kind);
}

/** What a share is a share of: named before it, whatever its unit. */
export function matchShared(view: SentenceView, draft: Draft, compiled: CompiledLexicon): Match | null {
  const reach = makeReach(view, draft, null);
  const cue = cuesIn(view, 'measure', 'share', draft.site.before)[0];
  const whose = cue ? bestOf(reach, { start: draft.site.before.start, end: cue.start }, compiled, 4) : null;
  return whose ?? bestOf(reach, draft.site.before, compiled, 4);
}

/** The entry that a change's own words name, whatever its unit; only what stands between it and the figure before. */
export function matchChanged(view: SentenceView, draft: Draft, compiled: CompiledLexicon): Match | null {
  const { before, after, mention, kind } = draft.site;
  const reach = makeReach(view, draft, kind === 'percent' ? null : kind);
  return bestOf(reach, { start: before.start, end: view.isChinese ? mention.span.end : after.end }, compiled, 4);
}
