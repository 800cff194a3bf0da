import type { ArticlePart } from '../../common/article.ts';
import type { Segment, TextMap } from '../../common/textMap.ts';
import type { DraftPart } from './articleText.ts';
import type { Piece } from './textBlock.ts';

/** `map` leads to the source text, through the text without pasted readings. */
export interface BodyText {
  readonly body: string;
  readonly map: TextMap;
  readonly parts: readonly ArticlePart[];
}

interface Draft {
  readonly texts: string[];
  readonly segments: Segment[];
  length: number;
}

/** Index of the first segment that ends after `at`. */
function findSegment(map: TextMap, at: number): number {
  let [low, high] = [0, map.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [from, , length] = map[middle] as Segment;
    if (from + length > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function pushSegment(segments: Segment[], [at, from, length]: Segment): void {
  const last = segments.at(-1);
  if (last && last[0] + last[2] === at && last[1] + last[2] === from)
    segments[segments.length - 1] = [last[0], last[1], last[2] + length];
  else segments.push([at, from, length]);
}

/** Copies a span of the repaired text and leads each run of it back to the source; repairs put in lead nowhere. */
function copySpan(
  draft: Draft,
  { text, repairs }: { text: string; repairs: TextMap },
  { start, end }: Pick<Piece, 'start' | 'end'>,
): void {
  let at = start;
  for (let index = findSegment(repairs, start); at < end; index++) {
    const [from, source, length] = repairs[index] ?? [end, 0, 0];
    insertText(draft, text.slice(at, Math.min(from, end)));
    at = Math.max(at, Math.min(from, end));
    const stop = Math.min(end, from + length);
    if (stop <= at) continue;
    pushSegment(draft.segments, [draft.length, source + at - from, stop - at]);
    insertText(draft, text.slice(at, stop));
    at = stop;
  }
}

function insertText(draft: Draft, inserted: string): void {
  if (!inserted) return;
  draft.texts.push(inserted);
  draft.length += inserted.length;
}

/** Writes the parts one after another, a line feed between them. `repaired` is the text that the pieces' offsets are in. */
export function buildBody(drafts: readonly DraftPart[], repaired: { text: string; repairs: TextMap }): BodyText {
  const draft: Draft = { texts: [], segments: [], length: 0 };
  const parts: ArticlePart[] = [];
  for (const { kind, block } of drafts) {
    if (parts.length) insertText(draft, '\n');
    const start = draft.length;
    for (const piece of block.pieces) {
      insertText(draft, piece.glue);
      copySpan(draft, repaired, piece);
    }
    parts.push({ kind, span: { start, end: draft.length } });
  }
  return { body: draft.texts.join(''), map: draft.segments, parts };
}
