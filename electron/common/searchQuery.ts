import { foldForSearch } from './foldText.ts';

/** Runs of Chinese, and words or numbers of any other script: `GDP增长3.2%` is gdp, 增长, 3, 2. */
export interface Run {
  readonly isHan: boolean;
  readonly text: string;
}

/** What a person looks for: words that stand together in this order, or several of these joined. */
export interface Words {
  readonly kind: 'words';
  readonly runs: readonly Run[];
  readonly isOpen: boolean;
  readonly isQuoted: boolean;
}
export type SearchNode =
  | Words
  | { readonly kind: 'all'; readonly some: readonly SearchNode[]; readonly none: readonly SearchNode[] }
  | { readonly kind: 'any'; readonly nodes: readonly SearchNode[] };

const RUNS = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu;
/** A run of letters stops where Chinese begins: `GDP增长` is two runs. */
const HAN = /\p{Script=Han}/u;

export function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const piece of foldForSearch(text).match(RUNS) ?? [])
    for (const part of piece.split(/(\p{Script=Han}+)/u)) if (part) runs.push({ isHan: HAN.test(part), text: part });
  return runs;
}

/** A quoted phrase in the quotation marks of either language, a bracket, or anything up to the next space or bracket. */
const TOKENS = /"([^"]*)"?|[“”]([^“”]*)[“”]?|「([^」]*)」?|([()（）])|([^\s()（）"“”「」]+)/gu;

interface Token {
  readonly text: string;
  readonly kind: 'phrase' | 'word' | 'open' | 'close' | 'AND' | 'OR' | 'NOT';
}

function toToken([, straight, curly, corner, bracket, word = '']: RegExpMatchArray): Token {
  const phrase = straight ?? curly ?? corner;
  if (phrase !== undefined) return { kind: 'phrase', text: phrase };
  if (bracket) return { kind: bracket === '(' || bracket === '（' ? 'open' : 'close', text: bracket };
  return { kind: word === 'AND' || word === 'OR' || word === 'NOT' ? word : 'word', text: word };
}

/** A word of letters may be unfinished; a number is meant as it stands, and a letter or two begin half the words there are. */
const mayGoOn = (run: Run | undefined): boolean =>
  run !== undefined && !run.isHan && run.text.length > 2 && /\p{L}/u.test(run.text);

/** Reads tokens from the left; brackets that do not pair and operators without a side are passed over. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  #take(...kinds: Token['kind'][]): Token | null {
    const token = this.#tokens[this.#at];
    if (!token || !kinds.includes(token.kind)) return null;
    this.#at += 1;
    return token;
  }

  /** The whole text; a closing bracket that nothing opened ends nothing. */
  readAll(): SearchNode | null {
    const parts: SearchNode[] = [];
    while (this.#at < this.#tokens.length) {
      const node = this.#readAny();
      if (node) parts.push(node);
      this.#take('close');
    }
    return joinAll(parts, []);
  }

  #readAny(): SearchNode | null {
    const nodes: SearchNode[] = [];
    do {
      const node = this.#readSequence();
      if (node) nodes.push(node);
    } while (this.#take('OR'));
    return nodes.length > 1 ? { kind: 'any', nodes } : (nodes[0] ?? null);
  }

  #readSequence(): SearchNode | null {
    const [some, none]: [SearchNode[], SearchNode[]] = [[], []];
    for (;;) {
      let isExcluded = false;
      for (let sign = this.#take('AND', 'NOT'); sign; sign = this.#take('AND', 'NOT')) isExcluded = sign.kind === 'NOT';
      const token = this.#take('phrase', 'word', 'open');
      if (!token) return joinAll(some, none);
      const node = this.#readOne(token);
      if (node) (isExcluded ? none : some).push(node);
    }
  }

  #readOne({ kind, text }: Token): SearchNode | null {
    if (kind === 'open') {
      const inner = this.#readAny();
      this.#take('close');
      return inner;
    }
    const runs = splitRuns(text);
    const isQuoted = kind === 'phrase';
    return runs.length === 0 ? null : { kind: 'words', runs, isOpen: !isQuoted && mayGoOn(runs.at(-1)), isQuoted };
  }
}

/** Where only exclusions are left there is nothing to look for; the index knows no "everything but". */
function joinAll(some: readonly SearchNode[], none: readonly SearchNode[]): SearchNode | null {
  if (some.length === 0) return null;
  return some.length === 1 && none.length === 0 ? (some[0] as SearchNode) : { kind: 'all', some, none };
}

/**
 * Reads what a person typed: words that must all occur, `"phrases"` (also “…” and 「…」), `OR`, `AND`, `NOT` in capitals,
 * brackets. A word of letters may be unfinished (`isOpen`), unless it is quoted.
 * Null where nothing in it can be searched for, as in `NOT 港口`.
 */
export const parseSearch = (text: string): SearchNode | null =>
  new Reader([...text.matchAll(TOKENS)].map(toToken)).readAll();

/** Every group of words that is looked for, without the excluded ones. */
export function listWanted(node: SearchNode): Words[] {
  if (node.kind === 'words') return [node];
  return (node.kind === 'any' ? node.nodes : node.some).flatMap(listWanted);
}
