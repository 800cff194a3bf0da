import { foldForSearch } from '../../../common/foldText.ts';
import type { TableColumn, TableRole } from '../../../common/tableImport.ts';
import { COLUMN_WORDS } from './columnLexicon.ts';
import { readYear } from './readYear.ts';
import type { TableCell, TableSheet } from './tableFile.ts';

/** A table may stand under a heading and some notes; its column names are looked for in this many lines. */
const MOST_ABOVE = 15;
const SAMPLES = 5;
/** Rows that the content of a column is judged by. */
const JUDGED = 200;
/** Share of filled cells that must be of a kind for the column to be. */
const MOSTLY = 0.8;

/** Roles that may stand over several columns. */
const MANY: ReadonlySet<TableRole> = new Set(['indicator', 'value', 'source']);

type Row = readonly TableCell[];

export const foldHeader = (text: string): string =>
  foldForSearch(text)
    .replaceAll(/[([{（【].*?[)\]}）】]/g, ' ')
    .replaceAll(/[_:\s]+/g, ' ')
    .trim();

/** The role of a header that is one of the known names, whole. A year over a column of figures makes it one of values. */
function readWholeHeader(header: string): TableRole | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  return COLUMN_WORDS.find(({ is }) => is.includes(folded))?.role ?? (readYear(folded) ? 'value' : null);
}

const readLooseHeader = (header: string): TableRole | null => {
  const folded = foldHeader(header);
  return COLUMN_WORDS.find(({ has }) => has.some((word) => folded.includes(word)))?.role ?? null;
};

const roleOfHeader = (header: string): TableRole | null => readWholeHeader(header) ?? readLooseHeader(header);

const filled = (row: Row): TableCell[] => row.filter(({ text }) => text !== '');
/** A number near the start and little behind it: 超过322亿美元, US$32.2bn, 26.0 billion dollars. */
const isNumeric = (text: string): boolean => text.length <= 40 && /^\D{0,4}\d/.test(text);

/** Line of the column names, from 0; null where the table has none. */
export function findHeader({ rows }: TableSheet): number | null {
  const above = rows.slice(0, MOST_ABOVE);
  const named = above.findIndex(
    (row) =>
      new Set(
        filled(row)
          .map(({ text }) => roleOfHeader(text))
          .filter(Boolean),
      ).size >= 2,
  );
  if (named >= 0) return named;
  const first = above.findIndex((row) => filled(row).length >= 2);
  const row = rows[first];
  return row && !filled(row).some(({ text }) => isNumeric(text)) ? first : null;
}

const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length;

const isPeriod = (text: string): boolean => /^(19|20)\d{2}([-/.年].{0,20})?$/.test(text);

/** What a column holds by its cells alone: periods, figures, sentences; other text is left to what is still missing. */
function judgeContent(texts: readonly string[]): 'period' | 'value' | 'sentence' | 'text' | null {
  if (texts.length === 0) return null;
  if (share(texts, isPeriod) >= MOSTLY) return 'period';
  if (share(texts, isNumeric) >= MOSTLY) return 'value';
  if (share(texts, (text) => text.length > 24 && /\d/.test(text)) >= MOSTLY) return 'sentence';
  return 'text';
}

interface Draft {
  readonly header: string;
  readonly texts: readonly string[];
  role: TableRole | null;
  by: TableColumn['by'];
}

function draftColumns({ rows }: TableSheet, header: number | null): Draft[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const below = rows.slice(header === null ? 0 : header + 1, (header ?? 0) + 1 + JUDGED);
  return Array.from({ length: width }, (_, at) => ({
    header: header === null ? '' : (rows[header]?.[at]?.text ?? ''),
    texts: below.map((row) => row[at]?.text ?? '').filter(Boolean),
    role: null,
    by: null,
  }));
}

/** Whole names before parts of names: 原句 is the sentence, whatever column 原文写法 stands before it. */
function takeHeaders(drafts: readonly Draft[]): void {
  const taken = new Set<TableRole>();
  for (const readHeader of [readWholeHeader, readLooseHeader])
    for (const draft of drafts) {
      const role = draft.role === null ? readHeader(draft.header) : null;
      if (role === null || (taken.has(role) && !MANY.has(role))) continue;
      Object.assign(draft, { role, by: 'header' });
      taken.add(role);
    }
}

/** Place of a header among the names of values, the plainest first: `value` before `number`. */
function rankValue({ header }: Draft): number {
  const at = COLUMN_WORDS.find(({ role }) => role === 'value')?.is.indexOf(foldHeader(header)) ?? -1;
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Several values make sense only below years: a second column named `total` is no second figure of the row. */
function keepOneValue(drafts: readonly Draft[]): void {
  const values = drafts.filter(({ role }) => role === 'value');
  const years = values.filter(({ header }) => readYear(foldHeader(header)));
  const best = Math.min(...values.map(rankValue));
  const kept = years.length > 1 ? years : values.filter((draft) => rankValue(draft) === best).slice(0, 1);
  for (const draft of values) if (!kept.includes(draft)) Object.assign(draft, { role: null, by: null });
}

function takeContents(drafts: readonly Draft[]): void {
  const has = (role: TableRole): boolean => drafts.some((draft) => draft.role === role);
  for (const draft of drafts) {
    if (draft.role !== null) continue;
    const kind = judgeContent(draft.texts);
    const role = kind === 'text' ? (has('indicator') ? null : 'indicator') : kind;
    if (role !== null && !has(role)) Object.assign(draft, { role, by: 'content' });
  }
}

/** Guesses what each column holds, by its name and then by its cells; what a person chose stands instead. */
export function guessColumns(
  sheet: TableSheet,
  header: number | null,
  chosen?: readonly (TableRole | null)[],
): TableColumn[] {
  const drafts = draftColumns(sheet, header);
  if (chosen)
    for (const [at, draft] of drafts.entries()) Object.assign(draft, { role: chosen[at] ?? null, by: 'person' });
  else {
    takeHeaders(drafts);
    keepOneValue(drafts);
    takeContents(drafts);
  }
  return drafts.map(({ header: name, texts, role, by }) => ({
    header: name,
    role,
    by,
    samples: texts.slice(0, SAMPLES),
  }));
}
