import type { CleanArticle } from '../types.ts';
import { buildMeta } from './articleMeta.ts';
import { type DraftPart, draftArticle } from './articleText.ts';
import { buildBody } from './bodyText.ts';
import { readClosingCredit } from './closingCredit.ts';
import type { KeptOfArticle } from './leftOutPassages.ts';
import type { ReadLine } from './lineKind.ts';
import type { AboutLine, MetaEvidence } from './metaEvidence.ts';
import type { PageItem } from './pageItem.ts';
import type { RepairedText } from './repairedText.ts';
import { putBack, type RuledSpans, takeOut } from './ruledParts.ts';
import type { TextBlock } from './textBlock.ts';
import { trimBlock } from './trimBlock.ts';
import { readWireOpening } from './wireOpening.ts';

/** How much of a paragraph is looked at for what opens or closes it. */
const REACH = 200;
/** Reporter, source, editor and end mark may stand one behind the other. */
const MOST_CREDITS = 4;

const writeBlock = (block: TextBlock, text: string): string =>
  block.pieces.map(({ glue, start, end }) => glue + text.slice(start, end)).join('');

const headOf = (block: TextBlock, text: string): string =>
  writeBlock({ ...block, pieces: block.pieces.slice(0, 8) }, text).slice(0, REACH);
const tailOf = (block: TextBlock, text: string): string =>
  writeBlock({ ...block, pieces: block.pieces.slice(-8) }, text).slice(-REACH);

const replacePart = (parts: readonly DraftPart[], at: number, block: TextBlock | null): DraftPart[] =>
  parts.flatMap((part, index) => (index !== at ? [part] : block ? [{ ...part, block }] : []));

interface Trimmed {
  readonly parts: readonly DraftPart[];
  readonly opening: MetaEvidence['opening'];
  readonly closings: MetaEvidence['closings'];
}

function trimOpening(parts: readonly DraftPart[], text: string): Pick<Trimmed, 'parts' | 'opening'> {
  const at = parts.findIndex((part) => part.kind === 'paragraph');
  const part = parts[at];
  const found = part ? readWireOpening(part.block.cue) : null;
  if (!part || !found) return { parts, opening: null };
  return {
    parts: replacePart(parts, at, trimBlock(part.block, { start: found.length })),
    opening: { found, printed: headOf(part.block, text) },
  };
}

function trimClosings(parts: readonly DraftPart[], text: string): Pick<Trimmed, 'parts' | 'closings'> {
  let kept = parts;
  const closings: { found: NonNullable<ReturnType<typeof readClosingCredit>>; printed: string }[] = [];
  for (let count = 0; count < MOST_CREDITS; count++) {
    const at = kept.findLastIndex((part) => part.kind === 'paragraph');
    const part = kept[at];
    const found = part ? readClosingCredit(part.block.cue) : null;
    if (!part || !found) break;
    closings.push({ found, printed: tailOf(part.block, text) });
    kept = replacePart(kept, at, trimBlock(part.block, { end: found.length }));
  }
  return { parts: kept, closings };
}

function trimCredits(parts: readonly DraftPart[], text: string): Trimmed {
  const opened = trimOpening(parts, text);
  return { ...opened, ...trimClosings(opened.parts, text) };
}

/** Where an article lies among the items of its source, and from where to where in the source text. */
export interface ArticlePlace {
  readonly items: readonly PageItem[];
  /** Lines of the newspaper page that the article stands on, true of all its articles. */
  readonly page: readonly PageItem[];
  readonly extent: CleanArticle['extent'];
  /** Its lines, the page around it included: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
}

export interface CleanContext {
  readonly repaired: RepairedText;
  readonly lines: readonly ReadLine[];
  readonly ruled: RuledSpans;
  readonly fileName: string | undefined;
}

/** An article, what stands in its body, and which line breaks in it were mended. */
export interface CleanedArticle {
  readonly article: CleanArticle;
  readonly kept: KeptOfArticle;
}

/** The parts as a person wants them: what was put back is in, what was left out by hand is not. */
function applyRulings(parts: readonly DraftPart[], { first, end }: ArticlePlace, context: CleanContext): DraftPart[] {
  const { lines, ruled, repaired } = context;
  const whole = putBack(parts, { lines: lines.slice(first, end), first, restored: ruled.restored });
  return takeOut(whole, ruled.excluded, repaired.text);
}

function printLine(item: PageItem, { repaired, lines }: CleanContext): AboutLine[] {
  const line = lines[item.line];
  return item.is === 'line' && line ? [{ kind: item.kind, printed: repaired.text.slice(line.start, line.end) }] : [];
}

/** Builds one article from its items, or null where they hold no text at all. */
export function cleanArticle(place: ArticlePlace, context: CleanContext): CleanedArticle | null {
  const { text } = context.repaired;
  const { items, page, extent, first } = place;
  const draft = draftArticle(items);
  const { parts: trimmed, opening, closings } = trimCredits(draft.parts, text);
  const parts = applyRulings(trimmed, place, context);
  if (!parts.length) return null;
  const built = buildBody(parts, context.repaired);
  const printPart = (kind: DraftPart['kind']) => {
    const part = parts.find((candidate) => candidate.kind === kind);
    return part ? writeBlock(part.block, text) : null;
  };
  const meta = buildMeta({
    about: [...draft.about, ...page].flatMap((item) => printLine(item, context)),
    opening,
    closings,
    month: draft.month,
    title: printPart('title'),
    subtitle: printPart('subtitle'),
    head: printPart('paragraph')?.slice(0, REACH) ?? '',
    body: built.body,
    fileName: context.fileName,
  });
  const kept = {
    firstLine: first,
    pieces: parts.flatMap(({ block }) => block.pieces),
    parts,
  };
  return { article: { meta, ...built, extent }, kept };
}
