import { trimCells } from '../trimCells.ts';

/** A line of a page's text, and where it comes from. */
export interface PageLine {
  readonly text: string;
  /** Line feeds that part it from the line before. */
  readonly gap: 1 | 2;
  /** Places of the first and the last element whose text it holds, in document order. */
  readonly from: number;
  readonly to: number;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Share of its characters that stand in links. */
  readonly linked: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
);
/** Nothing in them is the page's text: programs, styles, players, what a reader types in, readings above characters. */
const SKIPPED = words(
  'script style noscript template svg math iframe frame frameset object applet embed canvas audio video select button input textarea datalist head rt rp rtc title',
);
/** Parted by one line feed, not by a blank line. */
const CLOSE = words('tr li dt dd');
const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');

interface Draft {
  text: string;
  gap: 1 | 2;
  from: number;
  to: number;
  level: number;
  linkedLength: number;
  /** Of a list item, until its first words come. */
  mark: string;
}

const startDraft = (gap: 1 | 2): Draft => ({ text: '', mark: '', gap, from: 0, to: 0, level: 0, linkedLength: 0 });

/** Puts text into lines as a browser would break it; white space runs are one space, but in `pre`. */
class LineWriter {
  readonly lines: PageLine[] = [];
  #draft = startDraft(2);

  break(gap: 1 | 2): void {
    const { text, linkedLength, mark, ...rest } = this.#draft;
    const trimmed = trimCells(text);
    if (trimmed) {
      this.lines.push({ ...rest, text: mark + trimmed, linked: linkedLength / text.length });
      this.#draft = startDraft(gap);
      return;
    }
    this.#draft.text = '';
    if (gap > this.#draft.gap && !mark) this.#draft.gap = gap;
  }

  mark(mark: string): void {
    this.#draft.mark = mark;
  }

  write(text: string, at: { element: number; isLinked: boolean; level: number }): void {
    const draft = this.#draft;
    if (!draft.text.trim()) Object.assign(draft, { from: at.element, level: at.level });
    draft.to = at.element;
    if (text === ' ' && draft.text.endsWith(' ')) return;
    draft.text += text;
    if (at.isLinked) draft.linkedLength += text.length;
  }
}

interface Place {
  readonly element: number;
  readonly isLinked: boolean;
  readonly isPre: boolean;
  readonly level: number;
  /** In a cell of a table of data: its paragraphs stay on the row's line. */
  readonly isCell: boolean;
}

const gapOf = (name: string): 1 | 2 => (CLOSE.has(name) ? 1 : 2);

/** Beyond this a cell holds a text, and the table lays out a page. */
const LONGEST_CELL = 200;

const isCellName = (name: string): boolean => name === 'td' || name === 'th';
const isDataCell = (cell: Element): boolean =>
  cell.querySelector('table') === null && (cell.textContent ?? '').trim().length <= LONGEST_CELL;
/** A row of values, and not the columns of a page. */
const isDataRow = (row: Element): boolean => row.children.length > 1 && [...row.children].every(isDataCell);

/** Where an element's place is kept for a later step that takes elements away. */
export const PLACE_MARK = 'data-crosscheck-place';

/** The text of a page as lines, hidden parts and programs left out. Marks each element with its place. */
export function collectLines(root: Element): PageLine[] {
  const writer = new LineWriter();
  const items = new Map<Element | null, number>();
  let count = 0;

  function markItem({ parentElement: list }: Element): string {
    const number = (items.get(list) ?? 0) + 1;
    items.set(list, number);
    return list?.localName === 'ol' ? `${number}. ` : '• ';
  }

  function writeText(text: string, place: Place): void {
    const rows = place.isPre ? text.split(/\r\n|\r|\n/) : [text.replace(/[ \t\r\n\f]+/g, ' ')];
    rows.forEach((row, index) => {
      if (index > 0) writer.break(1);
      if (row) writer.write(row, place);
    });
  }

  function breakInside(place: Place): void {
    if (place.isCell) writer.write(' ', place);
    else writer.break(1);
  }

  function walkElement(element: Element, outer: Place): void {
    const name = element.localName;
    if (SKIPPED.has(name) || isHidden(element)) return;
    count += 1;
    element.setAttribute(PLACE_MARK, String(count));
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : outer.level;
    const isLinked = outer.isLinked || (name === 'a' && element.hasAttribute('href'));
    const isCell = outer.isCell || (name === 'tr' && isDataRow(element));
    const place = { element: count, isLinked, isPre: outer.isPre || name === 'pre', level, isCell };
    const isBlock = name === 'tr' || (!outer.isCell && (BLOCKS.has(name) || isCellName(name)));
    if (isBlock) writer.break(gapOf(name));
    else if (name === 'br' || BLOCKS.has(name)) breakInside(place);
    if (name === 'li') writer.mark(markItem(element));
    for (const child of element.childNodes) walk(child, place);
    if (isCell && isCellName(name)) writer.write('\t', place);
    if (isBlock) writer.break(gapOf(name));
  }

  function walk(node: Node, place: Place): void {
    if (node.nodeType === 3) writeText(node.textContent ?? '', place);
    else if (node.nodeType === 1) walkElement(node as Element, place);
  }

  walk(root, { element: 0, isLinked: false, isPre: false, level: 0, isCell: false });
  writer.break(2);
  return writer.lines;
}

/** Lines as text; a heading is marked as in Markdown, so that what it is survives. */
export function writeLines(lines: readonly PageLine[]): string {
  return lines
    .map(({ text, gap, level }, index) => {
      const feed = index === 0 ? '' : '\n'.repeat(level ? 2 : gap);
      return `${feed}${level ? `${'#'.repeat(level)} ` : ''}${text}`;
    })
    .join('');
}
