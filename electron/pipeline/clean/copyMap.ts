import type { Segment, TextMap } from '../../common/textMap.ts';
import { tookOf } from '../../common/textMap.ts';

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

/** Adds a segment, as part of the one before where the two are one run of copied text. */
export function pushSegment(segments: Segment[], segment: Segment): void {
  const [at, from, length, took] = segment;
  const last = segments.at(-1);
  const isRun = last && took === undefined && last[3] === undefined;
  if (isRun && last[0] + last[2] === at && last[1] + last[2] === from)
    segments[segments.length - 1] = [last[0], last[1], last[2] + length];
  else segments.push(segment);
}

/** A segment at another place of its text. */
export const moveSegment = ([at, from, length, took]: Segment, shift: number): Segment =>
  took === undefined ? [at + shift, from, length] : [at + shift, from, length, took];

/** The part of a segment between two units of its text. A repair of uneven length belongs to its first unit. */
function cutSegment(segment: Segment, start: number, end: number): Segment | null {
  const [at, from, length, took] = segment;
  if (took === undefined) return [start, from + start - at, end - start];
  if (took === length) return [start, from + start - at, end - start, end - start];
  return start === at ? [start, from, end - start, tookOf(segment)] : null;
}

/** Calls `visit` with each segment of `map` between `start` and `end`, cut to that span. */
export function visitSegments(
  map: TextMap,
  { start, end }: { start: number; end: number },
  visit: (segment: Segment) => void,
): void {
  for (let index = findSegment(map, start); index < map.length; index++) {
    const segment = map[index] as Segment;
    if (segment[0] >= end) return;
    const cut = cutSegment(segment, Math.max(start, segment[0]), Math.min(end, segment[0] + segment[2]));
    if (cut) visit(cut);
  }
}

/** Leads through two maps at once: `outer` to a text between, `inner` from there to the source. */
export function composeMaps(outer: TextMap, inner: TextMap): TextMap {
  const composed: Segment[] = [];
  for (const [at, from, length, took] of outer) {
    if (took === undefined) {
      visitSegments(inner, { start: from, end: from + length }, (segment) =>
        pushSegment(composed, moveSegment(segment, at - from)),
      );
      continue;
    }
    let [start, end] = [-1, -1];
    visitSegments(inner, { start: from, end: from + took }, (segment) => {
      if (start < 0) start = segment[1];
      end = segment[1] + tookOf(segment);
    });
    if (start >= 0) composed.push([at, start, length, end - start]);
  }
  return composed;
}
