import { foldForSearch } from '../electron/common/foldText.ts';

/** Runs of Chinese, or words and numbers of any other script. */
const RUNS = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu;
/** A run of letters stops where Chinese begins: `GDP增长` is two runs. */
const HAN = /\p{Script=Han}/u;

interface Run {
  readonly isHan: boolean;
  readonly text: string;
}

function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const piece of foldForSearch(text).match(RUNS) ?? [])
    for (const part of piece.split(/(\p{Script=Han}+)/u)) if (part) runs.push({ isHan: HAN.test(part), text: part });
  return runs;
}

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
 * The FTS5 query for what a person typed: every run must occur, the last word may be unfinished.
 * Null where nothing in it can be searched for.
 */
export function makeQuery(text: string): string | null {
  const runs = splitRuns(text);
  if (runs.length === 0) return null;
  return runs.map((run) => (run.isHan ? queryHan(run.text) : `${quote(run.text)} *`)).join(' AND ');
}

/** The same for an index without positions (detail=none), which knows no phrases: all pairs must occur somewhere. */
export function makeLooseQuery(text: string): string | null {
  return (
    makeQuery(text)?.replaceAll(/"([^"]+)"/g, (_, terms: string) => terms.split(' ').map(quote).join(' AND ')) ?? null
  );
}
