import type { PageItem } from './pageItem.ts';
import { isArticleText } from './proseRun.ts';

/** Titles and subtitles that may stand above a byline or dateline. */
const MOST_TITLES = 4;
/** Items that are looked at for the prose that must follow the head of an article. */
const REACH = 8;

const isProse = (item: PageItem | undefined): boolean => item?.is === 'prose';
const isTitle = (item: PageItem | undefined): boolean => item?.is === 'title';
const isHeading = (item: PageItem | undefined): boolean => item?.is === 'title' && item.block.kind === 'heading';
const isMail = (item: PageItem | undefined): boolean => item?.is === 'line' && item.kind.is === 'mail';

/** What may open an article: how strongly, so that a teaser list after the end does not. */
type Opener = 'dateline' | 'published' | 'byline' | 'wire' | 'mail' | 'top-heading';

function readOpener(items: readonly PageItem[], at: number): Opener | null {
  const item = items[at] as PageItem;
  if (item.is === 'prose') return item.opensStory ? 'wire' : null;
  if (isHeading(item))
    return item.is === 'title' && item.block.level === 1 && !isHeading(items[at - 1]) ? 'top-heading' : null;
  if (item.is !== 'line') return null;
  if (item.kind.is === 'mail') return isMail(items[at - 1]) ? null : 'mail';
  if (item.kind.is === 'byline') return item.kind.isBracketed ? null : 'byline';
  if (item.kind.is !== 'dateline') return null;
  const { date, outlet, byline } = item.kind.dateline;
  if (date && outlet) return 'dateline';
  return date && byline ? 'published' : outlet || !date?.year ? null : 'published';
}

function findFirstTitle(items: readonly PageItem[], opener: number): number {
  let first = opener;
  while (first > 0 && opener - first < MOST_TITLES && isTitle(items[first - 1])) first--;
  return first;
}

/** The page number or address printed above a headline belongs to the article under it. */
function includeAddress(items: readonly PageItem[], first: number): number {
  const above = items[first - 1];
  const isAddress = above?.is === 'line' && (above.kind.is === 'url' || above.kind.is === 'page');
  return isAddress ? includeAddress(items, first - 1) : first;
}

function hasProseAfter(items: readonly PageItem[], at: number): boolean {
  const next = items.slice(at, at + REACH);
  const prose = next.findIndex(isProse);
  const other = next.findIndex(
    (item, index) =>
      index > 0 && item.is === 'line' && item.kind.is === 'dateline' && item.kind.dateline.outlet !== null,
  );
  return prose >= 0 && (other < 0 || prose < other);
}

/** How far the article at hand has come. `isClosed`: an editor's line or end mark stood after its text. */
interface Progress {
  hasProse: boolean;
  isEnded: boolean;
  isClosed: boolean;
  isInTail: boolean;
}

const NEW: Readonly<Progress> = { hasProse: false, isEnded: false, isClosed: false, isInTail: false };

function canOpen(opener: Opener, hasTitle: boolean, progress: Progress): boolean {
  if (opener === 'mail' || opener === 'top-heading') return true;
  if (progress.isInTail) return opener === 'dateline' && hasTitle;
  if (opener === 'wire') return hasTitle || progress.isEnded;
  if (opener === 'published') return progress.isEnded;
  return hasTitle;
}

/** Behind the end of one article, text enough for another opens it without a byline. */
function opensAfterEnd(items: readonly PageItem[], at: number, { isClosed, isInTail }: Progress): boolean {
  const item = items[at] as PageItem;
  return isClosed && !isInTail && (item.is === 'prose' || item.is === 'title') && isArticleText(items, at);
}

function advance(progress: Progress, item: PageItem): void {
  if (item.is === 'prose') progress.hasProse = true;
  if (item.is === 'prose' && item.closesStory) progress.isEnded = true;
  if (!progress.hasProse || item.is !== 'line') return;
  const { kind } = item;
  if (kind.is === 'furniture' && kind.effect === 'tail') progress.isInTail = true;
  if (kind.is === 'editor' || (kind.is === 'furniture' && kind.effect === 'close')) progress.isClosed = true;
  if (progress.isClosed || progress.isInTail || (kind.is === 'byline' && kind.isBracketed)) progress.isEnded = true;
}

/** Index at which the article begins that item `at` opens, or null where it opens none. */
function findOpening(
  items: readonly PageItem[],
  at: number,
  state: { progress: Progress; isFirst: boolean },
): number | null {
  const { progress, isFirst } = state;
  const opener = readOpener(items, at);
  if (!opener) return !isFirst && opensAfterEnd(items, at, progress) ? at : null;
  const standsAlone = opener === 'mail' || opener === 'top-heading';
  const first = standsAlone ? at : findFirstTitle(items, at);
  const hasTitle = first < at;
  if (!hasProseAfter(items, at)) return null;
  const isOpen = isFirst ? hasTitle || standsAlone : progress.hasProse && canOpen(opener, hasTitle, progress);
  return isOpen ? includeAddress(items, first) : null;
}

/**
 * Indexes of the items at which articles begin; the first is where the first one's head begins, so that what stands
 * before it is furniture. Empty where nothing opens an article by form.
 */
export function findArticleStarts(items: readonly PageItem[]): number[] {
  const starts: number[] = [];
  let progress: Progress = { ...NEW };
  items.forEach((item, at) => {
    const isFirst = starts.length === 0 && !progress.hasProse;
    const opening = findOpening(items, at, { progress, isFirst });
    if (opening !== null) {
      if (!isFirst && starts.length === 0) starts.push(0);
      starts.push(opening);
      progress = { ...NEW };
    }
    advance(progress, item);
  });
  return starts;
}
