import type { LineKind, ReadLine } from './lineKind.ts';
import { isProse, isTitleLike } from './sentenceEnd.ts';
import type { TextBlock } from './textBlock.ts';
import { readWireOpening } from './wireOpening.ts';

/** A block of text or a line of another kind, in source order. `title` is the form of a title or heading, not yet the role. */
export type PageItem =
  | {
      readonly is: 'prose' | 'title' | 'short' | 'caption';
      readonly line: number;
      readonly block: TextBlock;
      readonly opensStory: boolean;
    }
  | { readonly is: 'line'; readonly line: number; readonly kind: LineKind };

function readBlock(block: TextBlock): PageItem {
  const { kind, cue, line } = block;
  const opensStory = kind === 'text' && readWireOpening(cue) !== null;
  if (kind === 'caption') return { is: 'caption', line, block, opensStory };
  if (kind === 'heading') return { is: 'title', line, block, opensStory };
  const is = isProse(cue) ? 'prose' : isTitleLike(cue) ? 'title' : 'short';
  return { is, line, block, opensStory };
}

/** Puts blocks and the remaining lines into one sequence. */
export function listItems(lines: readonly ReadLine[], blocks: readonly TextBlock[]): PageItem[] {
  const items: PageItem[] = blocks.map(readBlock);
  lines.forEach(({ kind }, line) => {
    if (kind.is !== 'text' && kind.is !== 'heading' && kind.is !== 'caption') items.push({ is: 'line', line, kind });
  });
  return items.sort((a, b) => a.line - b.line);
}
