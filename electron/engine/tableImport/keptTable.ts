import type { ArticleMeta, ArticlePart } from '../../common/article.ts';
import type { Span } from '../../common/span.ts';
import type { Segment, TextMap } from '../../common/textMap.ts';
import type { TableCell } from '../../pipeline/import/table/tableFile.ts';
import { nameWithoutEnding } from '../parseSource.ts';
import type { ParsedTable } from './tableRow.ts';

const GAP = ' | ';

/** A table as the text of an article: its name, and a line for each row. Cells are found by line and column. */
export interface KeptTable {
  readonly meta: ArticleMeta;
  readonly body: string;
  readonly map: TextMap;
  readonly parts: readonly ArticlePart[];
  readonly extent: Span;
  /** The span of a cell in the body, and of its line; line from 1, column from 0. */
  readonly findCell: (line: number, column: number) => { readonly span: Span; readonly row: Span } | null;
}

interface Draft {
  body: string;
  readonly map: Segment[];
  readonly parts: ArticlePart[];
  readonly cells: Map<string, { span: Span; row: Span }>;
}

/** A row that stands further up in the source than the one before cannot be mapped: a map only rises. */
function addCell(draft: Draft, { text, at }: TableCell): Span {
  const start = draft.body.length;
  draft.body += text;
  const last = draft.map.at(-1);
  const after = last ? last[1] + last[2] : 0;
  if (at !== null && at >= after && text !== '') draft.map.push([start, at, text.length]);
  return { start, end: draft.body.length };
}

function addRow(
  draft: Draft,
  cells: readonly TableCell[],
  { line, isHeader }: { line: number; isHeader: boolean },
): void {
  const start = draft.body.length + 1;
  draft.body += '\n';
  const filled = cells.flatMap((cell, column) => (cell.text === '' ? [] : [{ cell, column }]));
  const spans = filled.map(({ cell, column }, at) => {
    if (at > 0) draft.body += GAP;
    return { column, span: addCell(draft, cell) };
  });
  const row = { start, end: draft.body.length };
  draft.parts.push({ kind: isHeader ? 'heading' : 'paragraph', span: row });
  for (const { column, span } of spans) draft.cells.set(`${line}:${column}`, { span, row });
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function describeTable(fileName: string, { sheets, sheet, text }: ParsedTable): ArticleMeta {
  const name = nameWithoutEnding(fileName).split(/[/\\]/).at(-1) || fileName;
  const title = (sheets.length > 1 ? `${name} · ${sheets[sheet]}` : name).slice(0, 500);
  return {
    title,
    subtitle: null,
    outlet: null,
    originalOutlet: null,
    byline: null,
    editor: null,
    url: null,
    page: null,
    language: isChinese(text) ? 'zh-Hans' : 'en',
    date: null,
    dateBasis: 'unknown',
    dateReason: null,
  };
}

/** Lays a table out so that each of its figures can be shown in its row, and its row in the file. */
export function layOutTable(fileName: string, table: ParsedTable): KeptTable {
  const meta = describeTable(fileName, table);
  const draft: Draft = {
    body: meta.title,
    map: [],
    parts: [{ kind: 'title', span: { start: 0, end: meta.title.length } }],
    cells: new Map(),
  };
  for (const [at, cells] of table.grid.rows.entries())
    if (cells.some(({ text }) => text !== '')) addRow(draft, cells, { line: at + 1, isHeader: at === table.header });
  const { body, map, parts, cells } = draft;
  return {
    meta,
    body,
    map,
    parts,
    extent: table.grid.extent,
    findCell: (line, column) => cells.get(`${line}:${column}`) ?? null,
  };
}
