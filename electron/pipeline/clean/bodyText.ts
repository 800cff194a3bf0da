import type { ArticlePart } from '../../common/article.ts';
import type { Segment, TextMap } from '../../common/textMap.ts';
import type { DraftPart } from './articleText.ts';
import { moveSegment, pushSegment, visitSegments } from './copyMap.ts';
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

/** Copies a span of the repaired text and leads each run of it back to the source. */
function copySpan(
  draft: Draft,
  { text, map }: { text: string; map: TextMap },
  { start, end }: Pick<Piece, 'start' | 'end'>,
): void {
  const shift = draft.length - start;
  visitSegments(map, { start, end }, (segment) => pushSegment(draft.segments, moveSegment(segment, shift)));
  insertText(draft, text.slice(start, end));
}

function insertText(draft: Draft, inserted: string): void {
  if (!inserted) return;
  draft.texts.push(inserted);
  draft.length += inserted.length;
}

/** Writes the parts one after another, a line feed between them. `repaired` is the text that the pieces' offsets are in. */
export function buildBody(drafts: readonly DraftPart[], repaired: { text: string; map: TextMap }): BodyText {
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
