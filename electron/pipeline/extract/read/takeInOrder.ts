import type { Span } from '../../../common/span.ts';

/** Takes from an ordered list what begins inside each of several spans in order, in one walk over both. */
export function makeTaker<T>(items: readonly T[], startOf: (item: T) => number): (span: Span) => T[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < items.length && startOf(items[at] as T) < start) at += 1;
    const from = at;
    while (at < items.length && startOf(items[at] as T) < end) at += 1;
    return items.slice(from, at);
  };
}
