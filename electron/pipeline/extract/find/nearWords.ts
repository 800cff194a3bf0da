import type { NearEndings } from './patternEdges.ts';

const SIZE = 1 << 12;
const mixPair = (a: number, b: number): number => (a * 31 + b * 7) & (SIZE - 1);
/** Stands for the unit before an ending of one unit. */
const ANY = 0;

/** Of one ending: which expressions need it, and how far off it may stand. */
interface Need {
  readonly expression: number;
  readonly within: number;
}

export const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

export function setBit(bits: Int32Array, at: number): void {
  bits[at >> 5] = (bits[at >> 5] as number) | (1 << at);
}

const keyOf = (words: string): number =>
  mixPair(words.length > 1 ? words.charCodeAt(words.length - 2) : ANY, words.charCodeAt(words.length - 1));

/**
 * Endings of words that expressions need near a place: one look back over a few units passes over a search among dozens
 * of words for each expression. A clash only costs a search.
 */
export class NearWords {
  private readonly needsAt: (readonly Need[])[] = Array.from({ length: SIZE }, () => []);
  private readonly marks = new Uint8Array(SIZE);
  /** How far off the words of each expression may stand. */
  private readonly reaches: readonly number[];
  /** A bit for each expression that needs a word, and for each that has one near the place looked at. */
  private readonly needy: Int32Array;
  private readonly near: Int32Array;

  /** Null for an expression that can do without. */
  constructor(all: readonly (NearEndings | null)[]) {
    this.reaches = all.map((near) => near?.within ?? 0);
    this.needy = new Int32Array((all.length + 31) >> 5);
    this.near = new Int32Array(this.needy.length);
    for (const [expression, near] of all.entries()) {
      if (near) setBit(this.needy, expression);
      for (const key of new Set(near?.endings.map(keyOf))) this.add(key, { expression, within: near?.within ?? 0 });
    }
  }

  private add(key: number, need: Need): void {
    this.marks[key] = 1;
    this.needsAt[key] = [...(this.needsAt[key] ?? []), need];
  }

  /** How far back to look for the words of all these expressions, -1 where none needs any. */
  private reachOf(bits: Int32Array): number {
    let reach = -1;
    for (let word = 0; word < bits.length; word += 1)
      for (let left = (bits[word] as number) & (this.needy[word] as number); left !== 0; left &= left - 1)
        reach = Math.max(reach, this.reaches[word * 32 + lowestBit(left)] as number);
    return reach;
  }

  private note(key: number, distance: number): void {
    if (this.marks[key] === 0) return;
    const needs = this.needsAt[key] as readonly Need[];
    for (let at = 0; at < needs.length; at += 1) {
      const { expression, within } = needs[at] as Need;
      if (within >= distance) setBit(this.near, expression);
    }
  }

  /** Unsets the bits of expressions that need a word and have none that ends before `at`, as near as they ask. */
  dropFar(bits: Int32Array, text: string, at: number): void {
    const reach = this.reachOf(bits);
    if (reach < 0) return;
    for (let word = 0; word < this.near.length; word += 1) this.near[word] = 0;
    for (let end = at - 1; end >= 0 && at - 1 - end <= reach; end -= 1) {
      const unit = text.charCodeAt(end);
      this.note(mixPair(ANY, unit), at - 1 - end);
      if (end > 0) this.note(mixPair(text.charCodeAt(end - 1), unit), at - 1 - end);
    }
    for (let word = 0; word < bits.length; word += 1)
      bits[word] = (bits[word] as number) & (~(this.needy[word] as number) | (this.near[word] as number));
  }
}
