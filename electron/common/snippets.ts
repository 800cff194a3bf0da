import { foldForSearch } from './foldText.ts';
import type { Snippet } from './searchHit.ts';
import { listWanted, type SearchNode, type Words } from './searchQuery.ts';
import type { Span } from './span.ts';

/** Units before the first mark and in all: about two lines of a list. */
const BEFORE = 24;
const LENGTH = 120;
/** A word that fills a long text is not counted to the end. */
const MOST_MARKS = 2000;

const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** As the index matches: runs that follow each other with no letter between, beginning at the beginning of a word. */
export function writePattern({ runs, isOpen }: Words): string {
  const [first, last] = [runs[0], runs.at(-1)];
  const body = runs.map(({ text }) => escapePattern(text)).join('[^\\p{L}\\p{N}]*');
  const before = first?.isHan ? '' : '(?<![[\\p{L}\\p{N}]--\\p{Script=Han}])';
  return `${before}${body}${isOpen || last?.isHan ? '' : '(?![[\\p{L}\\p{N}]--\\p{Script=Han}])'}`;
}

function writeExpression(node: SearchNode): RegExp {
  const patterns = [...new Set(listWanted(node).map(writePattern))].sort((a, b) => b.length - a.length);
  return new RegExp(patterns.join('|'), 'gv');
}

/** Makes the marks of one search, for any number of texts. */
export function createMarker(node: SearchNode): (text: string) => Span[] {
  const expression = writeExpression(node);
  return (text) => {
    const marks: Span[] = [];
    for (const { index, 0: found } of foldForSearch(text).matchAll(expression)) {
      marks.push({ start: index, end: index + found.length });
      if (marks.length === MOST_MARKS) break;
    }
    return marks;
  };
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
const WORD_REST = /[[\p{L}\p{N}]--\p{Script=Han}]*/vy;

/** Not inside a word that is written with letters, and not inside a surrogate pair. */
function beginAt(text: string, at: number): number {
  const start = isLow(text, at) ? at - 1 : at;
  WORD_REST.lastIndex = start - 1;
  const [rest] = WORD_REST.exec(text) ?? [''];
  const begin = rest.length > 1 ? start - 1 + rest.length : start;
  return text[begin] === ' ' ? begin + 1 : begin;
}

/** Within one line of the text, and not before `from`. */
function windowAt(text: string, first: Span, from: number): Span {
  const line = Math.max(from, text.lastIndexOf('\n', first.start - 1) + 1);
  const wanted = first.start - BEFORE;
  const start = wanted <= line ? line : Math.min(first.start, beginAt(text, wanted));
  const lineEnd = text.indexOf('\n', first.end);
  let end = Math.min(lineEnd === -1 ? text.length : lineEnd, Math.max(start + LENGTH, first.end));
  if (isLow(text, end)) end += 1;
  return { start, end };
}

function cutSnippet(text: string, { start, end }: Span, marks: readonly Span[]): Snippet {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    text: text.slice(start, end),
    marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    at: inside[0] ?? { start, end: start },
  };
}

const differing = (text: string, marks: readonly Span[]): number =>
  new Set(marks.map(({ start, end }) => foldForSearch(text.slice(start, end)))).size;

/** At most `most` pieces of a text that do not overlap, those with the most different words first, in reading order. */
export function cutSnippets(text: string, marks: readonly Span[], most: number): Snippet[] {
  const all: Snippet[] = [];
  let end = 0;
  for (const mark of marks)
    if (mark.start >= end) {
      const window = windowAt(text, mark, end);
      all.push(cutSnippet(text, window, marks));
      end = window.end;
    }
  const best = all.map((snippet) => ({ snippet, worth: differing(snippet.text, snippet.marks) }));
  best.sort((a, b) => b.worth - a.worth);
  return best
    .slice(0, most)
    .map(({ snippet }) => snippet)
    .sort((a, b) => a.at.start - b.at.start);
}
