import type { PdfLine } from './pageLines.ts';

/** In letter heights: how far a paragraph's first line may be set in, and how short of the edge a full line may stop. */
const INDENT = 0.8;
const SHORT = 2.2;
/** Lines of one paragraph stand no further apart than this much of the usual distance. */
const LOOSE = 1.35;
/** Letters of one paragraph differ by no more than this. */
const SAME_SIZE = 0.12;

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const ENDS_SENTENCE = /[。！？；：.!?:;][”’"')）】」]?$/;

const isSameSize = (a: PdfLine, b: PdfLine): boolean => Math.abs(a.size - b.size) <= SAME_SIZE * a.size;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What is usual on the pages: the distance of two lines of a size, in letter heights. */
function measureLeading(lines: readonly PdfLine[]): number {
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const step = next ? (line.base - next.base) / line.size : 0;
    return next && isSameSize(line, next) && step > 0.8 && step < 4 ? [step] : [];
  });
  return median(steps) || 1.5;
}

/** The right edge of the column that a line is in: as far as any line reaches that begins near it and stands near it. */
function findRight(lines: readonly PdfLine[], at: number): number {
  const line = lines[at] as PdfLine;
  const near = lines.slice(Math.max(0, at - 12), at + 13);
  return Math.max(
    ...near.filter((other) => Math.abs(other.left - line.left) < 4 * line.size).map(({ right }) => right),
  );
}

/** The left edge of a column, without the lines that are set in. */
function findLeft(lines: readonly PdfLine[], at: number): number {
  const line = lines[at] as PdfLine;
  const near = lines.slice(Math.max(0, at - 12), at + 13);
  return Math.min(...near.filter((other) => Math.abs(other.left - line.left) < 4 * line.size).map(({ left }) => left));
}

/** Whether a paragraph goes on from the line at `at` to the next, here or on the next column or page. */
function goesOn(lines: readonly PdfLine[], at: number, leading: number): boolean {
  const [line, next] = [lines[at] as PdfLine, lines[at + 1] as PdfLine];
  if (!isSameSize(line, next) || line.text.includes('\t') || next.text.includes('\t')) return false;
  const isFull = line.right >= findRight(lines, at) - SHORT * line.size;
  const isSetIn = next.left > findLeft(lines, at + 1) + INDENT * next.size;
  if (!isFull || isSetIn) return false;
  const step = (line.base - next.base) / line.size;
  if (step > 0) return step <= leading * LOOSE;
  return !ENDS_SENTENCE.test(line.text);
}

/** A hyphen may be of the word or of the line: cleaning, which sees all words, is left to tell. */
function glueOf(before: string, after: string): string {
  if (/\p{L}-$/u.test(before)) return '\n';
  return WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1)) ? '' : ' ';
}

/** Lines → paragraphs with a blank line between; rows of a table stay lines. */
export function joinLines(lines: readonly PdfLine[]): string {
  const leading = measureLeading(lines);
  let text = '';
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    text += line.text;
    if (!next) return;
    if (goesOn(lines, at, leading)) text += glueOf(line.text, next.text);
    else text += line.text.includes('\t') && next.text.includes('\t') ? '\n' : '\n\n';
  });
  return text;
}
