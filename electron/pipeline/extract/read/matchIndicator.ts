import type { Span } from '../../../common/span.ts';
import { type CompiledLexicon, hasOnlyCompanions, type IndicatorTag } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import { Evidence } from './evidence.ts';
import type { Reach } from './indicatorReach.ts';
import { scoreRole } from './indicatorScore.ts';
import type { IndicatorEntry, UnitKind } from './lexicon.ts';
import { cuesIn, isWithin, type SentenceView } from './sentenceView.ts';
import { type Hit, indicatorTags, indicatorTagsOf } from './sortHits.ts';
import { unitKind } from './unitKind.ts';

export interface Match {
  readonly entry: IndicatorEntry;
  readonly score: number;
  readonly words: readonly string[];
  /** Where what is counted is named, if it is. */
  readonly head: Span | null;
}

/** Whether a word is only a piece of a longer name, and that of another indicator. */
const isOfLonger = (outer: Hit | undefined, { role, entry }: IndicatorTag): boolean =>
  outer !== undefined && role !== 'with' && !indicatorTags(outer).some((tag) => tag.entry === entry);

const tables = new WeakMap<CompiledLexicon, Evidence>();

function tableOf(compiled: CompiledLexicon): Evidence {
  const known = tables.get(compiled);
  if (known) return known;
  const made = new Evidence(compiled.lexicon.indicators.length);
  tables.set(compiled, made);
  return made;
}

/** What a hit scores in each role is the same for all entries that have the word, often dozens. */
function addEvidence(reach: Reach, hit: Hit, evidence: Evidence): void {
  const outer = reach.view.hits.inner.get(hit);
  const known: [number | null, number | null, number | null] = [null, null, null];
  for (const tag of indicatorTagsOf(hit, reach.kind)) {
    if (!evidence.counts(tag)) continue;
    const isPiece = isOfLonger(outer, tag);
    const score = isPiece ? 0 : (known[tag.slot] ?? scoreRole(reach, hit, tag.role));
    if (!isPiece) known[tag.slot] = score;
    evidence.raise(tag, score);
  }
}

/** The words that speak for the indicator of `best`, and where what is counted is named: each that scored more than those before. */
function explainMatch(reach: Reach, hits: readonly Hit[], best: IndicatorTag): Pick<Match, 'words' | 'head'> {
  const most = { name: 0, noun: 0, with: 0 };
  const words = new Set<string>();
  let head: Span | null = null;
  for (const hit of hits) {
    for (const tag of indicatorTagsOf(hit, reach.kind)) {
      if (tag.entry !== best.entry || isOfLonger(reach.view.hits.inner.get(hit), tag)) continue;
      const score = scoreRole(reach, hit, tag.role);
      if (score <= most[tag.role]) continue;
      most[tag.role] = score;
      words.add(reach.view.folded.slice(hit.start, hit.end));
      if (tag.role !== 'with') head = { start: hit.start, end: hit.end };
    }
  }
  return { words: [...words], head };
}

/** The indicator that the words of a span speak for most, if they score more than `floor`. */
function bestOf(reach: Reach, span: Span, compiled: CompiledLexicon, floor: number): Match | null {
  const hits = reach.view.hits.indicators.filter((hit) => isWithin(hit, span));
  const evidence = tableOf(compiled);
  evidence.start(reach.view);
  for (const hit of hits) addEvidence(reach, hit, evidence);
  let best: IndicatorTag | null = null;
  let score = floor;
  for (const tag of evidence.touched) {
    const total = evidence.total(tag);
    if (total > score) [best, score] = [tag, total];
  }
  return best && { entry: best.entry, score, ...explainMatch(reach, hits, best) };
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
  const kind = unitKind(draft.site.mention.quantity.unit);
  const reach = { view, draft, kind };
  return bestOf(reach, view.sentence, compiled, 2) ?? fallBack(compiled, kind);
}

/** What a share is a share of: named before it, whatever its unit. */
export function matchShared(view: SentenceView, draft: Draft, compiled: CompiledLexicon): Match | null {
  const reach = { view, draft, kind: null };
  const cue = cuesIn(view, 'measure', 'share', draft.site.before)[0];
  const whose = cue ? bestOf(reach, { start: draft.site.before.start, end: cue.start }, compiled, 4) : null;
  return whose ?? bestOf(reach, draft.site.before, compiled, 4);
}

/** The entry that a change's own words name, whatever its unit; only what stands between it and the figure before. */
export function matchChanged(view: SentenceView, draft: Draft, compiled: CompiledLexicon): Match | null {
  const { before, after, mention } = draft.site;
  const isRelative = unitKind(mention.quantity.unit) === 'percent';
  const reach = { view, draft, kind: isRelative ? null : unitKind(mention.quantity.unit) };
  return bestOf(reach, { start: before.start, end: view.isChinese ? mention.span.end : after.end }, compiled, 4);
}
