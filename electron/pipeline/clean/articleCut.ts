import type { PageItem } from './pageItem.ts';
import { isArticleText } from './proseRun.ts';

/** Lines of the page's foot in which the article is still spoken of. */
const FOOT = 8;

const isProse = (item: PageItem | undefined): boolean => item?.is === 'prose';
const isBlock = (item: PageItem | undefined): boolean => item !== undefined && item.is !== 'line';

const isTailCue = (item: PageItem): boolean =>
  item.is === 'line' && item.kind.is === 'furniture' && item.kind.effect === 'tail';

const isRelatedCue = (item: PageItem): boolean =>
  item.is === 'line' && item.kind.is === 'furniture' && item.kind.rule === 'related';

const isPlainDateline = (item: PageItem | undefined): boolean =>
  item?.is === 'line' && item.kind.is === 'dateline' && item.kind.dateline.outlet === null;

/** Teasers of other articles come as a text and its date, one pair after another. */
function opensTeasers(items: readonly PageItem[], at: number): boolean {
  const [one, two, three, four] = items.slice(at, at + 4);
  return isBlock(one) && isPlainDateline(two) && isBlock(three) && isPlainDateline(four);
}

const isClosing = (item: PageItem): boolean =>
  item.is === 'line' && (item.kind.is === 'editor' || (item.kind.is === 'furniture' && item.kind.effect === 'close'));

const isSigned = (item: PageItem): boolean =>
  item.is === 'prose'
    ? item.closesStory
    : item.is === 'line' && (item.kind.is === 'byline' || item.kind.is === 'editor');

/** Where the text goes on behind a box of related articles, or -1. Behind the writer's name it does not. */
function findResume(items: readonly PageItem[], at: number, isOver: boolean): number {
  if (isOver || !isRelatedCue(items[at] as PageItem)) return -1;
  for (let next = at + 1; next < items.length; next++) {
    const item = items[next] as PageItem;
    if (item.is === 'line') return -1;
    if (item.is === 'prose') return isArticleText(items, next) ? next : -1;
  }
  return -1;
}

/** After the writers' names a line without a sentence is a rest of the page. */
function dropRest(items: readonly PageItem[]): PageItem[] {
  const prose = items.findLastIndex(isProse);
  const byline = items.findIndex((item, index) => index > prose && item.is === 'line' && item.kind.is === 'byline');
  return prose < 0 || byline < 0 ? [...items] : items.slice(0, byline + 1);
}

/** An article's items without the page around it, and where its foot begins. */
interface Cut {
  readonly kept: readonly PageItem[];
  readonly end: number;
}

function cut(items: readonly PageItem[]): Cut {
  const first = items.findIndex(isProse);
  if (first < 0) return { kept: items, end: items.length };
  const kept = items.slice(0, first + 1);
  let isOver = isSigned(items[first] as PageItem);
  for (let at = first + 1; at < items.length; at++) {
    const item = items[at] as PageItem;
    const resume = findResume(items, at, isOver);
    if (resume >= 0) at = resume - 1;
    else if (isTailCue(item) || isClosing(item) || opensTeasers(items, at)) return { kept: dropRest(kept), end: at };
    else kept.push(item);
    isOver ||= isSigned(item);
  }
  return { kept: dropRest(kept), end: items.length };
}

const isDated = (item: PageItem): boolean =>
  item.is === 'line' && item.kind.is === 'dateline' && item.kind.dateline.date !== null;

/** A notice that dates itself below its end mark; a teaser's date stands under the teaser. */
const datesBelow = (items: readonly PageItem[], index: number, end: number): boolean =>
  index < end + 3 &&
  isDated(items[index] as PageItem) &&
  !isBlock(items[index - 1]) &&
  !items.slice(0, index).some(isDated);

/** Lines that say something about the article: all of its own, and of the foot those near it and the page's address. */
function listAbout(items: readonly PageItem[], end: number): PageItem[] {
  return items.filter((item, index) => {
    if (item.is !== 'line') return false;
    if (index < end || item.kind.is === 'furniture' || item.kind.is === 'url') return true;
    return item.kind.is === 'dateline' ? datesBelow(items, index, end) : index < end + FOOT;
  });
}

/** Parts an article's items into its text and the lines about it. */
export function cutArticle(items: readonly PageItem[]): { text: PageItem[]; about: PageItem[] } {
  const { kept, end } = cut(items);
  return { text: kept.filter(isBlock), about: listAbout(items, end) };
}
