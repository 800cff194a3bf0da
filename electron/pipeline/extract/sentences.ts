import type { ArticlePart } from '../../common/article.ts';
import type { Span } from '../../common/span.ts';

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

const CLOSERS = new Set([...'”’"\'」』）)】]》']);
const isSpace = (c: string): boolean => c === ' ' || c === '\n' || c === '\t' || c === '\u00a0' || c === '\u3000';
const isLetter = (c: string): boolean => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && isLetter(text[start - 1] as string)) start -= 1;
  return text.slice(start, at).toLowerCase();
}

/** Whether the full stop at `at` closes a sentence: not in 3.5, U.S., No. 5, or before a small letter. */
function isFullStop(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && !isSpace(next) && !CLOSERS.has(next) && next !== '[') return false;
  const word = wordBefore(text, at);
  const follow = nextVisible(text, at + 1);
  if (word.length === 1 && follow !== null) return !isLetter(follow) && !isDigit(follow);
  if (ABBREVIATIONS.has(word) && follow !== null) return false;
  return follow === null || !(follow >= 'a' && follow <= 'z');
}

const isDigit = (c: string): boolean => c >= '0' && c <= '9';

function nextVisible(text: string, from: number): string | null {
  for (let at = from; at < text.length && at < from + 4; at += 1) {
    const c = text[at] as string;
    if (c === '\n') return null;
    if (!isSpace(c) && !CLOSERS.has(c)) return c;
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
  while (end < limit && CLOSERS.has(text[end] as string)) end += 1;
  return end;
}

function trimmed(text: string, start: number, end: number, part: number): Sentence | null {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from] as string)) from += 1;
  while (to > from && isSpace(text[to - 1] as string)) to -= 1;
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

function splitPart(body: string, { start, end }: Span, part: number): Sentence[] {
  const found: Sentence[] = [];
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
  return last ? [...found, last] : found;
}

/** Cuts a body into sentences, in order. A sentence never crosses a part; a body without parts is one. */
export function splitSentences(body: string, parts: readonly ArticlePart[]): Sentence[] {
  if (parts.length === 0) return splitPart(body, { start: 0, end: body.length }, 0);
  return parts.flatMap(({ span }, index) => splitPart(body, span, index));
}
