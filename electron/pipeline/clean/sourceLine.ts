/** A line that is not blank. Offsets are UTF-16 units of the repaired text, white space at the ends left out. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** Blank lines between this line and the one before. */
  readonly gap: number;
  /** The folded text of the line, for cues; a longer line is cut to its first and last `EDGE` units. */
  readonly cue: string;
  readonly isLong: boolean;
}

/** No rule looks further than this into a line, so that a line of a megabyte costs no more than a short one. */
const EDGE = 1000;

const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);

const isLineEnd = (code: number): boolean =>
  code === 0x0a ||
  code === 0x0d ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x0c ||
  code === 0x0b ||
  code === 0x85;

function trimLine(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function buildLine(folded: string, { start, end, gap }: { start: number; end: number; gap: number }): SourceLine {
  const isLong = end - start > 2 * EDGE;
  const cue = isLong
    ? `${folded.slice(start, start + EDGE)}${folded.slice(end - EDGE, end)}`
    : folded.slice(start, end);
  return { start, end, gap, cue, isLong };
}

/** The lines of a text that hold anything, whichever of the line ends it uses. */
export function splitLines(text: string, folded: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let [from, gap] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue;
    const trimmed = trimLine(text, from, at);
    if (trimmed.end > trimmed.start) lines.push(buildLine(folded, { ...trimmed, gap }));
    gap = trimmed.end > trimmed.start ? 0 : gap + 1;
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    from = at + 1;
  }
  return lines;
}
