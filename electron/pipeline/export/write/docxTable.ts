import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Inline } from '../../../common/exportDocument.ts';
import { cleanXmlText } from '../escapeXml.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CD' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 10, color: '59616D' } as const;
/** Twentieths of a point between the margins. */
const FULL_WIDTH = 9638;

/** Of half a Chinese character in a cell, and of a cell's margins with some slack, in twentieths of a point. */
const HALF_WIDTH = 110;
const BESIDE = 170;
/** A column that holds no more than this, in half characters, is not broken where others can be. */
const SHORT = 26;
/** Beyond this a column is prose, which breaks well anywhere. */
const LONG = 34;

/** Bold letters are wider, by most where a machine lacks the font and takes another. */
const BOLD = 1.2;

function measureCell({ text, look }: Pick<Inline, 'text' | 'look'>): number {
  const halves = [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
  return look === 'strong' ? halves * BOLD : halves;
}

/** Half characters of a column's longest cell: a Chinese character counts for two. */
const measure = ({ columns, rows }: TableBlock, at: number): number =>
  Math.max(
    measureCell({ text: columns[at]?.text ?? '', look: 'strong' }),
    ...rows.slice(0, 200).map((row) => measureCell(row[at] ?? { text: '' })),
  );

/** Short columns get room for what they hold, so that no date is broken inside a month; long ones share what is left. */
function shareWidth(table: TableBlock): number[] {
  const measured = table.columns.map((_, at) => measure(table, at));
  const wanted = measured.map((size) => Math.min(size, LONG) * HALF_WIDTH + BESIDE);
  const kept = wanted.map((width, at) => ((measured[at] ?? 0) <= SHORT ? width : 0));
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  const [whole, fixed] = [sum(wanted), sum(kept)];
  const hasRoom = fixed < whole && fixed <= 0.75 * FULL_WIDTH && whole > FULL_WIDTH;
  const spread = (width: number): number => Math.round((FULL_WIDTH * width) / whole);
  if (!hasRoom) return wanted.map(spread);
  const share = (FULL_WIDTH - fixed) / (whole - fixed);
  return wanted.map((width, at) => kept[at] || Math.round(width * share));
}

function cell(
  children: ParagraphChild[],
  { align, width, isHead }: { align: 'start' | 'end'; width: number; isHead: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    borders: { top: NONE, left: NONE, right: NONE, bottom: isHead ? RULE : THIN },
    children: [
      new Paragraph({
        children,
        alignment: align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0, line: 252, lineRule: 'auto' },
      }),
    ],
  });
}

/** A table with rules between its rows; the head comes again on every page. */
export function writeDocxTable(table: TableBlock, writeInline: (inline: Inline) => ParagraphChild): Table {
  const { columns, rows } = table;
  const widths = shareWidth(table);
  const look = (at: number, isHead: boolean) => ({
    align: columns[at]?.align ?? 'start',
    width: widths[at] ?? 0,
    isHead,
  });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ text }, at) =>
      cell([new TextRun({ text: cleanXmlText(text), bold: true, size: 19 })], look(at, true)),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((inline, at) => cell([writeInline(inline)], look(at, false))),
      }),
  );
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: FULL_WIDTH, type: WidthType.DXA },
    borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
  });
}
