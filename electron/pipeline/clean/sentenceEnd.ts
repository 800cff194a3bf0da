/** How much of a line's end is looked at; closing brackets hold a reporter's name at most. */
const TAIL = 80;
const TERMINAL = /[。!?…;:.][”"’』」)】》\]*_]*(?:\s*\[\d{1,3}\])*(?:\s*[(][^()]{0,50}[)])?(?:\s*Enditem|1\d{6})?$/i;
const OPEN_END = /[,、([“‘《「『—]$/;
const CONTINUING_START = /^[,。、;:!?)\]”’》」』%]/;

/** Whether a folded line or paragraph ends as a sentence or a list item does. */
export const endsSentence = (cue: string): boolean => TERMINAL.test(cue.slice(-TAIL));
/** Whether it ends on a mark after which something must follow. */
export const endsOpen = (cue: string): boolean => OPEN_END.test(cue.slice(-1));
/** Whether it begins with a mark that belongs to the words before. */
export const startsInside = (cue: string): boolean => CONTINUING_START.test(cue);

const PAIRS = [
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** The closing mark that a line still owes, or null. */
export function findOwedMark(cue: string): string | null {
  for (const [open, close] of PAIRS) {
    const at = cue.lastIndexOf(open);
    if (at >= 0 && cue.indexOf(close, at) < 0) return close;
  }
  return null;
}

const [NONE, WORD, NUMBER] = [0, 1, 2];
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isPoint = (code: number): boolean => code === 0x2c || code === 0x2e;
/** Of a pair the first half counts. */
const isHanzi = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code <= 0xd88d) ||
  code === 0x3005 ||
  code === 0x3007;

/** Letters and hanzi in a line, marks and spaces aside; what "short" is measured in, a Latin word counting as two. */
export function measureWords(cue: string): number {
  let [length, run] = [0, NONE];
  for (let at = 0; at < cue.length; at++) {
    const code = cue.charCodeAt(at);
    const kind = isLetter(code) ? WORD : isDigit(code) || (run === NUMBER && isPoint(code)) ? NUMBER : NONE;
    if (kind === NONE) length += isHanzi(code) ? 1 : 0;
    else if (kind !== run) length += 2;
    run = kind;
  }
  return length;
}

/** Units beyond which a line with a comma is prose; without one it may be a headline of several parts. */
const LONG_LINE = 60;
const LONGEST_TITLE = 90;

const STANDFIRST =
  /^(?:核心提示|内容提要|内容摘要|内容简介|摘要|导读|提要|导语|编者按|Summary|Abstract|Key points)\s*:/;

/** A summary that stands apart from the article, above or below its title. */
export const isStandfirst = (cue: string): boolean => STANDFIRST.test(cue);

/** Prose: a line that ends a sentence, holds one, or is too long to be a heading. */
export function isProse(cue: string): boolean {
  const length = measureWords(cue);
  return (
    length > LONGEST_TITLE ||
    (length > LONG_LINE && /[,;]/.test(cue)) ||
    (length >= 6 && endsSentence(cue) && !/[?!]$/.test(cue)) ||
    /[。][^”"』」)\]]/.test(cue)
  );
}

/** A line that may be a title or heading: short, some words in it, and no end of sentence. */
export function isTitleLike(cue: string): boolean {
  const length = measureWords(cue);
  return (
    length >= 4 &&
    length <= LONGEST_TITLE &&
    (!endsSentence(cue) || /[?!…][”"』」)]*$/.test(cue)) &&
    !/。./.test(cue) &&
    !endsOpen(cue)
  );
}
