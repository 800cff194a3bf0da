import { type Item, type Node, repeatLength } from './patternEdges.ts';

/** The numeral that a pattern is tried on: so many units of some kind, and the unit right behind them. */
export interface NumeralRun {
  readonly inside: readonly number[];
  /** Infinite where it is not known. */
  readonly length: number;
  readonly behind: number;
}

/** How many units of the run a match may have behind it. */
interface Passed {
  readonly least: number;
  readonly most: number;
}

/** How a pattern can meet the unit behind the run: take it, or be done before it comes to it. */
interface Meeting {
  readonly takes: boolean;
  readonly passed: Passed | null;
}

const join = (a: Passed | null, b: Passed | null): Passed | null =>
  a && b ? { least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) } : (a ?? b);

function meetUnit(has: (code: number) => boolean, { inside, length, behind }: NumeralRun, at: Passed): Meeting {
  const isInReach = at.least <= length && (at.most >= length || length === Number.POSITIVE_INFINITY);
  const passes = at.least < length && inside.some(has);
  return { takes: isInReach && has(behind), passed: passes ? { least: at.least + 1, most: at.most + 1 } : null };
}

function meetItem({ node, isOptional, least, most }: Item, run: NumeralRun, at: Passed): Meeting {
  const wide = { least: at.least, most: at.most + repeatLength(node, most - 1) };
  const { takes, passed } = meet(node, run, wide);
  const all = passed && { least: at.least + (passed.least - at.least) * least, most: passed.most };
  const within = all && all.least <= run.length ? all : null;
  return { takes, passed: isOptional ? join(at, within) : within };
}

function meetItems(items: readonly Item[], run: NumeralRun, at: Passed): Meeting {
  let takes = false;
  let passed = at;
  for (const item of items) {
    const met = meetItem(item, run, passed);
    takes ||= met.takes;
    if (!met.passed) return { takes, passed: null };
    passed = met.passed;
  }
  return { takes, passed };
}

function meet(node: Node, run: NumeralRun, at: Passed): Meeting {
  if (node.kind === 'unit') return meetUnit(node.has, run, at);
  if (node.kind === 'look') {
    const met = node.ahead ? meet(node.ahead, run, at) : { takes: false, passed: at };
    return { takes: met.takes, passed: met.passed && at };
  }
  const met = node.options.map((items) => meetItems(items, run, at));
  const passed = met.map((each) => each.passed).reduce(join, null);
  return { takes: met.some(({ takes }) => takes), passed };
}

const START: Passed = { least: 0, most: 0 };

/** Whether a match that begins with a run can go with the run's length and the unit right behind it. Errs on the side of yes. */
export function canGoWith(pattern: Node, run: NumeralRun): boolean {
  const { takes, passed } = meet(pattern, run, START);
  return takes || passed !== null;
}

/** Whether a match can begin with the unit `code`. */
export function canBegin(node: Node, code: number): boolean {
  if (node.kind === 'unit') return node.has(code);
  if (node.kind === 'look') return node.ahead === null || canBegin(node.ahead, code);
  return node.options.some((items) => canBeginItems(items, code));
}

function canBeginItems(items: readonly Item[], code: number): boolean {
  for (const { node, isOptional } of items) {
    if (node.kind !== 'look' && canBegin(node, code)) return true;
    if (node.kind === 'look' ? !canBegin(node, code) : !isOptional && !isEmpty(node)) return false;
  }
  return true;
}

/** Whether it may take no unit at all. */
const isEmpty = (node: Node): boolean =>
  node.kind === 'look' ||
  (node.kind === 'any' &&
    node.options.some((items) => items.every(({ node: each, isOptional }) => isOptional || isEmpty(each))));
