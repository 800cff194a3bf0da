import type { Segment, TextMap } from '../../common/textMap.ts';

/** A repair: the span of the text that goes, and what comes in its place (`''` for nothing). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** A text after edits; inserted characters lie between two segments of the map. */
export interface EditedText {
  readonly text: string;
  readonly map: TextMap;
}

/** Applies edits in the order of their starts; one that overlaps an earlier one is passed over. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const pieces: string[] = [];
  const map: Segment[] = [];
  let [at, from] = [0, 0];
  const copyUntil = (end: number) => {
    if (end <= from) return;
    pieces.push(text.slice(from, end));
    map.push([at, from, end - from]);
    at += end - from;
  };
  for (const { start, end, insert } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    copyUntil(start);
    pieces.push(insert);
    at += insert.length;
    from = end;
  }
  copyUntil(text.length);
  return { text: pieces.join(''), map };
}
