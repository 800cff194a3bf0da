import { type Cleaning, NO_RULINGS, type Repair, type Rulings } from '../../common/cleaning.ts';
import { toSource } from '../../common/textMap.ts';
import type { CleanSource } from '../types.ts';
import { findArticleStarts } from './articleStart.ts';
import type { DraftPart } from './articleText.ts';
import { type ArticlePlace, type CleanContext, type CleanedArticle, cleanArticle } from './cleanArticle.ts';
import { buildHyphenJudge } from './hyphenation.ts';
import { listLeftOut } from './leftOutNumbers.ts';
import { listPassages } from './leftOutPassages.ts';
import { type ReadLine, readLines } from './lineKind.ts';
import { listItems, type PageItem } from './pageItem.ts';
import { type RepairedText, repairText } from './repairedText.ts';
import { locateRulings } from './ruledParts.ts';
import { splitLines } from './sourceLine.ts';
import { joinLines, type Piece } from './textBlock.ts';

export interface CleanOptions {
  /** Stands in for the title of an article that has none. */
  readonly fileName?: string | undefined;
  readonly rulings?: Rulings | undefined;
}

const isPageLine = ({ kind }: ReadLine): boolean =>
  kind.is === 'page' || (kind.is === 'dateline' && kind.dateline.page !== null);

const isPageItem = (item: PageItem | undefined): boolean => item?.is === 'line' && item.kind.is === 'page';

/** What stands above the first article: the site's name, and `江州晚报 2024年7月9日 第A03版`, true of the whole page. */
function readPageHeader(items: readonly PageItem[], lines: readonly ReadLine[]): PageItem[] {
  const isNewspaper = items.some((item) => isPageLine(lines[item.line] as ReadLine));
  return items.filter(
    (item, at) =>
      item.is === 'line' &&
      (item.kind.is === 'banner' ||
        item.kind.is === 'page' ||
        // Other dates above the headline are the site's, of the day when the page was saved.
        (item.kind.is === 'dateline' && (isNewspaper || at === items.length - 1))),
  );
}

/** Splits items at the starts; the extents are in the source text, touch each other and cover all of it. */
function placeArticles(items: readonly PageItem[], context: CleanContext, length: number): ArticlePlace[] {
  const found = findArticleStarts(items);
  const starts = found.length ? found : [0];
  const lines = starts.map((start, index) => (index === 0 ? 0 : (items[start]?.line ?? 0)));
  const offsets = lines.map((line, index) => {
    const start = context.lines[line]?.start;
    return index === 0 || start === undefined ? 0 : toSource(context.repaired.map, { start, end: start }).start;
  });
  const first = starts[0] ?? 0;
  const isPage = isPageItem(items[first]);
  const page = readPageHeader(items.slice(0, isPage ? first + 1 : first), context.lines);
  return starts.map((start, index) => ({
    items: items.slice(start, starts[index + 1]),
    page,
    extent: { start: offsets[index] as number, end: offsets[index + 1] ?? length },
    first: lines[index] as number,
    end: lines[index + 1] ?? context.lines.length,
  }));
}

/** Lines that were joined, as repairs of the break between them. */
function listJoints(parts: readonly DraftPart[], { map, text }: RepairedText): Repair[] {
  return parts.flatMap(({ block: { pieces } }) =>
    pieces.slice(1).flatMap((piece, index): Repair[] => {
      const gap = { start: (pieces[index] as Piece).end, end: piece.start };
      const isBreak = /[\n\r\u2028\u2029\f\v\u0085]/.test(text.slice(gap.start, gap.end));
      const { start, end } = toSource(map, gap);
      return isBreak ? [[text[gap.start] === '-' ? 'hyphen' : 'line-break', start, end, piece.glue]] : [];
    }),
  );
}

function describeCleaning(
  cleaned: readonly CleanedArticle[],
  items: readonly PageItem[],
  context: CleanContext,
): Cleaning {
  const { repaired, ruled } = context;
  const lines = [...context.lines];
  // Among its neighbours a line may have turned out to be something else.
  for (const item of items)
    if (item.is === 'line') lines[item.line] = { ...(lines[item.line] as ReadLine), kind: item.kind };
  const joints = cleaned.flatMap(({ kept }) => listJoints(kept.parts, repaired));
  const passages = listPassages(
    { text: repaired.text, map: repaired.map, lines, excluded: ruled.excluded },
    cleaned.map(({ kept }, index) => (index === 0 ? { ...kept, firstLine: 0 } : kept)),
  );
  const repairs = [...repaired.repairs, ...joints].sort((a, b) => a[1] - b[1]);
  return { passages, repairs, offers: repaired.offers };
}

/**
 * A source text → its articles, page furniture left out, damage repaired, each body character mapped to the source.
 * Takes any string and never throws. A text without words gives no article.
 */
export function cleanSource(text: string, { fileName, rulings = NO_RULINGS }: CleanOptions = {}): CleanSource {
  const repaired = repairText(text, rulings.accepted);
  const lines = readLines(splitLines(repaired.text, repaired.folded));
  const items = listItems(lines, joinLines(lines, buildHyphenJudge(repaired.folded)));
  const context: CleanContext = { repaired, lines, ruled: locateRulings(rulings, repaired.map), fileName };
  const cleaned = placeArticles(items, context, text.length)
    .map((place) => cleanArticle(place, context))
    .filter((article) => article !== null);
  const articles = cleaned.map(({ article }) => article);
  return {
    articles,
    leftOut: listLeftOut(
      text,
      articles.map((article) => article.map),
    ),
    cleaning: describeCleaning(cleaned, items, context),
  };
}
