import type { Numeral } from './numeral.ts';

/** Longest words in quotation marks that pass for a slogan or name (“五个共建”), in characters. */
const SLOGAN = 10;
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

/** True where the number stands in short quoted words without a sentence's punctuation. */
export function isSlogan(text: string, { start, end }: Numeral): boolean {
  const open = findOpening(text, start);
  if (open < 0) return false;
  for (let i = end; i < text.length && i - open <= SLOGAN + 1; i += 1) {
    if (closing.includes(text.charAt(i))) return true;
    if (breaks.includes(text.charAt(i))) return false;
  }
  return false;
}

/** True inside a book title mark 《…》. */
export function isInTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= TITLE; i -= 1) {
    if (text[i] === '《') return true;
    if (text[i] === '》' || text[i] === '\n') return false;
  }
  return false;
}
