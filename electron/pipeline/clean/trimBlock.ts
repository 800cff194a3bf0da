import type { Piece, TextBlock } from './textBlock.ts';

function dropStart(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const length = piece.end - piece.start + piece.glue.length;
    if (left >= length) left -= length;
    else {
      kept.push(
        left > 0 ? { start: piece.start + Math.max(0, left - piece.glue.length), end: piece.end, glue: '' } : piece,
      );
      left = 0;
    }
  }
  return kept;
}

function dropEnd(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  const kept: Piece[] = [];
  for (const piece of [...pieces].reverse()) {
    const length = piece.end - piece.start + piece.glue.length;
    if (left >= length) left -= length;
    else {
      kept.push({ ...piece, end: piece.end - left });
      left = 0;
    }
  }
  return kept.reverse();
}

/** A block without its first or last units, glue counted; null where nothing remains. */
export function trimBlock(
  block: TextBlock,
  { start = 0, end = 0 }: { start?: number; end?: number },
): TextBlock | null {
  const pieces = dropEnd(dropStart(block.pieces, start), end).filter((piece) => piece.end > piece.start);
  if (!pieces.length) return null;
  const cue = block.cue.slice(start, block.cue.length - end);
  const [first, ...rest] = pieces as [Piece, ...Piece[]];
  return { ...block, pieces: [{ ...first, glue: '' }, ...rest], cue };
}
