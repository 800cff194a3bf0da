import { type CueTag, IS_CUE, IS_INDICATOR, IS_NAME, type Meaning } from './meaning.ts';
import type { PhraseHit } from './phrases.ts';

export type Hit = PhraseHit<Meaning>;

/** The phrases of a sentence by what they mean, each list in order. */
export interface SortedHits {
  readonly all: readonly Hit[];
  /** Its cues, and what each says: a hit stands once for each of its cues. */
  readonly cues: readonly Hit[];
  readonly cueTags: readonly CueTag[];
  /** A bit for each kind of cue that it has: most questions are answered by it. Two kinds may share one: then the tags tell. */
  readonly cueBits: number;
  readonly indicators: readonly Hit[];
  /** For each of them the longer name that it stands inside, if any: 出口总值 in 进出口总值, 总额 in 融资总额. */
  readonly outers: readonly (Hit | null)[];
  /** Subjects and their stand-ins. */
  readonly names: readonly Hit[];
}

export const hasCue = ({ means }: Hit, field: string, kind: string): boolean => means.hasCue(field, kind);

const NO_CUES: readonly CueTag[] = [];
const NO_HITS: readonly Hit[] = [];

/** Hits come by start, so that an outer one stands before its inner ones unless it begins after them. */
function makeOuterFinder(): (hit: Hit) => Hit | null {
  let outer: Hit | null = null;
  return (hit) => {
    const isName = hit.means.isIndicatorName;
    const isInside = outer !== null && hit.end <= outer.end && hit.end - hit.start < outer.end - outer.start;
    // What a phrase is about stands at its end: a noun before it is still counted by itself (agreements worth).
    const found = isInside && (isName || hit.end === outer?.end) ? outer : null;
    if (isName && (!outer || hit.end > outer.end)) outer = hit;
    return found;
  };
}

/** Enough for a sentence without figures: whom it speaks of. */
export function sortNames(all: readonly Hit[]): SortedHits {
  const names = all.length > 0 ? all.filter(({ means }) => means.isName) : NO_HITS;
  return { all, cues: NO_HITS, cueTags: NO_CUES, cueBits: 0, indicators: NO_HITS, outers: NO_HITS, names };
}

export function sortHits(all: readonly Hit[]): SortedHits {
  const cues: Hit[] = [];
  const cueTags: CueTag[] = [];
  const indicators: Hit[] = [];
  const names: Hit[] = [];
  let cueBits = 0;
  for (const hit of all) {
    const { means } = hit;
    const { sorts } = means;
    if ((sorts & IS_INDICATOR) !== 0) indicators.push(hit);
    if ((sorts & IS_NAME) !== 0) names.push(hit);
    if ((sorts & IS_CUE) === 0) continue;
    cueBits |= means.cueBits;
    for (const tag of means.cues) {
      cues.push(hit);
      cueTags.push(tag);
    }
  }
  return { all, cues, cueTags, cueBits, indicators, outers: indicators.map(makeOuterFinder()), names };
}
