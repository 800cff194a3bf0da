/**
 * What characters a pattern can stand between, read from its source: a cheap look at two characters passes over most of
 * a hundred patterns. It errs on the side of yes. Reads what the lexicon's patterns are made of: units, classes, groups,
 * looks ahead and behind, quantifiers.
 */
type Has = (code: number) => boolean;

/** Stands for the text's start and end: a unit that is no character, so that no pattern names it. */
export const EDGE = 0xffff;

export interface Item {
  readonly node: Node;
  readonly isOptional: boolean;
  /** How often it stands at least, where it does, and at most. */
  readonly least: number;
  readonly most: number;
}

export type Node =
  /** `chars` where they are listed one by one, else null. */
  | { readonly kind: 'unit'; readonly has: Has; readonly chars: readonly string[] | null }
  | { readonly kind: 'any'; readonly options: readonly (readonly Item[])[] }
  /** Takes no room: what must follow, or null where it says nothing of the character there. */
  | { readonly kind: 'look'; readonly ahead: Node | null };

const SHORTHANDS: Readonly<Record<string, RegExp>> = { d: /\d/, s: /\s/, w: /\w/, D: /\D/, S: /\S/, W: /\W/ };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const NOTHING: Node = { kind: 'look', ahead: null };

/** One character or shorthand, escaped or not, as a test; `\u` takes four digits. */
const UNIT = /\\u([\da-f]{4})|\\(.)|([\s\S])/y;

/** The upper bound of a quantifier. */
function readMost(quantifier: string): number {
  if (quantifier === '' || quantifier.startsWith('?')) return 1;
  const most = /(\d+)\}/.exec(quantifier)?.[1];
  return most === undefined ? Number.POSITIVE_INFINITY : Number(most);
}

