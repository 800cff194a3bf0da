import type { Reading } from './quantityReader.ts';

/** A sentence's end between two figures: what one counts says nothing of the other. */
export const SENTENCE_END = /[。!?;\n]|\. /;
/** How far apart figures may stand of which one tells the unit of the other. */
export const REACH = 120;

export const isSameSentence = (text: string, last: Reading, next: Reading): boolean =>
  next.start - last.end <= REACH && !SENTENCE_END.test(text.slice(last.end, next.start));
