/**
 * What characters a pattern can stand between, read from its source: a cheap look at two characters passes over most of
 * a hundred patterns. It errs on the side of yes. Reads what the lexicon's patterns are made of: units, classes, groups,
 * looks ahead and behind, quantifiers.
 */
type Has = (code: number) => boolean;

/** Stands for the text's start and end: a unit that is no character, so that no pattern names it. */
export const EDGE = 0xffff;

interface Item {
  readonly node: Node;
  readonly isOptional: boolean;
}

type Node =
  | { readonly kind: 'unit'; readonly has: Has }
  | { readonly kind: 'any'; readonly options: readonly (readonly Item[])[] }
  /** Takes no room: what must follow, or null where it says nothing of the character there. */
  | { readonly kind: 'look'; readonly ahead: Node | null };

const SHORTHANDS: Readonly<Record<string, RegExp>> = { d: /\d/, s: /\s/, w: /\w/, D: /\D/, S: /\S/, W: /\W/ };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const NOTHING: Node = { kind: 'look', ahead: null };

/** One character or shorthand, escaped or not, as a test; `\u` takes four digits. */
const UNIT = /\\u([\da-f]{4})|\\(.)|([\s\S])/y;

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
    return { node, isOptional: /^(?:[?*]|\{0)/.test(quantifier) };
  }

  private parseNode(): Node {
    if (this.take('(')) return this.parseGroup();
    if (this.take('[')) return this.parseClass();
    if (this.match(/\\b|\\B|\^|\$/y)) return NOTHING;
    if (this.take('.')) return { kind: 'unit', has: () => true };
    return { kind: 'unit', has: this.parseUnit().has };
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
    while (this.at < this.source.length && !this.take(']')) {
      const first = this.parseUnit();
      const isRange = first.code >= 0 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (isRange) this.at += 1;
      const last = isRange ? this.parseUnit().code : first.code;
      tests.push(isRange ? (code) => code >= first.code && code <= last : first.has);
    }
    return { kind: 'unit', has: (code) => tests.some((test) => test(code)) !== isNegated };
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

/** Whether a match that begins in a run of `inside` units can go with the unit `code` right behind the run. */
export function canGoWith(pattern: Node, inside: readonly number[], code: number): boolean {
  const meet = (node: Node): Meeting => {
    if (node.kind === 'unit') return { takes: node.has(code), passes: inside.some(node.has) };
    if (node.kind === 'look') return node.ahead ? meet(node.ahead) : { takes: false, passes: true };
    return meetAny(node.options, (items) => meetItems(items, meet));
  };
  const { takes, passes } = meet(pattern);
  return takes || passes;
}
