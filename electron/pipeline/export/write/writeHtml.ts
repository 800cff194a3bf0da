import type { Block, ExportDocument, Inline } from '../../../common/exportDocument.ts';
import { wordMark } from '../../../common/exportMark.ts';
import { escapeXml } from '../escapeXml.ts';
import type { PageFont } from '../renderPage.ts';
import { DOCUMENT_STYLE } from './documentStyle.ts';

/** The page runs nothing and fetches nothing, wherever it is opened; fonts only from beside it, where it is printed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const PRINT_POLICY = `${POLICY}; font-src file:`;

const FAMILY = 'Noto Sans S Chinese';
const writeFont = ({ weight, file }: PageFont): string =>
  `@font-face{font-family:'${FAMILY}';font-weight:${weight};font-display:block;src:url("${file}")}`;

const LOOKS = {
  strong: (text: string) => `<strong>${text}</strong>`,
  mark: (text: string) => `<mark>${text}</mark>`,
  muted: (text: string) => `<span class="muted">${text}</span>`,
} as const;

const isWeb = (href: string | undefined): href is string => href !== undefined && /^https?:\/\//i.test(href);

function writeInline({ text, look, href }: Inline): string {
  const plain = escapeXml(text);
  const dressed = look ? LOOKS[look](plain) : plain;
  return isWeb(href) ? `<a href="${escapeXml(href)}" rel="noreferrer">${dressed}</a>` : dressed;
}
const writeInlines = (inlines: readonly Inline[]): string => inlines.map(writeInline).join('');

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

type Figure = Extract<Block, { kind: 'figure' }>;

/** As an image of its own: ids of two charts in one page would otherwise get in each other's way. */
function writeImage({ svg, width, height, alt }: Figure): string {
  const source = `data:image/svg+xml;base64,${toBase64(svg)}`;
  return `<img src="${source}" width="${width}" height="${height}" alt="${escapeXml(alt)}">`;
}

/** An image has no fonts of the page: where these are to be printed, the picture is part of it, with ids of its own. */
const writePicture = ({ svg }: Figure, at: number): string =>
  svg.replace(/\b(id="|url\(#|href="#)/g, `$1f${at}-`).replace('<svg ', '<svg style="max-width:100%;height:auto" ');

const writeFigure = (figure: Figure, at: number, isPrinted: boolean): string =>
  `<figure>${isPrinted ? writePicture(figure, at) : writeImage(figure)}<figcaption>${escapeXml(figure.caption)}</figcaption></figure>`;

function writeTable({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const sideOf = (at: number): string => (columns[at]?.align === 'end' ? ' class="end"' : '');
  const head = columns.map(({ text }, at) => `<th scope="col"${sideOf(at)}>${escapeXml(text)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => `<td${sideOf(at)}>${writeInline(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const title = caption === null ? '' : `<caption>${escapeXml(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function writeBlock(block: Block, at: number, isPrinted: boolean): string {
  switch (block.kind) {
    // The title of the document is the one h1.
    case 'heading':
      return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${writeInlines(block.inlines)}</p>`;
    case 'figure':
      return writeFigure(block, at, isPrinted);
    case 'table':
      return writeTable(block);
    case 'details':
      return `<dl>${block.rows.map(({ label, inlines }) => `<dt>${escapeXml(label)}</dt><dd>${writeInlines(inlines)}</dd>`).join('')}</dl>`;
    case 'quote':
      return `<blockquote>${writeInlines(block.inlines)}<cite>${writeInlines(block.source)}</cite></blockquote>`;
    case 'note':
      return `<div class="note"><b>${escapeXml(block.mark)}</b><span>${escapeXml(block.text)}</span></div>`;
    case 'reference':
      return `<div class="reference"><span>[${block.number}]</span><span>${writeInlines(block.inlines)}<small>${escapeXml(block.detail)}</small></span></div>`;
  }
}

/** A document as one HTML file: pictures inside, no script, nothing from elsewhere. */
export function writeHtml(
  { uid, title, subtitle, language, madeBy, blocks }: ExportDocument,
  fonts: readonly PageFont[] = [],
): string {
  const isPrinted = fonts.length > 0;
  const mark = uid === null ? '' : `<meta name="identifier" content="${wordMark({ uid })}">\n`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${isPrinted ? PRINT_POLICY : POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeXml(madeBy)}">
<meta name="generator" content="Crosscheck">
${mark}<title>${escapeXml(title)}</title>
<style>${fonts.map(writeFont).join('\n')}${DOCUMENT_STYLE}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<p class="made">${escapeXml(subtitle)}</p>
${blocks.map((block, at) => writeBlock(block, at, isPrinted)).join('\n')}
</body>
</html>
`;
}
