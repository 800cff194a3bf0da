import type { Repair, RepairKind } from '../../common/cleaning.ts';
import type { Segment, TextMap } from '../../common/textMap.ts';

/** A repair: the span of the text that goes, and what comes in its place (`''` for nothing). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  readonly kind: RepairKind;
}

/** A text after edits; what was written in place of something is a segment that took it. */
export interface EditedText {
  readonly text: string;
  readonly map: TextMap;
  /** The edits that were carried out, in order. */
  readonly repairs: readonly Repair[];
}

/** Applies edits in the order of their starts; one that overlaps an earlier one is passed over. */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const pieces: string[] = [];
  const map: Segment[] = [];
  const repairs: Repair[] = [];
  let [at, from] = [0, 0];
  const copyUntil = (end: number) => {
    if (end <= from) return;
    pieces.push(text.slice(from, end));
    map.push([at, from, end - from]);
    at += end - from;
  };
  for (const { start, end, insert, kind } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    copyUntil(start);
    if (insert) map.push([at, start, insert.length, end - start]);
    pieces.push(insert);
    repairs.push([kind, start, end, insert]);
    at += insert.length;
    from = end;
  }
  copyUntil(text.length);
  return { text: pieces.join(''), map, repairs };
}
