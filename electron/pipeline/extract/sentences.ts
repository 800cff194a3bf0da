import type { ArticlePart } from '../../common/article.ts';
import type { Span } from '../../common/span.ts';
import { isOneOf } from './unitAt.ts';

/** A sentence of a body; `part` is the index of the part it lies in. Spans are UTF-16 offsets into the body. */
export interface Sentence extends Span {
  readonly part: number;
}

/** Words before a full stop that do not end a sentence. Single letters (U.S., J. Smith) are told by their length. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st no nos vs etc fig vol ch sec gen col lt sgt rep sen gov hon jr sr inc ltd co corp dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);

const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map((word) => word.length));

const CLOSERS = '”’"\'」』）)】]》';
const SPACES = ' \n\t\u00a0\u3000';
const isLetter = (c: string): boolean => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLetter(text[start - 1] as string)) start -= 1;
  return start;
}

const isAbbreviation = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());

/** What may stand right behind a sentence's full stop, blanks aside. */
const MAY_FOLLOW = `${CLOSERS}[`;

/** Whether the full stop at `at` closes a sentence: not in 3.5, U.S., No. 5, or before a small letter. */
function isFullStop(text: string, at: number): boolean {
  const isApart = at + 1 >= text.length || isOneOf(SPACES, text, at + 1) || isOneOf(MAY_FOLLOW, text, at + 1);
  if (!isApart) return false;
  const follow = nextVisible(text, at + 1);
  if (follow === null) return true;
  const start = startOfWord(text, at);
  if (at - start === 1) return !isLetter(follow) && !isDigit(follow);
  return !(follow >= 'a' && follow <= 'z') && !isAbbreviation(text, start, at);
}

const isDigit = (c: string): boolean => c >= '0' && c <= '9';

function nextVisible(text: string, from: number): string | null {
  for (let at = from; at < text.length && at < from + 4; at += 1) {
    const c = text[at] as string;
    if (c === '\n') return null;
    if (!isOneOf(SPACES, text, at) && !isOneOf(CLOSERS, text, at)) return c;
  }
  return null;
}

const NO_END = 0;
const END = 1;
const STOP = 2;
/** What each unit may be: one look-up passes over most places. */
const ends = new Uint8Array(0x10000);
for (const mark of '。！？!?') ends[mark.charCodeAt(0)] = END;
ends['.'.charCodeAt(0)] = STOP;

function isEnd(text: string, at: number): boolean {
  const kind = ends[text.charCodeAt(at)];
  return kind !== NO_END && (kind === END || isFullStop(text, at));
}

/** Moves past closing quotes and brackets, which belong to the sentence they end. */
function closeQuotes(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isOneOf(CLOSERS, text, end)) end += 1;
  return end;
}

function trimmed(text: string, start: number, end: number, part: number): Sentence | null {
  let [from, to] = [start, end];
  while (from < to && isOneOf(SPACES, text, from)) from += 1;
  while (to > from && isOneOf(SPACES, text, to - 1)) to -= 1;
  return to > from ? { start: from, end: to, part } : null;
}

/** Longer runs without a full stop are lists or no prose at all; cutting them keeps the reading of hostile text linear. */
const LONGEST = 800;

/** Where an overlong run is cut: behind its last comma or space, else hard. */
function cutAt(body: string, from: number): number {
  const window = body.slice(from, from + LONGEST);
  const at = Math.max(
    window.lastIndexOf('，'),
    window.lastIndexOf(', '),
    window.lastIndexOf('、'),
    window.lastIndexOf(' '),
  );
  return from + (at > LONGEST / 2 ? at + 1 : LONGEST);
}

/** Adds the sentences of a part. */
function splitPart(found: Sentence[], body: string, { start, end }: Span, part: number): void {
  let from = start;
  for (let at = start; at < end; at += 1) {
    const limit = Math.min(end, from + LONGEST);
    while (at < limit && ends[body.charCodeAt(at)] === NO_END) at += 1;
    if (at >= end) break;
    const isLong = at - from >= LONGEST;
    if (!isLong && !isEnd(body, at)) continue;
    const to = isLong ? cutAt(body, from) : closeQuotes(body, at + 1, end);
    const sentence = trimmed(body, from, to, part);
    if (sentence) found.push(sentence);
    from = to;
    at = to - 1;
  }
  const last = trimmed(body, from, end, part);
  if (last) found.push(last);
}

/** Cuts a body into sentences, in order. A sentence never crosses a part; a body without parts is one. */
export function splitSentences(body: string, parts: readonly ArticlePart[]): Sentence[] {
  const found: Sentence[] = [];
  if (parts.length === 0) splitPart(found, body, { start: 0, end: body.length }, 0);
  for (const [index, { span }] of parts.entries()) splitPart(found, body, span, index);
  return found;
}
