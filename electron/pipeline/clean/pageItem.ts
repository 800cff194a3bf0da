import { readClosingCredit } from './closingCredit.ts';
import { markLatinBylines } from './latinByline.ts';
import type { LineKind, ReadLine } from './lineKind.ts';
import { isProse, isStandfirst, isTitleLike } from './sentenceEnd.ts';
import type { TextBlock } from './textBlock.ts';
import { readWireOpening } from './wireOpening.ts';

/** A block of text or a line of another kind, in source order. `title` is the form of a title or heading, not yet the role. */
export type PageItem =
  | {
      readonly is: 'prose' | 'title' | 'short' | 'caption';
      readonly line: number;
      readonly block: TextBlock;
      /** Begins as wire stories do. */
      readonly opensStory: boolean;
      /** Ends with a credit or an end mark. */
      readonly closesStory: boolean;
    }
  | { readonly is: 'line'; readonly line: number; readonly kind: LineKind };

function readBlock(block: TextBlock): PageItem {
  const { kind, cue, line } = block;
  const is = kind === 'caption' ? 'caption' : kind === 'heading' ? 'title' : readForm(cue);
  const isText = kind === 'text';
  return {
    is,
    line,
    block,
    opensStory: isText && readWireOpening(cue) !== null,
    closesStory: isText && readClosingCredit(cue) !== null,
  };
}

function readForm(cue: string): 'prose' | 'title' | 'short' {
  if (isStandfirst(cue)) return 'title';
  return isProse(cue) ? 'prose' : isTitleLike(cue) ? 'title' : 'short';
}

/** Puts blocks and the remaining lines into one sequence. */
export function listItems(lines: readonly ReadLine[], blocks: readonly TextBlock[]): PageItem[] {
  const items: PageItem[] = blocks.map(readBlock);
  lines.forEach(({ kind }, line) => {
    if (kind.is !== 'text' && kind.is !== 'heading' && kind.is !== 'caption') items.push({ is: 'line', line, kind });
  });
  return markLatinBylines(items.sort((a, b) => a.line - b.line));
}
