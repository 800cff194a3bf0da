import type { Span } from './span.ts';

/**
 * A run of `length` UTF-16 units at `at` in the body that came from `from` in the source text. Without `took` they were
 * copied unchanged; with it a repair wrote them in place of `took` units of the source (`&nbsp;`, a full-width `５`).
 */
export type Segment = readonly [at: number, from: number, length: number, took?: number];

/**
 * Ties each character of a body to the source text. Segments are in body order, rise in the source too and do not
 * overlap; body characters between two segments were put in by cleaning (a joining space or a line feed).
 */
export type TextMap = readonly Segment[];

/** How many units of the source a segment stands for. */
export const tookOf = ([, , length, took]: Segment): number => took ?? length;

/** Whether units correspond one by one, so that a place inside the run has its own place in the source. */
const isEven = (segment: Segment): boolean => tookOf(segment) === segment[2];

/** Index of the last segment that begins at or before `at` on the given side (0 the body, 1 the source), or -1. */
function findSegment(map: TextMap, at: number, side: 0 | 1): number {
  let [low, high] = [0, map.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((map[middle] as Segment)[side] <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function sourceStart(map: TextMap, at: number): number {
  const index = findSegment(map, at, 0);
  const segment = map[index];
  if (segment && at < segment[0] + segment[2]) return segment[1] + (isEven(segment) ? at - segment[0] : 0);
  const next = map[index + 1];
  return next ? next[1] : segment ? segment[1] + tookOf(segment) : 0;
}

function sourceEnd(map: TextMap, end: number): number {
  const segment = map[findSegment(map, end - 1, 0)];
  if (!segment) return 0;
  return segment[1] + (isEven(segment) ? Math.min(end - segment[0], segment[2]) : tookOf(segment));
}

/** The source span of a body span; characters that cleaning left out inside it are covered too. */
export function toSource(map: TextMap, { start, end }: Span): Span {
  const from = sourceStart(map, start);
  return { start: from, end: end > start ? Math.max(from, sourceEnd(map, end)) : from };
}

function bodyStart(map: TextMap, from: number): number {
  const index = findSegment(map, from, 1);
  const segment = map[index];
  if (segment && from < segment[1] + tookOf(segment)) return segment[0] + (isEven(segment) ? from - segment[1] : 0);
  const next = map[index + 1];
  return next ? next[0] : segment ? segment[0] + segment[2] : 0;
}

function bodyEnd(map: TextMap, end: number): number {
  const segment = map[findSegment(map, end - 1, 1)];
  if (!segment) return 0;
  return segment[0] + (isEven(segment) ? Math.min(end - segment[1], segment[2]) : segment[2]);
}

/** The body span of a source span, or null where none of it stands in the body. */
export function toBody(map: TextMap, { start, end }: Span): Span | null {
  const at = bodyStart(map, start);
  const stop = end > start ? bodyEnd(map, end) : at;
  return stop > at ? { start: at, end: stop } : null;
}
