import { hasOnlyCompanions } from './compiledLexicon.ts';
import type { IndicatorEntry } from './lexicon.ts';
import type { SentenceView } from './sentenceView.ts';

/** Place of a role among the three that an indicator is spoken for by. */
export type Slot = 0 | 1 | 2;
export const BY_NAME = 0;
export const BY_NOUN = 1;
export const BY_COMPANION = 2;

export const NOWHERE = -1;

/** What an entry needs beside its words. */
const NEEDS_COMPANION = 1;
const HAS_ONLY_COMPANIONS = 2;

/**
 * What speaks for each indicator, by its place in the lexicon. A sentence touches dozens of them for each figure: numbers
 * in tables that are used again cost a tenth of an object for each. Stamps tell what of a table is of the present round.
 */
export class Evidence {
  /** Places with companions that the sentence names: companions (合作, 项目), which dozens of indicators share, count for those alone. */
  readonly headed: Uint16Array;
  headedCount = 0;
  private readonly touched: Uint16Array;
  private touchedCount = 0;
  /** Three for each indicator, by its slots. */
  private readonly scores: Float64Array;
  private readonly touchedAt: Uint32Array;
  /** The phrase that touched it first: of equals the first counts. */
  private readonly firstHit: Uint32Array;
  private readonly headedAt: Uint32Array;
  private readonly needs: Uint8Array;
  private readonly ranks: Float64Array;
  private round = 0;
  private view: SentenceView | null = null;
  private viewRound = 0;

  constructor(entries: readonly IndicatorEntry[]) {
    this.headed = new Uint16Array(entries.length);
    this.touched = new Uint16Array(entries.length);
    this.scores = new Float64Array(entries.length * 3);
    this.touchedAt = new Uint32Array(entries.length);
    this.firstHit = new Uint32Array(entries.length);
    this.headedAt = new Uint32Array(entries.length);
    this.needs = Uint8Array.from(
      entries,
      (entry) => (entry.with.length > 0 ? NEEDS_COMPANION : 0) | (hasOnlyCompanions(entry) ? HAS_ONLY_COMPANIONS : 0),
    );
    this.ranks = Float64Array.from(entries, ({ rank }) => rank);
  }

  /** Begins anew for a figure of a sentence. */
  start(view: SentenceView): void {
    this.round += 1;
    this.touchedCount = 0;
    if (view === this.view) return;
    this.view = view;
    this.viewRound += 1;
    this.headedCount = 0;
    for (const hit of view.hits.indicators) for (const place of hit.means.headed) this.head(place);
  }

  private head(place: number): void {
    if (this.headedAt[place] === this.viewRound) return;
    this.headedAt[place] = this.viewRound;
    this.headed[this.headedCount] = place;
    this.headedCount += 1;
  }

  isHeaded(place: number): boolean {
    return this.headedAt[place] === this.viewRound;
  }

  /** `hit` is the number of the phrase: they come in order, and for each phrase places in any order. */
  raise(place: number, slot: Slot, score: number, hit: number): void {
    const first = place * 3;
    if (this.touchedAt[place] !== this.round) {
      this.touchedAt[place] = this.round;
      this.firstHit[place] = hit;
      this.touched[this.touchedCount] = place;
      this.touchedCount += 1;
      this.scores[first] = 0;
      this.scores[first + 1] = 0;
      this.scores[first + 2] = 0;
    }
    if (score > (this.scores[first + slot] as number)) this.scores[first + slot] = score;
  }

  /** A name alone will do; a noun needs its companions where the entry has any; an entry with nothing but units is a last resort. */
  total(place: number): number {
    const first = place * 3;
    const name = this.scores[first + BY_NAME] as number;
    const noun = this.scores[first + BY_NOUN] as number;
    const companion = this.scores[first + BY_COMPANION] as number;
    const needs = this.needs[place] as number;
    const byNoun = noun > 0 && ((needs & NEEDS_COMPANION) === 0 || companion > 0) ? noun + companion : 0;
    const byCompanion = companion > 0 && (needs & HAS_ONLY_COMPANIONS) !== 0 ? companion : 0;
    const best = Math.max(name > 0 ? name + (noun > 0 ? 1 : 0) : 0, byNoun, byCompanion);
    return best > 0 ? best + (this.ranks[place] as number) * 3 : 0;
  }

  /** Whether one was touched before another: by an earlier phrase, or earlier in the list. */
  private isBefore(place: number, other: number): boolean {
    const [own, its] = [this.firstHit[place] as number, this.firstHit[other] as number];
    return own < its || (own === its && place < other);
  }

  /** The place with the highest total above `floor`, or NOWHERE. */
  findBest(floor: number): number {
    let best = NOWHERE;
    let most = floor;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const place = this.touched[at] as number;
      const total = this.total(place);
      if (total < most || (total === most && (best === NOWHERE || !this.isBefore(place, best)))) continue;
      best = place;
      most = total;
    }
    return best;
  }
}
