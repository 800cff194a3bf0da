import type { ArticlePart } from '../../common/article.ts';
import { cutArticle } from './articleCut.ts';
import type { PageItem } from './pageItem.ts';
import { isStandfirst } from './sentenceEnd.ts';
import { readMonthLine, type StatedDate } from './statedDate.ts';
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
  /** A month that stands in the head by itself, as the only date of a brief. */
  readonly month: StatedDate | null;
}

type BlockItem = Exclude<PageItem, { is: 'line' }>;

/** `一、` opens a section, a bullet or `1.` an item. */
const LIST_ITEM = /^(?:[•·●■◆▪*\-–]\s|\(?\d{1,2}[.)、]|[①-⑳])/;

const isBlock = (item: PageItem): item is BlockItem => item.is !== 'line';
const squeeze = (cue: string): string => cue.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();

/** Fewer letters than this may stand in a title by chance. */
const SHORTEST_REPEAT = 6;

/** Whether a line says again what an earlier one said, in whole or in part; one that says more is no repeat. */
function repeats(cue: string, earlier: string): boolean {
  const [now, before] = [squeeze(cue), squeeze(earlier)];
  return now === before || (now.length >= SHORTEST_REPEAT && before.includes(now));
}

/** `标题_南城新闻网`, the title as the browser shows it, which the page prints again without its name. */
const BROWSER_TITLE = /^(.{4,}?)\s*[-_|–—]+\s*[^-_|–—。]{2,24}(?:\s*[-_|–—]+\s*[^-_|–—。]{2,24})*$/;

function isBrowserTitle(item: BlockItem, others: readonly BlockItem[]): boolean {
  const title = BROWSER_TITLE.exec(item.block.cue)?.[1];
  return title !== undefined && others.some((other) => other !== item && squeeze(other.block.cue) === squeeze(title));
}

/** `一、` and `第一章` number the sections of a text that has no title of its own. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部])/;

/** What briefs put above their first paragraph. */
const OPENING_SECTION =
  /^(?:Key (?:takeaways|points|findings|messages)|Executive summary|Summary|Abstract|Introduction|Overview|Background|Highlights|In brief|摘要|核心提示|要点|内容提要|引言|前言|导语)$/i;

/** `标题:` as forms print it before the headline, and the number that a digest gives it. */
const TITLE_LABEL = /^(?:(?:标\s*题|题\s*目|题\s*名|名\s*称|Title|Headline)\s*:\s*|【\d{1,2}】\s*|\[\d{1,2}\]\s*)/;
const dropTitleLabel = (block: TextBlock): TextBlock | null =>
  trimBlock(block, { start: TITLE_LABEL.exec(block.cue)?.[0].length ?? 0 });

function chooseHeadKind({ block }: BlockItem, parts: readonly DraftPart[]): ArticlePart['kind'] {
  if (SECTION.test(block.cue) || OPENING_SECTION.test(block.cue)) return 'heading';
  return isStandfirst(block.cue) || parts.some((part) => part.kind === 'title') ? 'subtitle' : 'title';
}

/** A head of more lines than this is a menu, of which the last lines are the headline. */
const MOST_HEAD = 12;

/** Titles and subtitles stand before the first prose; a headline printed twice is kept once. */
function readHead(items: readonly BlockItem[]): DraftPart[] {
  const head = items.slice(-MOST_HEAD).filter(({ block }) => readMonthLine(block.cue) === null);
  const hasHeading = head.some((item) => item.is === 'title' && item.block.kind === 'heading');
  const titles = head.filter(
    (item) => item.is === 'title' && (!hasHeading || item.block.kind === 'heading') && !isBrowserTitle(item, head),
  );
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

/** Where the head ends: at the first prose, or in a text without any, a table say, after its first line. */
function findBody(items: readonly BlockItem[]): number {
  const prose = items.findIndex((item) => item.is === 'prose');
  return prose >= 0 ? prose : items[0]?.is === 'title' ? 1 : 0;
}

/** Chooses what of an article's items is its text, in source order. */
export function draftArticle(items: readonly PageItem[]): ArticleDraft {
  const { text, about } = cutArticle(items);
  const blocks = text.filter(isBlock);
  const start = findBody(blocks);
  const head = readHead(blocks.slice(0, start));
  const month = blocks
    .slice(0, start)
    .map(({ block }) => readMonthLine(block.cue))
    .find((found) => found !== null);
  return { parts: [...head, ...readBody(blocks.slice(start), head)], about, month: month ?? null };
}
