import { trimCells } from '../trimCells.ts';
import { repairGlyphs } from './repairGlyphs.ts';

/** A run of characters as a page places it: in points, from the page's lower left corner. */
export interface PlacedText {
  readonly str: string;
  /** Horizontal and vertical scale and skew, then the place of the run's start on its baseline. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** A line of a page. `size` is the height of its letters in points. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

interface Draft {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  /** What came after the last letters: a space, or a glyph without a name that may be one. */
  after: 'nothing' | 'glyph' | 'space';
}

/** In letter heights: a gap that parts words, and one that parts the cells of a table. */
const WORD_GAP = 0.2;
/** A glyph without a name after a word: a space as narrow as headlines have it, or a hyphen that is not shown. */
const GLYPH_GAP = 0.1;
const CELL_GAP = 1.6;
/** A run that starts so far above or below is on another line; indices and note marks are raised by less. */
const SAME_LINE = 0.5;

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** A stamp across the page, or a mark that only fills space. */
const isSlanted = ([a = 0, b = 0]: readonly number[]): boolean => Math.abs(a) > 0.1 && Math.abs(b) > 0.1 * Math.abs(a);

const sizeOf = ([a = 0, b = 0]: readonly number[]): number => Math.hypot(a, b);

/** What stands between two runs of a line that hold no space themselves; hanzi are set apart by none. */
function findGlue(draft: Draft, left: number, str: string): string {
  const gap = (left - draft.right) / (draft.size || 1);
  if (gap > CELL_GAP) return '\t';
  if (draft.after === 'space') return ' ';
  const [before, after] = [draft.text.slice(-1), str.slice(0, 1)];
  if (draft.after === 'glyph' && gap >= GLYPH_GAP) return ' ';
  if (gap < WORD_GAP || /\s/.test(before) || /\s/.test(after)) return '';
  return WIDE.test(before) && WIDE.test(after) ? '' : ' ';
}

function addWords(line: Draft, run: { words: string; left: number; right: number; size: number }): void {
  line.text += (line.text ? findGlue(line, run.left, run.words) : '') + run.words;
  line.right = Math.max(line.right, run.right);
  line.size = Math.max(line.size, run.size);
  line.after = 'nothing';
}

/** Runs in the order of the page's program, which is the order of reading in nearly all files → lines. */
export function buildLines(runs: readonly PlacedText[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let draft: Draft | null = null;

  function close(): void {
    const text = trimCells(draft?.text ?? '').replace(/ {2,}/g, ' ');
    if (draft && text) lines.push({ ...draft, text });
    draft = null;
  }

  for (const { str, transform, width, hasEOL } of runs) {
    const [, , , , left = 0, base = 0] = transform;
    if (str && !isSlanted(transform)) {
      const size = sizeOf(transform);
      const open: Draft | null = draft;
      const isSame: boolean =
        open !== null && Math.abs(base - open.base) < SAME_LINE * open.size && left > open.left - open.size / 2;
      if (!isSame) close();
      const line: Draft = draft ?? { text: '', left, right: left, base, size, after: 'nothing' };
      draft = line;
      const words = repairGlyphs(str, width / str.length / (size || 1));
      if (words.trim()) addWords(line, { words, left, right: left + width, size });
      else if (/\s/.test(str)) line.after = 'space';
      else if (line.after === 'nothing') line.after = 'glyph';
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}
