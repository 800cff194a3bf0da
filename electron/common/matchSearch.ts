import { foldForSearch } from './foldText.ts';
import type { Run, SearchNode, Words } from './searchQuery.ts';
import { writePattern } from './snippets.ts';

/** Two characters or one word of letters are one term of the index. */
const isOneTerm = ({ isHan, text }: Run): boolean => !isHan || [...text].length <= 2;

/** Words that must stand together in their order; the pairs of one Chinese word hold together mostly by themselves. */
const isPhrase = ({ isQuoted, runs }: Words): boolean => runs.length > 1 || (isQuoted && !runs.every(isOneTerm));

export function hasPhrase(node: SearchNode): boolean {
  if (node.kind === 'words') return isPhrase(node);
  return (node.kind === 'any' ? node.nodes : [...node.some, ...node.none]).some(hasPhrase);
}

/** The same search without exclusions that a text must be read for. It finds all that the search finds, and more. */
export function withoutExcludedPhrases(node: SearchNode): SearchNode {
  if (node.kind === 'words') return node;
  if (node.kind === 'any') return { ...node, nodes: node.nodes.map(withoutExcludedPhrases) };
  return {
    ...node,
    some: node.some.map(withoutExcludedPhrases),
    none: node.none.filter((one) => !hasPhrase(one)),
  };
}

type Test = (folded: string) => boolean;

function makeTest(node: SearchNode): Test {
  if (node.kind === 'words') {
    const pattern = new RegExp(writePattern(node), 'v');
    return (folded) => pattern.test(folded);
  }
  if (node.kind === 'any') {
    const tests = node.nodes.map(makeTest);
    return (folded) => tests.some((test) => test(folded));
  }
  const [some, none] = [node.some.map(makeTest), node.none.map(makeTest)];
  return (folded) => some.every((test) => test(folded)) && !none.some((test) => test(folded));
}

/** Tells of any number of texts whether a search finds them. */
export function createMatcher(node: SearchNode): (text: string) => boolean {
  const test = makeTest(node);
  return (text) => test(foldForSearch(text));
}
