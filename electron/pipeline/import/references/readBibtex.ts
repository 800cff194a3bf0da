import names from '../../../../resources/lexicons/referenceFields.json' with { type: 'json' };
import { readTex } from './readTex.ts';
import { buildReference, type Reference } from './reference.ts';

const ENTRY = /@([A-Za-z]+)\s*[{(]\s*/g;
const FIELD = /\s*,?\s*([A-Za-z][\w-]*)\s*=\s*/y;
const KEY = /[^,={}"\s]*\s*,/y;
const BARE = /[^\s,{}"#]+/y;
const NO_ENTRY = new Set(['comment', 'preamble', 'string']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Longer than any abstract. A value that never ends is looked for no further, or a hostile file would cost hours. */
const LONGEST_VALUE = 20_000;

interface Cursor {
  readonly text: string;
  at: number;
}

/** What stands in braces or quotes from the cursor on, braces inside balanced; null where it never ends. */
function takeEnclosed(cursor: Cursor): string | null {
  const isQuoted = cursor.text[cursor.at] === '"';
  let depth = isQuoted ? 0 : 1;
  for (let at = cursor.at + 1; at < Math.min(cursor.text.length, cursor.at + LONGEST_VALUE); at++) {
    const char = cursor.text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    if (isQuoted ? char === '"' && depth === 0 : depth === 0) {
      const value = cursor.text.slice(cursor.at + 1, at);
      cursor.at = at + 1;
      return value;
    }
  }
  return null;
}

function takeMatch(cursor: Cursor, form: RegExp): RegExpExecArray | null {
  form.lastIndex = cursor.at;
  const found = form.exec(cursor.text);
  if (found) cursor.at = form.lastIndex;
  return found;
}

/** A value, its pieces joined by `#`; a name of a month or of a `@string` is a piece. */
function takeValue(cursor: Cursor, words: ReadonlyMap<string, string>): string | null {
  let value = '';
  for (;;) {
    const piece = /[{"]/.test(cursor.text[cursor.at] ?? '') ? takeEnclosed(cursor) : takeMatch(cursor, BARE)?.[0];
    if (piece === null || piece === undefined) return value || null;
    value += words.get(piece.toLowerCase()) ?? piece;
    if (!takeMatch(cursor, /\s*#\s*/y)) return value;
  }
}

function takeFields(cursor: Cursor, words: ReadonlyMap<string, string>): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (let field = takeMatch(cursor, FIELD); field; field = takeMatch(cursor, FIELD)) {
    const value = takeValue(cursor, words);
    if (value === null) break;
    fields.set((field[1] as string).toLowerCase(), [value]);
  }
  return fields;
}

/** `port.pdf`, `a.pdf;b.html`, or as Zotero and JabRef write it, `Full Text:files/12/port.pdf:application/pdf`. */
function readFiles(value: string): string[] {
  const split = (text: string, mark: RegExp): string[] => text.split(mark).map((part) => part.trim());
  const plain = (path: string): string => path.replace(/\\([:;\\_&%#])/g, '$1');
  return split(value, /(?<!\\);/).flatMap((entry) => {
    const parts = split(entry, /(?<!\\):(?![\\/]{1,2})/);
    const path =
      parts.length >= 3 ? parts.slice(1, -1).join(':') : (parts.find((part) => /[^\s.]\.\w{2,6}$/.test(part)) ?? entry);
    return path ? [plain(path)] : [];
  });
}

/** The parts of a date in fields of their own become one. */
function joinDate(fields: Map<string, string[]>): void {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => fields.get(name)?.[0]?.trim() ?? '');
  if (!year || !month) return;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  if (number >= 1 && number <= 12) fields.set('year', [`${year}-${number}${day ? `-${day}` : ''}`]);
}

function readEntry(fields: Map<string, string[]>): Reference | null {
  const files = names.bibtex.attachment.flatMap((name) => fields.get(name) ?? []).flatMap(readFiles);
  joinDate(fields);
  const said = new Map([...fields].map(([name, values]) => [name, values.map(readTex)]));
  const authors = names.bibtex.byline.map((name) => fields.get(name)?.[0]).find(Boolean);
  if (authors) said.set('author', authors.split(/\s+and\s+/).map(readTex));
  return buildReference(said, names.bibtex, files);
}

/** Entries of a BibTeX file; one that is broken is passed over and the next `@` read on from. Never throws. */
export function readBibtex(text: string): Reference[] {
  const words = new Map<string, string>();
  const found: Reference[] = [];
  for (const { index, 0: start, 1: type = '' } of text.matchAll(ENTRY)) {
    const cursor = { text, at: index + start.length };
    if (NO_ENTRY.has(type.toLowerCase())) {
      if (type.toLowerCase() === 'string')
        for (const [name, [value]] of takeFields(cursor, words)) words.set(name, value ?? '');
      continue;
    }
    if (!takeMatch(cursor, KEY)) continue;
    const reference = readEntry(takeFields(cursor, words));
    if (reference) found.push(reference);
  }
  return found;
}
