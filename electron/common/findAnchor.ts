import { foldForSearch } from './foldText.ts';
import type { Span } from './span.ts';

/** What a span was known by: the quote itself and up to 32 units on each side of it. */
export interface Quoted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** So many units around a quote have to be the same, or all there were of them: a bare number stands in many places. */
const LEAST_AROUND = 6;
/** A figure goes on where one of these follows: 22 is not in 122, 1,220 or 22.5. */
const GOES_ON = /[\d.,]/;

function countBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count += 1;
  return count;
}

function countAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1;
  return count;
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

/** Whether a figure that begins or ends the quote is whole there. */
function isWhole(text: string, { start, end }: Span): boolean {
  const [before, after, next] = [text[start - 1], text[end], text[end + 1]];
  if (
    isDigit(text[start]) &&
    before !== undefined &&
    (isDigit(before) || (GOES_ON.test(before) && isDigit(text[start - 2])))
  )
    return false;
  return !isDigit(text[end - 1]) || after === undefined || !(isDigit(after) || (GOES_ON.test(after) && isDigit(next)));
}

/**
 * Where quoted words stand in a text, digits and unit exactly the same but for script, width and case: the place with
 * the most of their surroundings, or null where there is none, too little around it is the same, or two fit as well.
 */
export function findAnchor(text: string, { quote, prefix, suffix }: Quoted): Span | null {
  const [body, words, before, after] = [text, quote, prefix, suffix].map(foldForSearch) as [
    string,
    string,
    string,
    string,
  ];
  const around = Math.min(LEAST_AROUND, before.length + after.length);
  let best: { span: Span; score: number } | null = null;
  let isTie = false;
  for (let at = body.indexOf(words); at >= 0 && words !== ''; at = body.indexOf(words, at + 1)) {
    const span = { start: at, end: at + words.length };
    const score = countBefore(body, span.start, before) + countAfter(body, span.end, after);
    if (score < around || !isWhole(body, span)) continue;
    isTie = score === best?.score;
    if (score > (best?.score ?? -1)) best = { span, score };
  }
  return isTie ? null : (best?.span ?? null);
}
