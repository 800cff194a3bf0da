import type { IndicatorTag, Tag } from './compiledLexicon.ts';
import type { UnitKind } from './lexicon.ts';
import type { PhraseHit } from './phrases.ts';

export type Hit = PhraseHit<Tag>;
type CueTag = Extract<Tag, { type: 'cue' }>;

/** What a phrase means, taken apart once for all places where it stands. */
interface Meaning {
  readonly cues: readonly CueTag[];
  readonly indicators: readonly IndicatorTag[];
  /** Indicators counted in one kind of unit, filled as they are asked for. */
  readonly byKind: Map<UnitKind, readonly IndicatorTag[]>;
  /** Places of the indicators with companions that it names, or that it is the noun of. */
  readonly headed: readonly number[];
  readonly isName: boolean;
}

/** The phrases of a sentence by what they mean, each list in order. */
export interface SortedHits {
  readonly all: readonly Hit[];
  /** By field, then kind. */
  readonly cues: ReadonlyMap<string, ReadonlyMap<string, readonly Hit[]>>;
  readonly indicators: readonly Hit[];
  /** Names and nouns of indicators that stand inside longer names: 出口总值 in 进出口总值, 总额 in 融资总额. Each with the longer one. */
  readonly inner: ReadonlyMap<Hit, Hit>;
  /** Subjects and their stand-ins. */
  readonly names: readonly Hit[];
}

const known = new WeakMap<readonly Tag[], Meaning>();

function meaningOf(tags: readonly Tag[]): Meaning {
  const cached = known.get(tags);
  if (cached) return cached;
  const indicators = tags.filter((tag) => tag.type === 'indicator');
  const made = {
    cues: tags.filter((tag) => tag.type === 'cue'),
    indicators,
    byKind: new Map(),
    headed: indicators.filter(({ role, entry }) => role !== 'with' && entry.with.length > 0).map(({ place }) => place),
    isName: tags.some((tag) => tag.type === 'subject' || tag.type === 'stand'),
  };
  known.set(tags, made);
  return made;
}

/** Those of one kind of unit, or of any. */
export function indicatorTagsOf(hit: Hit, kind: UnitKind | null): readonly IndicatorTag[] {
  const { indicators, byKind } = meaningOf(hit.tags);
  if (kind === null) return indicators;
  const known = byKind.get(kind);
  if (known) return known;
  const made = indicators.filter(({ entry }) => entry.unit.includes(kind));
  byKind.set(kind, made);
  return made;
}
export const indicatorTags = (hit: Hit): readonly IndicatorTag[] => meaningOf(hit.tags).indicators;
/** What a phrase names, of the indicators that have companions. */
export const headedPlaces = (hit: Hit): readonly number[] => meaningOf(hit.tags).headed;
export const hasCue = (hit: Hit, field: string, kind: string): boolean =>
  meaningOf(hit.tags).cues.some((tag) => tag.field === field && tag.kind === kind);

/** Hits come by start, so that an outer one stands before its inner ones unless it begins after them. */
function findInner(indicators: readonly Hit[]): Map<Hit, Hit> {
  const inner = new Map<Hit, Hit>();
  let outer: Hit | null = null;
  for (const hit of indicators) {
    const isName = indicatorTags(hit).some((tag) => tag.role === 'name');
    const isInside = outer && hit.end <= outer.end && hit.end - hit.start < outer.end - outer.start;
    // What a phrase is about stands at its end: a noun before it is still counted by itself (agreements worth).
    if (outer && isInside && (isName || hit.end === outer.end)) inner.set(hit, outer);
    if (isName && (!outer || hit.end > outer.end)) outer = hit;
  }
  return inner;
}

const NO_CUES: SortedHits['cues'] = new Map();
const NO_HITS: ReadonlyMap<Hit, Hit> = new Map();

/** Enough for a sentence without figures: whom it speaks of. */
export function sortNames(all: readonly Hit[]): SortedHits {
  const names = all.filter((hit) => meaningOf(hit.tags).isName);
  return { all, cues: NO_CUES, indicators: [], inner: NO_HITS, names };
}

function addCue(cues: Map<string, Map<string, Hit[]>>, field: string, kind: string, hit: Hit): void {
  const kinds = cues.get(field) ?? new Map<string, Hit[]>();
  cues.set(field, kinds);
  const list = kinds.get(kind);
  if (list) list.push(hit);
  else kinds.set(kind, [hit]);
}

export function sortHits(all: readonly Hit[]): SortedHits {
  const cues = new Map<string, Map<string, Hit[]>>();
  const [indicators, names]: [Hit[], Hit[]] = [[], []];
  for (const hit of all) {
    const meaning = meaningOf(hit.tags);
    if (meaning.indicators.length > 0) indicators.push(hit);
    if (meaning.isName) names.push(hit);
    for (const { field, kind } of meaning.cues) addCue(cues, field, kind, hit);
  }
  return { all, cues, indicators, inner: findInner(indicators), names };
}