/** The lower bound of a quantifier, 1 for what may be left out. */
const readLeast = (quantifier: string): number => Math.max(1, Number(/^\{(\d+)/.exec(quantifier)?.[1] ?? 1));

class Parser {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  parse(): Node {
    const options: Item[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.take('|')) options.push([]);
      else options.at(-1)?.push(this.parseItem());
    }
    return { kind: 'any', options };
  }

  private take(words: string): boolean {
    const isThere = this.source.startsWith(words, this.at);
    if (isThere) this.at += words.length;
    return isThere;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private parseItem(): Item {
    const node = this.parseNode();
    const quantifier = this.match(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y)?.[0] ?? '';
    return {
      node,
      isOptional: /^(?:[?*]|\{0)/.test(quantifier),
      least: readLeast(quantifier),
      most: readMost(quantifier),
    };
  }

  private parseNode(): Node {
    if (this.take('(')) return this.parseGroup();
    if (this.take('[')) return this.parseClass();
    if (this.match(/\\b|\\B|\^|\$/y)) return NOTHING;
    if (this.take('.')) return { kind: 'unit', has: () => true, chars: null };
    const { has, code } = this.parseUnit();
    return { kind: 'unit', has, chars: code < 0 ? null : [String.fromCharCode(code)] };
  }

  private parseGroup(): Node {
    const mark = this.match(/\?(?:[:=!]|<[=!]|<\w+>)/y)?.[0] ?? '';
    const inner = this.parse();
    this.take(')');
    if (mark === '?=') return { kind: 'look', ahead: inner };
    return /^\?<?[=!]$/.test(mark) ? NOTHING : inner;
  }

  private parseUnit(): { has: Has; code: number } {
    const [, hex, escaped, plain] = this.match(UNIT) ?? [];
    const shorthand = escaped ? SHORTHANDS[escaped] : undefined;
    if (shorthand) return { has: (code) => shorthand.test(String.fromCharCode(code)), code: -1 };
    const char = hex
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : (CONTROLS[escaped ?? ''] ?? escaped ?? plain ?? '');
    const own = char.charCodeAt(0);
    return { has: (code) => code === own, code: own };
  }

  private parseClass(): Node {
    const isNegated = this.take('^');
    const tests: Has[] = [];
    let chars: string[] | null = isNegated ? null : [];
    while (this.at < this.source.length && !this.take(']')) {
      const first = this.parseUnit();
      const isRange = first.code >= 0 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (isRange) this.at += 1;
      const last = isRange ? this.parseUnit().code : first.code;
      tests.push(isRange ? (code) => code >= first.code && code <= last : first.has);
      chars = isRange || first.code < 0 ? null : chars && [...chars, String.fromCharCode(first.code)];
    }
    return { kind: 'unit', has: (code) => tests.some((test) => test(code)) !== isNegated, chars };
  }
}

export const parsePattern = (source: string): Node => new Parser(source).parse();

/** How a pattern can meet a character: take it, or be done before it comes to it. */
interface Meeting {
  readonly takes: boolean;
  readonly passes: boolean;
}

function meetItems(items: readonly Item[], meet: (node: Node) => Meeting): Meeting {
  let takes = false;
  for (const { node, isOptional } of items) {
    const met = meet(node);
    takes ||= met.takes;
    if (!met.passes && !isOptional) return { takes, passes: false };
  }
  return { takes, passes: true };
}

function meetAny(options: readonly (readonly Item[])[], meet: (items: readonly Item[]) => Meeting): Meeting {
  const met = options.map(meet);
  return { takes: met.some(({ takes }) => takes), passes: met.some(({ passes }) => passes) };
}

/** Whether a match can end right behind the unit `code`. */
export function canFollow(pattern: Node, code: number): boolean {
  const meet = (node: Node): Meeting => {
    if (node.kind === 'unit') return { takes: node.has(code), passes: false };
    if (node.kind === 'look') return { takes: false, passes: true };
    return meetAny(node.options, (items) => meetItems(items.toReversed(), meet));
  };
  const { takes, passes } = meet(pattern);
  return takes || passes;
}

/** Endings of one or two units of which a match has at least one, its last unit at most `within` units before the match's end. */
export interface NearEndings {
  readonly endings: readonly string[];
  readonly within: number;
}

const MOST_ENDINGS = 100;

/** What the items from the first to `last` may end in, two units each where it is known of two, or null where that is no short list. */
function listEndings(items: readonly Item[], last: number): readonly string[] | null {
  const item = items[last];
  if (item === undefined) return [''];
  if (item.most > 1) return null;
  const own = endingsOf(item.node);
  if (own === null) return null;
  const isLong = own.every((words) => words.length > 1);
  const before = isLong && !item.isOptional ? [''] : listEndings(items, last - 1);
  if (before === null) return item.isOptional || own.includes('') ? null : own;
  const joined = own.flatMap((words) => before.map((start) => (start + words).slice(-2)));
  const all = [...new Set(item.isOptional ? [...joined, ...before] : joined)];
  return all.length > MOST_ENDINGS ? null : all;
}

function endingsOf(node: Node): readonly string[] | null {
  if (node.kind === 'unit') return node.chars;
  if (node.kind === 'look') return [''];
  const each = node.options.map((items) => listEndings(items, items.length - 1));
  return each.some((endings) => endings === null) ? null : each.flatMap((endings) => endings ?? []);
}

/** What takes no room takes none however often. */
export const repeatLength = (node: Node, times: number): number => {
  const length = times === 0 ? 0 : lengthOf(node);
  return length === 0 ? 0 : length * times;
};

/** Units that a match of it takes at most. */
const lengthOf = (node: Node): number => {
  if (node.kind !== 'any') return node.kind === 'unit' ? 1 : 0;
  return Math.max(
    ...node.options.map((items) => items.reduce((sum, item) => sum + repeatLength(item.node, item.most), 0)),
  );
};

function findNearIn(items: readonly Item[], room: number): NearEndings | null {
  let within = room;
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const { node, isOptional, most } = items[at] as Item;
    if (!isOptional && node.kind !== 'look') {
      const endings = listEndings(items, at);
      if (endings?.every((words) => words.length > 0)) return { endings, within };
      const inner = findNearOf(node, within);
      if (inner) return inner;
    }
    within += repeatLength(node, most);
    if (!Number.isFinite(within)) return null;
  }
  return null;
}

function findNearOf(node: Node, room: number): NearEndings | null {
  if (node.kind !== 'any') return null;
  const each = node.options.map((items) => findNearIn(items, room));
  if (each.some((near) => near === null)) return null;
  return {
    endings: each.flatMap((near) => near?.endings ?? []),
    within: Math.max(...each.map((near) => near?.within ?? 0)),
  };
}

/** Words near its end without which a pattern cannot match, or null where it can do without. */
export const findNear = (pattern: Node): NearEndings | null => findNearOf(pattern, 0);
