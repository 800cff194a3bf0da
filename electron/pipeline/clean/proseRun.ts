import type { PageItem } from './pageItem.ts';
import { measureWords } from './sentenceEnd.ts';

/** Units of text in a run of paragraphs that make it more than a teaser of another article. */
const LEAST_LENGTH = 100;
const LONG_PARAGRAPH = 250;
/** Items looked at; the question is asked at every item behind an end. */
const REACH = 40;

/**
 * Whether paragraphs from `at` on, pictures and headings between them, are an article's text: several and long enough,
 * none with its own date under it as teasers have.
 */
export function isArticleText(items: readonly PageItem[], at: number): boolean {
  let [count, length] = [0, 0];
  for (let index = at; index < Math.min(items.length, at + REACH); index++) {
    const item = items[index] as PageItem;
    if (item.is === 'line') break;
    if (item.is !== 'prose') continue;
    count++;
    length += measureWords(item.block.cue);
    if (count >= 2 ? length >= LEAST_LENGTH : length >= LONG_PARAGRAPH) return true;
  }
  return false;
}
