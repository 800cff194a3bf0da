import { parseSearch, type Run, type SearchNode, splitRuns } from '../electron/common/searchQuery.ts';

/** 合作项目 → 合作 作项 项目 目: the last character alone lets one character be found as the start of a term. */
function pairCharacters(text: string): string[] {
  const characters = [...text];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}

/** What a full-text index is given for a text: folded words, and Chinese as pairs of neighbours. */
export function indexTerms(text: string): string {
  return splitRuns(text)
    .map((run) => (run.isHan ? pairCharacters(run.text).join(' ') : run.text))
    .join(' ');
}

const quote = (term: string): string => `"${term}"`;

/** Two characters are one term; more are a chain of pairs; one is the start of any pair. */
function queryHan(text: string): string {
  const pairs = pairCharacters(text);
  if (pairs.length === 1) return `${quote(text)} *`;
  return quote(pairs.slice(0, -1).join(' '));
}

/**
 * The FTS5 query that every run of `text` must occur; the last word may be unfinished. Signs mean nothing in it.
 * Null where nothing in it can be searched for.
 */
export function makeQuery(text: string): string | null {
  const runs = splitRuns(text);
  if (runs.length === 0) return null;
  return runs.map((run) => (run.isHan ? queryHan(run.text) : `${quote(run.text)} *`)).join(' AND ');
}

/** What stands in the index for a run that another one follows: all its pairs, and its last character alone. */
const termsBefore = ({ isHan, text }: Run): string[] => (isHan ? pairCharacters(text) : [text]);

/** The last run may go on in the text, and then its last character is no term of its own. */
function termsAtEnd({ isHan, text }: Run): string[] {
  const terms = termsBefore({ isHan, text });
  return terms.length === 1 ? terms : terms.slice(0, -1);
}

const isOneHan = ({ isHan, text }: Run): boolean => isHan && [...text].length === 1;

/** Runs that follow each other, as one phrase of the index. An unfinished last term is its beginning only. */
function writePhrase(runs: readonly Run[], isOpen: boolean): string {
  const last = runs.at(-1) as Run;
  const terms = [...runs.slice(0, -1).flatMap(termsBefore), ...termsAtEnd(last)];
  return `${quote(terms.join(' '))}${isOpen || isOneHan(last) ? ' *' : ''}`;
}

/** Where the index keeps no places, all terms of a phrase must occur somewhere. */
function writeScattered(runs: readonly Run[], isOpen: boolean): string {
  const terms = runs.map((run) => (run.isHan ? termsAtEnd(run) : [run.text]));
  return terms
    .flatMap((own, at) => own.map((term) => `${quote(term)}${isPrefix(runs, at, isOpen) ? ' *' : ''}`))
    .join(' AND ');
}

function isPrefix(runs: readonly Run[], at: number, isOpen: boolean): boolean {
  return isOneHan(runs[at] as Run) || (isOpen && at === runs.length - 1);
}

type Write = (runs: readonly Run[], isOpen: boolean) => string;

function writeNode(node: SearchNode, write: Write): string {
  if (node.kind === 'words') return `(${write(node.runs, node.isOpen)})`;
  if (node.kind === 'any') return `(${node.nodes.map((one) => writeNode(one, write)).join(' OR ')})`;
  const some = node.some.map((one) => writeNode(one, write)).join(' AND ');
  if (node.none.length === 0) return `(${some})`;
  return `((${some}) NOT (${node.none.map((one) => writeNode(one, write)).join(' OR ')}))`;
}

export const writeSearch = (node: SearchNode): string => writeNode(node, writePhrase);

/** The FTS5 query for what a person typed, with its phrases and operators. Null where there is nothing to look for. */
export function makeSearch(text: string): string | null {
  const node = parseSearch(text);
  return node && writeSearch(node);
}

/** The same for an index without positions (detail=none), which knows no phrases: all their terms must occur somewhere. */
export const writeLooseSearch = (node: SearchNode): string => writeNode(node, writeScattered);

export function makeLooseQuery(text: string): string | null {
  const node = parseSearch(text);
  return node && writeLooseSearch(node);
}
