/** Pages stay under 40 and browsers stop at 512, where the search for the article would take seconds. */
export const DEEPEST = 150;
/** A tag so long carries a picture in its attributes, or hundreds of thousands of them. */
const LONGEST_TAG = 8192;
/** Tags and characters in code beyond which a page is data: a book of a thousand pages has a tenth of them. */
const MOST_MARKS = 300_000;

const words = (list: string): string[] => list.split(' ');
const VOID = new Set(
  words('area base basefont br col command embed frame hr img input link meta param source track wbr'),
);

/** Which open element a tag ends without an end tag, as the parser has it. */
const ENDED_BY = new Map<string, ReadonlySet<string>>([
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['li', new Set(['li'])],
  ['dd', new Set(['dd', 'dt'])],
  ['dt', new Set(['dd', 'dt'])],
  ['option', new Set(['option'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ...words(
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
  ).map((name) => [name, new Set(['p'])] as const),
]);

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/g;

/** How deep the page is at each tag, counted as the parser will. */
class Depth {
  readonly #open: string[] = [];
  readonly #dropped = new Map<string, number>();

  /** Whether the start tag lies too deep to be kept. */
  enter(name: string): boolean {
    const ended = ENDED_BY.get(name);
    while (ended?.has(this.#open.at(-1) ?? '')) this.#open.pop();
    if (VOID.has(name)) return false;
    if (this.#open.length < DEEPEST) {
      this.#open.push(name);
      return false;
    }
    this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1);
    return true;
  }

  /** Whether the end tag belongs to a start tag that was dropped. */
  leave(name: string): boolean {
    const dropped = this.#dropped.get(name) ?? 0;
    if (dropped > 0) {
      this.#dropped.set(name, dropped - 1);
      return true;
    }
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#open.length = at;
    return false;
  }
}

/** Whether a page holds more marks than any article; each of them costs the parser an object. */
export function isDataPage(html: string): boolean {
  let count = 0;
  for (const mark of ['<', '&'])
    for (let at = html.indexOf(mark); at >= 0 && count <= MOST_MARKS; at = html.indexOf(mark, at + 1)) count++;
  return count > MOST_MARKS;
}

/**
 * Drops the tags that lie too deep, their text staying, and the attributes of endless tags: a page of 100,000 nested boxes
 * would hold every later step for minutes or overflow its stack. An ordinary page comes back as it is. Linear.
 */
export function limitNesting(html: string): string {
  const depth = new Depth();
  const kept: string[] = [];
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (index < from) continue;
    const isDropped = slash ? depth.leave(name.toLowerCase()) : depth.enter(name.toLowerCase());
    const end = html.indexOf('>', index + tag.length);
    const isEndless = end - index > LONGEST_TAG;
    if (!isDropped && !isEndless) continue;
    kept.push(html.slice(from, index), isDropped ? ' ' : `${tag}>`);
    from = end < 0 ? html.length : end + 1;
  }
  return kept.length ? kept.join('') + html.slice(from) : html;
}
