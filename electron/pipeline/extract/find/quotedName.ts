import type { Span } from '../../../common/span.ts';
import type { Numeral } from './numeral.ts';

/** Longest words in quotation marks that pass for a slogan or name (“五个共建”), in characters. */
const SLOGAN = 10;
/** Longest title looked back over to its opening mark, in characters. */
const TITLE = 60;
const TITLE_MARK = '《';
const TITLE_START = TITLE_MARK.charCodeAt(0);
const TITLE_END = '》'.charCodeAt(0);
const LINE_FEED = 10;

const OPENING = 1;
const CLOSING = 2;
const BREAK = 3;
/** What each mark is; 0 for all else. */
const kinds = new Uint8Array(0x10000);
for (const [kind, marks] of [
  [OPENING, '“‘「『'],
  [CLOSING, '”’」』'],
  [BREAK, ',。;!?:\n'],
] as const)
  for (const mark of marks) kinds[mark.charCodeAt(0)] = kind;

function findOpening(text: string, at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= SLOGAN; i -= 1) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind !== 0) return kind === OPENING ? i : -1;
  }
  return -1;
}

/** The short quoted words that the number stands in, without their marks, or null. */
export function findSlogan(text: string, { start, end }: Numeral): Span | null {
  const open = findOpening(text, start);
  if (open < 0) return null;
  for (let i = end; i < text.length && i - open <= SLOGAN + 1; i += 1) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === CLOSING) return { start: open + 1, end: i };
    if (kind === BREAK) return null;
  }
  return null;
}

export const hasTitles = (text: string): boolean => text.includes(TITLE_MARK);

/** True inside a book title mark 《…》. */
export function isInTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= TITLE; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === TITLE_START) return true;
    if (code === TITLE_END || code === LINE_FEED) return false;
  }
  return false;
}
