import type { Span } from './span.ts';

/** A run of characters copied unchanged: `length` UTF-16 units at `at` in the body came from `from` in the source text. */
export type Segment = readonly [at: number, from: number, length: number];

/**
 * Ties each character of a body to the source text. Segments are in body order and do not overlap;
 * body characters between two segments were put in by cleaning (a joining space or a line feed).
 */
export type TextMap = readonly Segment[];

/** Index of the last segment that begins at or before `at`, or -1. */
function findSegment(map: TextMap, at: number): number {
  let [low, high] = [0, map.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((map[middle] as Segment)[0] <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function sourceStart(map: TextMap, at: number): number {
  const segment = map[findSegment(map, at)];
  if (segment && at < segment[0] + segment[2]) return segment[1] + (at - segment[0]);
  const next = map[findSegment(map, at) + 1];
  return next ? next[1] : segment ? segment[1] + segment[2] : 0;
}

function sourceEnd(map: TextMap, end: number): number {
  const segment = map[findSegment(map, end - 1)];
  if (!segment) return 0;
  return segment[1] + Math.min(end - segment[0], segment[2]);
}

/** The source span of a body span; characters that cleaning left out inside it are covered too. */
export function toSource(map: TextMap, { start, end }: Span): Span {
  const from = sourceStart(map, start);
  return { start: from, end: end > start ? Math.max(from, sourceEnd(map, end)) : from };
}
