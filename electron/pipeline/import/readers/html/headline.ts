import type { PageLine } from './pageLines.ts';

/** What sites put between a headline and their own name in a page's title. */
const SEPARATOR = /\s*[-_|–—·]+\s*/g;
const LEAST_HEADLINE = 4;

/** A title, and what is left of it without its last part, its last two, and so on. */
function listCandidates(title: string): string[] {
  const cuts = [...title.matchAll(SEPARATOR)].map(({ index }) => title.slice(0, index)).reverse();
  return [title, ...cuts].filter((part) => part.length >= LEAST_HEADLINE);
}

interface Headline {
  readonly title: string;
  readonly lines: readonly PageLine[];
}

/**
 * The page's title without the site's name, where a line of the page says so, and that line marked as the headline: many
 * pages set it in a plain box. Where no line has it, all stays as it is.
 */
export function markHeadline(title: string, lines: readonly PageLine[]): Headline {
  for (const candidate of listCandidates(title)) {
    const isIt = ({ text, linked }: PageLine): boolean => text === candidate && linked < 0.5;
    if (lines.some((line) => isIt(line) && line.level > 0)) return { title: candidate, lines };
    const at = lines.findIndex(isIt);
    if (at >= 0) return { title: candidate, lines: lines.with(at, { ...(lines[at] as PageLine), level: 1 }) };
  }
  return { title, lines };
}
