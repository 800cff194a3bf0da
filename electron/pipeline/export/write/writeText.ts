import type { Block, ExportDocument, Inline } from '../../../common/exportDocument.ts';

const join = (inlines: readonly Inline[]): string =>
  inlines.map(({ text, look }) => (look === 'mark' ? `【${text}】` : text)).join('');

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `\n${'#'.repeat(block.level + 1)} ${block.text}`;
    case 'paragraph':
      return join(block.inlines);
    case 'figure':
      return block.alt;
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => `  ${row.map(({ text }) => text).join('  |  ')}`)].join(
        '\n',
      );
    case 'details':
      return block.rows.map(({ label, inlines }) => `  ${label}: ${join(inlines)}`).join('\n');
    case 'quote':
      return `> ${join(block.inlines)}\n  — ${join(block.source)}`;
    case 'note':
      return `  ${block.mark}  ${block.text}`;
    case 'reference':
      return `[${block.number}] ${join(block.inlines)}\n    ${block.detail}`;
  }
}

/** A document for a terminal. The figure stands in 【】 in its sentence. */
export const writeText = ({ title, subtitle, blocks }: ExportDocument): string =>
  [`# ${title}`, subtitle, ...blocks.map(writeBlock)].join('\n');
