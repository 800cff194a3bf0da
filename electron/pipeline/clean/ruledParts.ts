import type { Rulings } from '../../common/cleaning.ts';
import { contains, overlaps, type Span } from '../../common/span.ts';
import { type TextMap, toBody } from '../../common/textMap.ts';
import type { DraftPart } from './articleText.ts';
import type { SourceLine } from './sourceLine.ts';
import type { Piece, TextBlock } from './textBlock.ts';

/** What a person put back or left out, in offsets of the repaired text. */
export interface RuledSpans {
  readonly restored: readonly Span[];
  readonly excluded: readonly Span[];
}

/** Leads the spans of rulings from the source text into the repaired one. */
export function locateRulings({ restored, excluded }: Rulings, map: TextMap): RuledSpans {
  const locate = (spans: readonly Span[]) => spans.flatMap((span) => toBody(map, span) ?? []);
  return { restored: locate(restored), excluded: locate(excluded) };
}

const isRestored = (span: Span, restored: readonly Span[]): boolean => restored.some((one) => contains(one, span));

/** The words before and behind what is kept of a line, where they were put back. */
function widenPiece(piece: Piece, line: SourceLine, restored: readonly Span[]): Piece {
  const start = isRestored({ start: line.start, end: piece.start }, restored) ? line.start : piece.start;
  const end = isRestored({ start: piece.end, end: line.end }, restored) ? line.end : piece.end;
  return { ...piece, start, end };
}

/** The line that holds a piece. */
function findLine(lines: readonly SourceLine[], { start }: Piece): SourceLine | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as SourceLine).start <= start) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

const makeBlock = (line: SourceLine, index: number): TextBlock => ({
  line: index,
  kind: 'text',
  level: 0,
  pieces: [{ start: line.start, end: line.end, glue: '' }],
  cue: line.cue,
});

/** Parts with the lines and ends of lines that a person put back, in source order. `lines` are the article's, from index `first`. */
export function putBack(
  parts: readonly DraftPart[],
  { lines, first, restored }: { lines: readonly SourceLine[]; first: number; restored: readonly Span[] },
): DraftPart[] {
  if (!restored.length) return [...parts];
  const widened = parts.map((part) => {
    const pieces = part.block.pieces.map((piece) => {
      const line = findLine(lines, piece);
      return line ? widenPiece(piece, line, restored) : piece;
    });
    return { ...part, block: { ...part.block, pieces } };
  });
  const kept = new Set(widened.flatMap(({ block }) => block.pieces.map((piece) => findLine(lines, piece))));
  const added = lines.flatMap((line, index): DraftPart[] => {
    const isNew = !kept.has(line) && isRestored(line, restored);
    return isNew ? [{ kind: 'paragraph', block: makeBlock(line, first + index) }] : [];
  });
  return [...widened, ...added].sort((a, b) => (a.block.pieces[0]?.start ?? 0) - (b.block.pieces[0]?.start ?? 0));
}

function cutPiece(piece: Piece, excluded: readonly Span[]): Piece[] {
  let rest: Piece[] = [piece];
  for (const span of excluded) {
    rest = rest.flatMap((one) => {
      if (!overlaps(one, span)) return [one];
      const before: Piece = { ...one, end: Math.min(one.end, span.start) };
      const after: Piece = { start: Math.max(one.start, span.end), end: one.end, glue: '' };
      return [before, after].filter(({ start, end }) => end > start);
    });
  }
  return rest;
}

/** A piece without white space at its ends, where a cut left it bare. */
function trimPiece(piece: Piece, text: string): Piece {
  let { start, end } = piece;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...piece, start, end };
}

/** Parts without what a person left out. */
export function takeOut(parts: readonly DraftPart[], excluded: readonly Span[], text: string): DraftPart[] {
  if (!excluded.length) return [...parts];
  return parts.flatMap((part) => {
    const cut = part.block.pieces.flatMap((piece) => cutPiece(piece, excluded));
    if (part.block.pieces.every((piece, index) => piece === cut[index])) return [part];
    const pieces = cut.map((piece) => trimPiece(piece, text)).filter(({ start, end }) => end > start);
    const [first, ...rest] = pieces;
    return first ? [{ ...part, block: { ...part.block, pieces: [{ ...first, glue: '' }, ...rest] } }] : [];
  });
}
