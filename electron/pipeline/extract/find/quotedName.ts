import type { Span } from '../../../common/span.ts';
import type { Numeral } from './numeral.ts';

/** Longest words in quotation marks that pass for a slogan or name (“五个共建”), in characters. */
const SLOGAN = 10;
/** Longest title looked back over to its opening mark, in characters. */
const TITLE = 60;

const opening = '“‘「『';
const closing = '”’」』';
const breaks = ',。;!?:\n';

function findOpening(text: string, at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= SLOGAN; i -= 1) {
    if (opening.includes(text.charAt(i))) return i;
    if (closing.includes(text.charAt(i)) || breaks.includes(text.charAt(i))) return -1;
  }
  return -1;
}

/** The short quoted words that the number stands in, without their marks, or null. */
export function findSlogan(text: string, { start, end }: Numeral): Span | null {
  const open = findOpening(text, start);
  if (open < 0) return null;
  for (let i = end; i < text.length && i - open <= SLOGAN + 1; i += 1) {
    if (closing.includes(text.charAt(i))) return { start: open + 1, end: i };
    if (breaks.includes(text.charAt(i))) return null;
  }
  return null;
}

/** True inside a book title mark 《…》. */
export function isInTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= TITLE; i -= 1) {
    if (text[i] === '《') return true;
    if (text[i] === '》' || text[i] === '\n') return false;
  }
  return false;
}
