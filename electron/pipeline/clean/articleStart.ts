import type { PageItem } from './pageItem.ts';

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

/** How far the article at hand has come. */
interface Progress {
  hasProse: boolean;
  isEnded: boolean;
  isInTail: boolean;
}

function canOpen(opener: Opener, hasTitle: boolean, progress: Progress): boolean {
  if (opener === 'mail' || opener === 'top-heading') return true;
  if (progress.isInTail) return opener === 'dateline' && hasTitle;
  if (opener === 'wire') return hasTitle || progress.isEnded;
  if (opener === 'published') return progress.isEnded;
  return hasTitle;
}

function advance(progress: Progress, item: PageItem): void {
  if (item.is === 'prose') progress.hasProse = true;
  if (item.is === 'prose' && item.closesStory) progress.isEnded = true;
  if (!progress.hasProse || item.is !== 'line') return;
  const { kind } = item;
  if (kind.is === 'furniture' && kind.effect === 'tail') progress.isInTail = true;
  if (kind.is === 'editor' || (kind.is === 'byline' && kind.isBracketed)) progress.isEnded = true;
  if (kind.is === 'furniture' && kind.effect !== 'line') progress.isEnded = true;
}

/**
 * Indexes of the items at which articles begin; the first is where the first one's head begins, so that what stands
 * before it is furniture. Empty where nothing opens an article by form.
 */
export function findArticleStarts(items: readonly PageItem[]): number[] {
  const starts: number[] = [];
  let progress: Progress = { hasProse: false, isEnded: false, isInTail: false };
  for (let at = 0; at < items.length; at++) {
    const opener = readOpener(items, at);
    const first = opener === 'mail' || opener === 'top-heading' ? at : findFirstTitle(items, at);
    const isNext = starts.length > 0 || progress.hasProse;
    const hasTitle = first < at;
    if (
      opener &&
      hasProseAfter(items, at) &&
      (isNext
        ? progress.hasProse && canOpen(opener, hasTitle, progress)
        : hasTitle || opener === 'mail' || opener === 'top-heading')
    ) {
      if (isNext && starts.length === 0) starts.push(0);
      starts.push(includeAddress(items, first));
      progress = { hasProse: false, isEnded: false, isInTail: false };
    }
    advance(progress, items[at] as PageItem);
  }
  return starts;
}
