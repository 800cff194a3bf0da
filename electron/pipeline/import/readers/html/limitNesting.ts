/** Pages stay under 40 and browsers stop at 512, where the search for the article would take seconds. */
export const DEEPEST = 150;

/** Elements that need no end tag, whose count would find depth where there is none, and those that say what a line is. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/g;

/**
 * Drops the tags that lie too deep, their text staying: a page of 100,000 nested boxes would hold every
 * later step for minutes or overflow its stack. An ordinary page comes back as it is. Linear in the page's length.
 */
export function limitNesting(html: string): string {
  let [depth, from] = [0, 0];
  const kept: string[] = [];
  for (const { 0: tag, 1: slash, 2: name, index } of html.matchAll(TAG)) {
    if (index < from || FLAT.has((name as string).toLowerCase())) continue;
    const isDropped = depth > DEEPEST;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (!isDropped && depth <= DEEPEST) continue;
    const end = html.indexOf('>', index + tag.length);
    kept.push(html.slice(from, index), ' ');
    from = end < 0 ? html.length : end + 1;
  }
  return kept.length ? kept.join('') + html.slice(from) : html;
}
