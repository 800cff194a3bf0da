import { toSource } from '../../common/textMap.ts';
import type { CleanSource } from '../types.ts';
import { findArticleStarts } from './articleStart.ts';
import { type ArticlePlace, type CleanContext, cleanArticle } from './cleanArticle.ts';
import { buildHyphenJudge } from './hyphenation.ts';
import { listLeftOut } from './leftOutNumbers.ts';
import { type ReadLine, readLines } from './lineKind.ts';
import { listItems, type PageItem } from './pageItem.ts';
import { repairText } from './repairedText.ts';
import { splitLines } from './sourceLine.ts';
import { joinLines } from './textBlock.ts';

export interface CleanOptions {
  /** Stands in for the title of an article that has none. */
  readonly fileName?: string | undefined;
}

const isPageLine = ({ kind }: ReadLine): boolean =>
  kind.is === 'page' || (kind.is === 'dateline' && kind.dateline.page !== null);

/** What stands above the first article: the site's name, and `江州晚报 2024年7月9日 第A03版`, true of the whole page. */
function readPageHeader(items: readonly PageItem[], lines: readonly ReadLine[]): PageItem[] {
  const isNewspaper = items.some((item) => isPageLine(lines[item.line] as ReadLine));
  return items.filter(
    (item) =>
      item.is === 'line' &&
      (item.kind.is === 'banner' || (isNewspaper && item.kind.is === 'dateline') || item.kind.is === 'page'),
  );
}

/** Splits items at the starts; the extents are in the source text, touch each other and cover all of it. */
function placeArticles(items: readonly PageItem[], context: CleanContext, length: number): ArticlePlace[] {
  const found = findArticleStarts(items);
  const starts = found.length ? found : [0];
  const offsets = starts.map((start, index) => {
    const line = context.lines[items[start]?.line ?? 0];
    return index === 0 || !line ? 0 : toSource(context.repaired.repairs, { start: line.start, end: line.start }).start;
  });
  const page = readPageHeader(items.slice(0, starts[0]), context.lines);
  return starts.map((start, index) => ({
    items: items.slice(start, starts[index + 1]),
    page,
    extent: { start: offsets[index] as number, end: offsets[index + 1] ?? length },
  }));
}

/**
 * A source text → its articles, page furniture left out, damage repaired, each body character mapped to the source.
 * Takes any string and never throws. A text without words gives no article.
 */
export function cleanSource(text: string, { fileName }: CleanOptions = {}): CleanSource {
  const repaired = repairText(text);
  const lines = readLines(splitLines(repaired.text, repaired.folded));
  const items = listItems(lines, joinLines(lines, buildHyphenJudge(repaired.folded)));
  const context: CleanContext = { repaired, lines, fileName };
  const articles = placeArticles(items, context, text.length)
    .map((place) => cleanArticle(place, context))
    .filter((article) => article !== null);
  return {
    articles,
    leftOut: listLeftOut(
      text,
      articles.map((article) => article.map),
    ),
  };
}
