import type { PageItem } from './pageItem.ts';

const WORD = String.raw`[A-Z][\w.'’-]*`;
const NAME = `${WORD}(?: (?:de|van|bin|binti|Al|${WORD})){1,3}`;
const NAMES = new RegExp(String.raw`^(${NAME}(?:(?:,| &| and|, and) ${NAME}){0,4})(?: in [A-Z][\w. ]{2,24})?$`);
const SEVERAL = /(?:,| &| and) /;
/** A name has so few letters; a headline in capitals has more words. */
const LONGEST = 70;
/** Items above the names among which the headline must be. */
const REACH = 6;

const isDated = (item: PageItem | undefined): boolean =>
  item?.is === 'line' && item.kind.is === 'dateline' && item.kind.dateline.date !== null;
const isTitle = (item: PageItem | undefined): boolean => item?.is === 'title';
const isFurniture = (item: PageItem | undefined): boolean =>
  item?.is === 'line' && (item.kind.is === 'furniture' || item.kind.is === 'page');

/** The neighbour on one side, page furniture passed over. */
function findNeighbour(items: readonly PageItem[], at: number, step: 1 | -1): PageItem | undefined {
  let next = at + step;
  for (let passed = 0; passed < 4 && isFurniture(items[next]); passed++) next += step;
  return items[next];
}

function readNames(items: readonly PageItem[], at: number): string | null {
  const item = items[at] as PageItem;
  if ((item.is !== 'title' && item.is !== 'short') || item.block.kind !== 'text' || item.block.cue.length > LONGEST)
    return null;
  const names = NAMES.exec(item.block.cue)?.[1];
  if (!names) return null;
  const [before, after] = [findNeighbour(items, at, -1), findNeighbour(items, at, 1)];
  const isSigned = isDated(before) || isDated(after) || (SEVERAL.test(names) && isTitle(before));
  // What has no headline above it is the headline.
  const hasTitle = items.slice(Math.max(0, at - REACH), at).some(isTitle);
  return isSigned && hasTitle ? names : null;
}

/** A line of nothing but English names beside the date, or of several under the headline, names the writers. */
export function markLatinBylines(items: readonly PageItem[]): PageItem[] {
  return items.map((item, at) => {
    const names = readNames(items, at);
    return names === null ? item : { is: 'line', line: item.line, kind: { is: 'byline', names, isBracketed: false } };
  });
}
