import type { Span } from '../../../common/span.ts';
import type { CompiledLexicon } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import type { Reach } from './indicatorReach.ts';
import { scoreRole } from './indicatorScore.ts';
import type { IndicatorEntry, UnitKind } from './lexicon.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';
import { type Hit, headedEntries, indicatorTags, indicatorTagsOf } from './sortHits.ts';
import { unitKind } from './unitKind.ts';

export interface Match {
  readonly entry: IndicatorEntry;
  readonly score: number;
  readonly words: readonly string[];
  /** Where what is counted is named, if it is. */
  readonly head: Span | null;
}

interface Evidence {
  name: number;
  noun: number;
  with: number;
  words: Set<string>;
  head: Span | null;
}

/** Whether a word is only a piece of a longer name, and that of another indicator. */
function isOfLonger({ view }: Reach, hit: Hit, entry: IndicatorEntry): boolean {
  const outer = view.hits.inner.get(hit);
  return outer !== undefined && !indicatorTags(outer).some((tag) => tag.entry === entry);
}

type Role = 'name' | 'noun' | 'with';

/** What a hit scores in each role: the same for all entries that have the word, often dozens. */
class Scores {
  private readonly known: Partial<Record<Role, number>> = {};
  readonly reach: Reach;
  readonly hit: Hit;
  constructor(reach: Reach, hit: Hit) {
    this.reach = reach;
    this.hit = hit;
  }
  of(role: Role): number {
    const score = this.known[role] ?? scoreRole(this.reach, this.hit, role);
    this.known[role] = score;
    return score;
  }
}

/** An entry that companions alone can name. */
const hasOnlyCompanions = ({ names, nouns }: IndicatorEntry): boolean => names.length === 0 && nouns.length === 0;

const headedIn = new WeakMap<SentenceView, ReadonlySet<IndicatorEntry>>();

/** What a sentence names: companions (合作, 项目), which dozens of indicators share, count for these alone. */
function listHeaded(view: SentenceView): ReadonlySet<IndicatorEntry> {
  const known = headedIn.get(view);
  if (known) return known;
  const headed = new Set<IndicatorEntry>();
  for (const hit of view.hits.indicators) for (const entry of headedEntries(hit)) headed.add(entry);
  headedIn.set(view, headed);
  return headed;
}

function addEvidence(reach: Reach, hit: Hit, found: Map<IndicatorEntry, Evidence>): void {
  const scores = new Scores(reach, hit);
  const headed = listHeaded(reach.view);
  for (const { entry, role } of indicatorTagsOf(hit, reach.kind)) {
    if (role === 'with' && !headed.has(entry) && !hasOnlyCompanions(entry)) continue;
    const evidence = found.get(entry) ?? { name: 0, noun: 0, with: 0, words: new Set(), head: null };
    found.set(entry, evidence);
    const score = role !== 'with' && isOfLonger(reach, hit, entry) ? 0 : scores.of(role);
    if (score <= evidence[role]) continue;
    evidence[role] = score;
    evidence.words.add(reach.view.folded.slice(hit.start, hit.end));
    if (role !== 'with') evidence.head = { start: hit.start, end: hit.end };
  }
}

/** A name alone will do; a noun needs its companions where the entry has any; an entry with nothing but units is a last resort. */
function total(entry: IndicatorEntry, { name, noun, with: companion }: Evidence): number {
  const needsCompanion = entry.with.length > 0;
  const byNoun = noun > 0 && (!needsCompanion || companion > 0) ? noun + companion : 0;
  const byCompanion = hasOnlyCompanions(entry) && companion > 0 ? companion : 0;
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

const wordless = new WeakMap<CompiledLexicon, readonly IndicatorEntry[]>();

/** Entries with nothing but units. */
function listWordless(compiled: CompiledLexicon): readonly IndicatorEntry[] {
  const known = wordless.get(compiled);
  if (known) return known;
  const made = compiled.lexicon.indicators.filter((e) => hasOnlyCompanions(e) && e.with.length === 0);
  wordless.set(compiled, made);
  return made;
}

/** Where the lexicon says so, a unit alone names the indicator. */
function fallBack(compiled: CompiledLexicon, kind: UnitKind): Match | null {
  const entry = listWordless(compiled).find(({ unit }) => unit.includes(kind));
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
  const reach = { view, draft, kind };
  return bestOf(gather(reach, view.sentence), 2) ?? fallBack(compiled, kind);
}

/** What a share is a share of: named before it, whatever its unit. */
export function matchShared(view: SentenceView, draft: Draft): Match | null {
  const reach = { view, draft, kind: null };
  const cue = cuesIn(view, 'measure', 'share', draft.site.before)[0];
  const whose = cue ? bestOf(gather(reach, { start: draft.site.before.start, end: cue.start }), 4) : null;
  return whose ?? bestOf(gather(reach, draft.site.before), 4);
}

/** The entry that a change's own words name, whatever its unit; only what stands between it and the figure before. */
export function matchChanged(view: SentenceView, draft: Draft): Match | null {
  const { before, after, mention } = draft.site;
  const isRelative = unitKind(mention.quantity.unit) === 'percent';
  const reach = { view, draft, kind: isRelative ? null : unitKind(mention.quantity.unit) };
  return bestOf(gather(reach, { start: before.start, end: view.isChinese ? mention.span.end : after.end }), 4);
}
