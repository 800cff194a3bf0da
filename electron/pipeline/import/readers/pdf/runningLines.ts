import type { PdfLine } from './pageLines.ts';

/** Lines at the top and at the foot of a page among which headers and page numbers stand. */
const EDGE = 3;
/** Points by which a header may wander from page to page. */
const WANDER = 4;
/** It stands on so many of the pages; left and right pages may have their own. */
const LEAST_SHARE = 0.4;
const PAGE_NUMBER =
  /^[\s\-–—·•]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:of|共)?\s*\d{1,4}\s*页?)?[\s\-–—·•]*$|^Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i;

const keyOf = ({ text, base }: PdfLine): string => `${text.replace(/\d+/g, '#')}|${Math.round(base / WANDER)}`;
/** Both of the bands that a line near the border of two may fall into. */
const keysOf = (line: PdfLine): string[] => [keyOf(line), keyOf({ ...line, base: line.base + WANDER / 2 })];

/** The lines nearest to the paper's edges, by where they stand and not by when they were drawn. */
function listEdges(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.base - a.base);
  return sorted.length <= 2 * EDGE ? sorted : [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)];
}

/** Lines that run through the document, `第 3 页` and its title over each page, told from text by standing at one height. */
export function findRunningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const counts = new Map<string, number>();
  const edges = pages.map(listEdges);
  for (const lines of edges)
    for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length * LEAST_SHARE);
  const isRunning = (line: PdfLine): boolean =>
    PAGE_NUMBER.test(line.text) || keysOf(line).some((key) => (counts.get(key) ?? 0) >= least);
  return new Set(edges.flat().filter(isRunning));
}
