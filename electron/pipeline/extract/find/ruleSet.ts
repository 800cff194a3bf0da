import type { SetAsideClass } from '../../../common/vocabulary.ts';
import { unitAt } from '../unitAt.ts';
import type { SetAsidePattern } from './lexiconSchemas.ts';
import { lowestBit, NearWords, setBit } from './nearWords.ts';
import { canFollow, EDGE, findNear, type Node, parsePattern } from './patternEdges.ts';
import { canBegin, canGoWith } from './patternRuns.ts';

export interface Rule {
  readonly regex: RegExp;
  readonly class: SetAsideClass;
  /** What it is made of, before the number and from it on. */
  readonly before: Node;
  readonly match: Node;
}

function compileRule(pattern: SetAsidePattern): Rule {
  const before = pattern.before ? `(?<=${pattern.before})` : '';
  const notBefore = pattern.notBefore ? `(?<!${pattern.notBefore})` : '';
  return {
    regex: new RegExp(`${before}${notBefore}(?:${pattern.match})`, 'y'),
    class: pattern.class,
    before: parsePattern(pattern.before ?? ''),
    match: parsePattern(pattern.match),
  };
}

/** A longer run is looked through no further, so that time stays linear; then any rule may fit. */
const LONGEST_RUN = 64;
const LONGEST_JOINED = 20;
/** Runs and units behind them remembered; those of a language's texts are fewer. */
const MOST_UNITS = 20_000;

const INSIDE = 1;
const JOINT = 2;

const BLANK = 32;
const isVisible = (code: number): boolean => code > BLANK && code !== 0xa0 && code !== 0x3000;

/** A bit for each rule of a set, in words of 32. */
type Bits = Int32Array;

/** Bits by a unit, made when they are asked for first. */
class BitsByUnit {
  private readonly places = new Uint16Array(0x10000);
  private readonly known: Bits[] = [];
  private readonly make: (unit: number) => Bits;
  constructor(make: (unit: number) => Bits) {
    this.make = make;
  }

  get(unit: number): Bits {
    const place = this.places[unit] as number;
    if (place > 0) return this.known[place - 1] as Bits;
    const made = this.make(unit);
    this.places[unit] = this.known.push(made);
    return made;
  }
}

/** Rules by the units right before a number, at its beginning and right behind its run: most numbers leave none or one. */
export class RuleSet {
  private readonly rules: readonly Rule[];
  private readonly inside: readonly number[];
  private readonly joined: readonly number[];
  /** INSIDE or JOINT for what a run is made of, else 0. */
  private readonly kinds = new Uint8Array(0x10000);
  private readonly near: NearWords;
  private readonly all: Bits;
  private readonly fitting: Bits;
  private readonly byBefore = new BitsByUnit((unit) => this.mark(({ before }) => canFollow(before, unit)));
  private readonly byFirst = new BitsByUnit((unit) => this.mark(({ match }) => canBegin(match, unit)));
  private readonly byBehind = new Map<number, Bits>();

  /** `inside` is what a run is made of that a number begins with; `joints` go on with it where more of that follows (3.9). */
  constructor(patterns: readonly SetAsidePattern[], inside: readonly number[], joints: readonly number[]) {
    this.rules = patterns.map(compileRule);
    this.inside = inside;
    this.joined = [...inside, ...joints];
    for (const code of inside) this.kinds[code] = INSIDE;
    for (const code of joints) this.kinds[code] = JOINT;
    this.near = new NearWords(this.rules.map(({ before }) => findNear(before)));
    this.all = this.mark(() => true);
    this.fitting = this.mark(() => false);
  }

  private mark(fits: (rule: Rule) => boolean): Bits {
    const bits = new Int32Array((this.rules.length + 31) >> 5);
    for (const [at, rule] of this.rules.entries()) if (fits(rule)) setBit(bits, at);
    return bits;
  }

  private endRun(text: string, at: number): number {
    let end = at;
    while (end < text.length && end - at <= LONGEST_RUN && this.kinds[text.charCodeAt(end)] === INSIDE) end += 1;
    return end;
  }

  /** The run and what is joined to it; a long list of numbers is no number. */
  private endJoined(text: string, at: number, run: number): number {
    let end = run;
    while (this.kinds[unitAt(text, end)] === JOINT && this.kinds[unitAt(text, end + 1)] === INSIDE) {
      end = this.endRun(text, end + 1);
      if (end - at > LONGEST_JOINED) return run;
    }
    return end;
  }

  /** A blank is looked over: most patterns could take one, and few what stands behind it. */
  private bitsBehind(text: string, at: number, end: number, isJoined: boolean): Bits {
    const hasBlank = text.charCodeAt(end) === BLANK && isVisible(text.charCodeAt(end + 1));
    const place = hasBlank ? end + 1 : end;
    const behind = place < text.length ? text.charCodeAt(place) : EDGE;
    const length = end - at;
    const key = (behind << 9) | (isJoined ? 256 : 0) | (hasBlank ? 128 : 0) | length;
    const found = this.byBehind.get(key);
    if (found) return found;
    if (this.byBehind.size >= MOST_UNITS) this.byBehind.clear();
    const inside = isJoined ? this.joined : this.inside;
    const made = this.mark(({ match }) => canGoWith(match, { inside, length, hasBlank, behind }));
    this.byBehind.set(key, made);
    return made;
  }

  /** The first rule for which `take` gives something, of those that may fit a number at `at`. */
  find<T>(text: string, at: number, take: (rule: Rule, text: string, at: number) => T | null): T | null {
    const run = this.endRun(text, at);
    const end = this.endJoined(text, at, run);
    const behind = run - at > LONGEST_RUN ? this.all : this.bitsBehind(text, at, end, end > run);
    const before = this.byBefore.get(at > 0 ? text.charCodeAt(at - 1) : EDGE);
    const first = this.byFirst.get(text.charCodeAt(at));
    const { fitting } = this;
    for (let word = 0; word < fitting.length; word += 1)
      fitting[word] = (before[word] as number) & (behind[word] as number) & (first[word] as number);
    this.near.dropFar(fitting, text, at);
    for (let word = 0; word < fitting.length; word += 1)
      for (let left = fitting[word] as number; left !== 0; left &= left - 1) {
        const found = take(this.rules[word * 32 + lowestBit(left)] as Rule, text, at);
        if (found) return found;
      }
    return null;
  }
}
