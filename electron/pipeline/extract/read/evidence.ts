import type { IndicatorTag } from './compiledLexicon.ts';
import type { SentenceView } from './sentenceView.ts';
import { headedPlaces } from './sortHits.ts';

/**
 * What speaks for each indicator, by its place in the lexicon. A sentence touches dozens of them for each figure: numbers
 * in tables that are used again cost a tenth of an object for each. Stamps tell what of a table is of the present round.
 */
export class Evidence {
  readonly touched: IndicatorTag[] = [];
  /** Three for each indicator: by name, by noun, by companion. */
  private readonly scores: Float64Array;
  private readonly touchedAt: Uint32Array;
  private readonly headedAt: Uint32Array;
  private round = 0;
  private view: SentenceView | null = null;
  private viewRound = 0;

  constructor(indicators: number) {
    this.scores = new Float64Array(indicators * 3);
    this.touchedAt = new Uint32Array(indicators);
    this.headedAt = new Uint32Array(indicators);
  }

  /** Begins anew for a figure of a sentence. Companions (合作, 项目), which dozens of indicators share, count for what it names alone. */
  start(view: SentenceView): void {
    this.round += 1;
    this.touched.length = 0;
    if (view === this.view) return;
    this.view = view;
    this.viewRound += 1;
    for (const hit of view.hits.indicators)
      for (const place of headedPlaces(hit)) this.headedAt[place] = this.viewRound;
  }

  counts({ role, place, isCompanionOnly }: IndicatorTag): boolean {
    return role !== 'with' || isCompanionOnly || this.headedAt[place] === this.viewRound;
  }

  raise(tag: IndicatorTag, score: number): void {
    const { place, slot } = tag;
    if (this.touchedAt[place] !== this.round) {
      this.touchedAt[place] = this.round;
      this.touched.push(tag);
      this.scores.fill(0, place * 3, place * 3 + 3);
    }
    const at = place * 3 + slot;
    if (score > (this.scores[at] as number)) this.scores[at] = score;
  }

  /** A name alone will do; a noun needs its companions where the entry has any; an entry with nothing but units is a last resort. */
  total({ entry, place, isCompanionOnly }: IndicatorTag): number {
    const name = this.scores[place * 3] as number;
    const noun = this.scores[place * 3 + 1] as number;
    const companion = this.scores[place * 3 + 2] as number;
    const byNoun = noun > 0 && (entry.with.length === 0 || companion > 0) ? noun + companion : 0;
    const byCompanion = isCompanionOnly && companion > 0 ? companion : 0;
    const best = Math.max(name > 0 ? name + (noun > 0 ? 1 : 0) : 0, byNoun, byCompanion);
    return best > 0 ? best + entry.rank * 3 : 0;
  }
}
