import { Readability } from '@mozilla/readability';
import { type PageLine, PLACE_MARK } from './pageLines.ts';

/** Elements beyond which no article is looked for: its search is worse than linear. */
const MOST_ELEMENTS = 20_000;
/** Lines after the text that may still name its editor or its source. */
const FOOT = 4;
/** Lines above the text among which its headline stands. */
const HEAD = 12;
/** A line of so many characters outside of links is somebody's sentence. */
const PROSE = 40;
const MOST_LINKED = 0.5;
/** The whole page is taken where it holds so much more prose than the part found: a digest, or a wrong guess. */
const MOST_LEFT = 1.5;

const isProse = ({ text, linked }: PageLine): boolean => text.length >= PROSE && linked < MOST_LINKED;
const sumProse = (lines: readonly PageLine[]): number =>
  lines.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);

/** Places of the elements that the article finder kept; it takes the document apart. */
function findKeptPlaces(document: Document, elements: number): ReadonlySet<number> {
  if (elements > MOST_ELEMENTS) return new Set();
  try {
    const options = { charThreshold: 200, serializer: (node: Node) => node as Element };
    const content = new Readability<Element>(document, options).parse()?.content;
    const marked = content ? [...content.querySelectorAll(`[${PLACE_MARK}]`)] : [];
    return new Set(marked.map((element) => Number(element.getAttribute(PLACE_MARK))));
  } catch {
    return new Set();
  }
}

/** The headline above the text, or what was kept before its first sentence. */
function findHeadline(lines: readonly PageLine[], first: number, isKept: (line: PageLine) => boolean): number {
  for (const level of [1, 2]) {
    const at = lines.slice(0, first + 1).findLastIndex((line) => line.level === level);
    if (at >= 0 && first - at <= HEAD) return at;
  }
  return lines.findIndex((line, at) => at >= first - HEAD && (at === first || isKept(line)));
}

/** Sentences right before the part found, outside of links, belong to it. */
function findStart(lines: readonly PageLine[], first: number, isKept: (line: PageLine) => boolean): number {
  let start = findHeadline(lines, first, isKept);
  while (start > 0 && isProse(lines[start - 1] as PageLine)) start--;
  return start;
}

function findEnd(lines: readonly PageLine[], found: number): number {
  let last = found;
  while (last + 1 < lines.length && isProse(lines[last + 1] as PageLine)) last++;
  const foot = lines
    .slice(last + 1, last + 1 + FOOT)
    .findIndex(({ linked, level }) => linked >= MOST_LINKED || level > 0);
  return last + 1 + (foot < 0 ? FOOT : foot);
}

/**
 * The lines from an article's headline to its foot, without the boxes of links between, or null where the page is better
 * read whole. What stands among them, dates and credits too, is left for cleaning to judge.
 */
export function findArticleLines(document: Document, lines: readonly PageLine[]): PageLine[] | null {
  const kept = findKeptPlaces(document, lines.at(-1)?.to ?? 0);
  const isKept = ({ from, to }: PageLine): boolean => kept.has(from) || kept.has(to);
  const first = lines.findIndex((line) => isKept(line) && isProse(line));
  const last = lines.findLastIndex((line) => isKept(line));
  if (first < 0) return null;
  const found = lines
    .slice(findStart(lines, first, isKept), findEnd(lines, last))
    .filter((line) => isKept(line) || line.linked < MOST_LINKED || line.level > 0);
  return sumProse(lines) > MOST_LEFT * sumProse(found) ? null : found;
}
