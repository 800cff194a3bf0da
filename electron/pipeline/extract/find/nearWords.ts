import type { NearEndings } from './patternEdges.ts';

const SIZE = 1 << 12;
const mixPair = (a: number, b: number): number => (a * 31 + b * 7) & (SIZE - 1);
/** Stands for the unit before an ending of one unit. */
const ANY = 0;

/** Endings of words that an expression needs near a place: a look at a few units passes over a search among dozens of words. */
export class NearWords {
  private readonly marks = new Uint8Array(SIZE);
  private readonly within: number;

  constructor({ endings, within }: NearEndings) {
    this.within = within;
    for (const words of endings) {
      const before = words.length > 1 ? words.charCodeAt(words.length - 2) : ANY;
      this.marks[mixPair(before, words.charCodeAt(words.length - 1))] = 1;
    }
  }

  /** Whether one may end before `at`, as far from it as they can stand. A clash only costs a search. */
  standBefore(text: string, at: number): boolean {
    const first = Math.max(0, at - 1 - this.within);
    for (let end = at - 1; end >= first; end -= 1) {
      const unit = text.charCodeAt(end);
      if (this.marks[mixPair(ANY, unit)] === 1) return true;
      if (end > 0 && this.marks[mixPair(text.charCodeAt(end - 1), unit)] === 1) return true;
    }
    return false;
  }
}
