import { type Item, type Node, repeatLength } from './patternEdges.ts';

/** The numeral that a pattern is tried on: so many units of some kind, perhaps a blank, and the unit behind them. */
export interface NumeralRun {
  readonly inside: readonly number[];
  /** Infinite where it is not known. */
  readonly length: number;
  readonly hasBlank: boolean;
  readonly behind: number;
}

/** Where a match may have come to: so many units into the run, or right behind its blank. */
interface Place {
  /** Infinite where it is not in the run. */
  readonly least: number;
  readonly most: number;
  readonly isBehindBlank: boolean;
}

/** How a pattern can meet the unit behind the run: take it, or be done at a place before it. */
interface Meeting {
  readonly takes: boolean;
  readonly place: Place;
}

const START: Place = { least: 0, most: 0, isBehindBlank: false };
const NOWHERE: Place = { least: Number.POSITIVE_INFINITY, most: -1, isBehindBlank: false };
const BLANK = 32;

const isSomewhere = ({ least, isBehindBlank }: Place): boolean => isBehindBlank || least < Number.POSITIVE_INFINITY;

const join = (a: Place, b: Place): Place => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
  isBehindBlank: a.isBehindBlank || b.isBehindBlank,
});

function meetUnit(has: (code: number) => boolean, { inside, length, hasBlank, behind }: NumeralRun, at: Place) {
  const mayEnd = at.least <= length && (at.most >= length || length === Number.POSITIVE_INFINITY);
  const passes = at.least < length && inside.some(has);
  const { least, most } = passes ? { least: at.least + 1, most: at.most + 1 } : NOWHERE;
  return {
    takes: (hasBlank ? at.isBehindBlank : mayEnd) && has(behind),
    place: { least, most, isBehindBlank: hasBlank && mayEnd && has(BLANK) },
  };
}

function meetItem({ node, isOptional, least, most }: Item, run: NumeralRun, at: Place): Meeting {
  const first = meet(node, run, { ...at, most: at.most + repeatLength(node, most - 1) });
  const again = most > 1 ? meet(node, run, first.place) : first;
  const length = at.least + (first.place.least - at.least) * least;
  const inRun = length <= run.length ? { least: length, most: first.place.most } : NOWHERE;
  const place = { ...inRun, isBehindBlank: first.place.isBehindBlank || again.place.isBehindBlank };
  return { takes: first.takes || again.takes, place: isOptional ? join(at, place) : place };
}

function meetItems(items: readonly Item[], run: NumeralRun, at: Place): Meeting {
  let takes = false;
  let place = at;
  for (const item of items) {
    const met = meetItem(item, run, place);
    takes ||= met.takes;
    place = met.place;
    if (!isSomewhere(place)) break;
  }
  return { takes, place };
}

function meet(node: Node, run: NumeralRun, at: Place): Meeting {
  if (node.kind === 'unit') return meetUnit(node.has, run, at);
  if (node.kind === 'any') {
    const met = node.options.map((items) => meetItems(items, run, at));
    return { takes: met.some(({ takes }) => takes), place: met.map(({ place }) => place).reduce(join, NOWHERE) };
  }
  const met = node.ahead ? meet(node.ahead, run, at) : { takes: false, place: at };
  return { takes: met.takes, place: isSomewhere(met.place) ? at : NOWHERE };
}

/** Whether a match that begins with a run can go with the run's length and what stands behind it. Errs on the side of yes. */
export function canGoWith(pattern: Node, run: NumeralRun): boolean {
  const { takes, place } = meet(pattern, run, START);
  return takes || isSomewhere(place);
}

/** Whether it may take no unit at all. */
const isEmpty = (node: Node): boolean =>
  node.kind === 'look' ||
  (node.kind === 'any' &&
    node.options.some((items) => items.every(({ node: each, isOptional }) => isOptional || isEmpty(each))));

function canBeginItems(items: readonly Item[], code: number): boolean {
  for (const { node, isOptional } of items) {
    const begins = canBegin(node, code);
    if (node.kind === 'look' ? !begins : begins) return begins;
    if (node.kind !== 'look' && !isOptional && !isEmpty(node)) return false;
  }
  return true;
}

/** Whether a match can begin with the unit `code`. */
export function canBegin(node: Node, code: number): boolean {
  if (node.kind === 'unit') return node.has(code);
  if (node.kind === 'look') return node.ahead === null || canBegin(node.ahead, code);
  return node.options.some((items) => canBeginItems(items, code));
}
