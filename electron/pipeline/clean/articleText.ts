import type { ArticlePart } from '../../common/article.ts';
import type { PageItem } from './pageItem.ts';
import { isStandfirst } from './sentenceEnd.ts';
import type { TextBlock } from './textBlock.ts';
import { trimBlock } from './trimBlock.ts';

export interface DraftPart {
  readonly kind: ArticlePart['kind'];
  readonly block: TextBlock;
}

/** The parts of one article, and the lines that say something about it. */
export interface ArticleDraft {
  readonly parts: readonly DraftPart[];
  readonly about: readonly PageItem[];
}

type BlockItem = Exclude<PageItem, { is: 'line' }>;

/** `一、` opens a section, a bullet or `1.` an item. */
const LIST_ITEM = /^(?:[•·●■◆▪*\-–]\s|\(?\d{1,2}[.)、]|[①-⑳])/;

const isBlock = (item: PageItem): item is BlockItem => item.is !== 'line';
const squeeze = (cue: string): string => cue.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();

/** Fewer letters than this may stand in a title by chance. */
const SHORTEST_REPEAT = 6;

function repeats(cue: string, earlier: string): boolean {
  const [now, before] = [squeeze(cue), squeeze(earlier)];
  if (now === before) return true;
  return (
    now.length >= SHORTEST_REPEAT &&
    (before.includes(now) || (now.includes(before) && before.length >= SHORTEST_REPEAT))
  );
}

const isTailCue = (item: PageItem): boolean =>
  item.is === 'line' && item.kind.is === 'furniture' && item.kind.effect === 'tail';

const isPlainDateline = (item: PageItem | undefined): boolean =>
  item?.is === 'line' && item.kind.is === 'dateline' && item.kind.dateline.outlet === null;

/** Teasers of other articles come as a text and its date, one pair after another. */
function opensTeasers(items: readonly PageItem[], at: number): boolean {
  const [one, two, three, four] = items.slice(at, at + 4);
  return !!one && isBlock(one) && isPlainDateline(two) && !!three && isBlock(three) && isPlainDateline(four);
}

const isClosing = (item: PageItem): boolean =>
  item.is === 'line' && (item.kind.is === 'editor' || (item.kind.is === 'furniture' && item.kind.effect === 'close'));

/** Where the article proper ends: at a cue after its first prose, or at teasers. Index of the first item left out. */
function findEnd(items: readonly PageItem[]): number {
  const first = items.findIndex((item) => item.is === 'prose');
  if (first < 0) return items.length;
  for (let at = first + 1; at < items.length; at++) {
    const item = items[at] as PageItem;
    if (isTailCue(item) || isClosing(item) || opensTeasers(items, at)) return at;
  }
  return items.length;
}

/** `一、` and `第一章` number the sections of a text that has no title of its own. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部])/;

/** `标题:` as forms print it before the headline. */
const dropTitleLabel = (block: TextBlock): TextBlock | null =>
  trimBlock(block, { start: /^(?:标题|题目|题名|Title|Headline)\s*:\s*/.exec(block.cue)?.[0].length ?? 0 });

function chooseHeadKind({ block }: BlockItem, parts: readonly DraftPart[]): ArticlePart['kind'] {
  if (SECTION.test(block.cue)) return 'heading';
  return isStandfirst(block.cue) || parts.some((part) => part.kind === 'title') ? 'subtitle' : 'title';
}

/** Titles and subtitles stand before the first prose; a headline printed twice is kept once. */
function readHead(head: readonly BlockItem[]): DraftPart[] {
  const hasHeading = head.some((item) => item.is === 'title' && item.block.kind === 'heading');
  const titles = head.filter((item) => item.is === 'title' && (!hasHeading || item.block.kind === 'heading'));
  const parts: DraftPart[] = [];
  for (const item of head) {
    const isRepeat = parts.some((part) => repeats(item.block.cue, part.block.cue));
    if (item.is === 'caption' && parts.length > 0 && !isRepeat) parts.push({ kind: 'caption', block: item.block });
    if (!titles.includes(item) || isRepeat) continue;
    const block = dropTitleLabel(item.block);
    if (block) parts.push({ kind: chooseHeadKind(item, parts), block });
  }
  return parts;
}

function chooseKind(item: BlockItem, hasMore: boolean): ArticlePart['kind'] {
  if (item.is === 'caption') return 'caption';
  if (item.block.kind === 'heading') return 'heading';
  const isShort = (item.is === 'title' || item.is === 'short') && !LIST_ITEM.test(item.block.cue);
  return isShort && hasMore && !/[:;,、]$/.test(item.block.cue) ? 'heading' : 'paragraph';
}

function readBody(items: readonly BlockItem[], head: readonly DraftPart[]): DraftPart[] {
  const parts: DraftPart[] = [];
  const captions = new Set(head.filter((part) => part.kind === 'caption').map((part) => squeeze(part.block.cue)));
  const lastProse = items.findLastIndex((item) => item.is === 'prose');
  items.forEach((item, index) => {
    const kind = chooseKind(item, index < lastProse);
    const key = kind === 'caption' ? squeeze(item.block.cue) : '';
    if (kind === 'caption' && captions.has(key)) return;
    if (kind === 'caption') captions.add(key);
    parts.push({ kind, block: item.block });
  });
  return parts;
}

/** After the writers' names a line without a sentence is a rest of the page. */
function dropRest(items: readonly PageItem[]): readonly PageItem[] {
  const prose = items.findLastIndex((item) => item.is === 'prose');
  const byline = items.findIndex((item, index) => index > prose && item.is === 'line' && item.kind.is === 'byline');
  return prose < 0 || byline < 0 ? items : items.slice(0, byline + 1);
}

/** Chooses what of an article's items is its text, in source order. */
export function draftArticle(items: readonly PageItem[]): ArticleDraft {
  const end = findEnd(items);
  const kept = dropRest(items.slice(0, end)).filter(isBlock);
  const first = kept.findIndex((item) => item.is === 'prose');
  const head = readHead(kept.slice(0, first < 0 ? kept.length : first));
  const body = first < 0 ? [] : readBody(kept.slice(first), head);
  const about = items.filter((item, index) => item.is === 'line' && (index < end || item.kind.is !== 'dateline'));
  return { parts: [...head, ...body], about };
}
