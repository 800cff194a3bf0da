import { z } from 'zod';

/** A half-open range of UTF-16 code units: `[start, end)`. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof span>;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const sliceSpan = (text: string, { start, end }: Span): string => text.slice(start, end);
