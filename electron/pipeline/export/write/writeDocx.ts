import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Block, ExportDocument, Inline } from '../../../common/exportDocument.ts';
import { wordMark } from '../../../common/exportMark.ts';
import { cleanXmlText } from '../escapeXml.ts';
import { docxStyles, TEXT_WIDTH } from './docxStyles.ts';
import { writeDocxTable } from './docxTable.ts';

/** Draws a figure's SVG as PNG, for readers that know no SVG. */
export type DrawPng = (svg: string) => Promise<Uint8Array>;

const isWeb = (href: string | undefined): href is string => href !== undefined && /^https?:\/\//i.test(href);

function writeInline({ text, look, href }: Inline): ParagraphChild {
  const run = new TextRun({
    text: cleanXmlText(text),
    bold: look === 'strong' || look === 'mark',
    ...(look === 'mark' && { underline: {} }),
    ...(look === 'muted' && { color: '59616D' }),
    ...(isWeb(href) && { style: 'Hyperlink' }),
  });
  return isWeb(href) ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const say = (text: string, style?: string): Paragraph =>
  new Paragraph({ text: cleanXmlText(text), ...(style && { style }) });

async function writeFigure(figure: Extract<Block, { kind: 'figure' }>, drawPng: DrawPng): Promise<Paragraph[]> {
  const { svg, width, height, alt, caption } = figure;
  const scale = Math.min(1, TEXT_WIDTH / width);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: caption, title: caption, description: cleanXmlText(alt) };
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation,
    altText,
    fallback: { type: 'png', data: await drawPng(svg) },
  });
  return [
    new Paragraph({ children: [image], keepNext: true, spacing: { line: 240, lineRule: 'auto' } }),
    say(caption, 'caption'),
  ];
}

const labelled = (label: string, inlines: readonly Inline[], keepNext = false): Paragraph =>
  new Paragraph({
    style: 'detail',
    keepNext,
    children: [new TextRun({ text: `${cleanXmlText(label)}\t`, color: '59616D' }), ...inlines.map(writeInline)],
  });

async function writeBlock(block: Block, drawPng: DrawPng): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: cleanXmlText(block.text), heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [new Paragraph({ children: block.inlines.map(writeInline) })];
    case 'figure':
      return writeFigure(block, drawPng);
    case 'table':
      return [
        ...(block.caption === null
          ? []
          : [new Paragraph({ text: cleanXmlText(block.caption), style: 'caption', keepNext: true })]),
        writeDocxTable(block, writeInline),
        new Paragraph({ style: 'detail' }),
      ];
    case 'details':
      return block.rows.map(({ label, inlines }) => labelled(label, inlines));
    case 'quote':
      return [
        new Paragraph({ style: 'quoted', children: block.inlines.map(writeInline), keepNext: true }),
        new Paragraph({ style: 'quotedFrom', children: block.source.map(writeInline) }),
      ];
    case 'note':
      return [labelled(block.mark, [{ text: block.text }])];
    case 'reference':
      return [
        labelled(`[${block.number}]`, block.inlines, true),
        new Paragraph({ text: cleanXmlText(block.detail), style: 'small', keepLines: true }),
      ];
  }
}

const pageFoot = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'small',
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** A document for Word, WPS and LibreOffice, with real headings, tables and pictures. */
export async function writeDocx(exported: ExportDocument, drawPng: DrawPng): Promise<Uint8Array> {
  const { uid, title, subtitle, madeBy, language, blocks } = exported;
  const children: (Paragraph | Table)[] = [
    new Paragraph({ text: cleanXmlText(title), heading: HeadingLevel.TITLE }),
    say(subtitle, 'small'),
  ];
  for (const block of blocks) children.push(...(await writeBlock(block, drawPng)));
  const document = new Document({
    title: cleanXmlText(title),
    creator: cleanXmlText(madeBy),
    lastModifiedBy: cleanXmlText(madeBy),
    ...(uid !== null && { keywords: wordMark({ uid }), description: wordMark({ uid }) }),
    styles: docxStyles(language),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: pageFoot() },
        children,
      },
    ],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}
