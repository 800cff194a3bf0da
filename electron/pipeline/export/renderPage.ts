import { escapeXml } from './escapeXml.ts';
import { EXPORT_FONTS } from './exportFonts.ts';

export interface PageFont {
  readonly weight: 400 | 700;
  /** Beside the page. */
  readonly file: string;
}

export interface PageInput {
  /** CSS pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: string;
  readonly fonts: readonly PageFont[];
}

const [FAMILY] = EXPORT_FONTS.split(',');

const writeFont = ({ weight, file }: PageFont): string =>
  `@font-face{font-family:${FAMILY};font-weight:${weight};font-display:block;src:url("${file}")}`;

/** One picture as a page of exactly its size, for a browser to print: no script, nothing from elsewhere. */
export function renderPage(svg: string, { width, height, title, language, fonts }: PageInput): string {
  const style = [
    ...fonts.map(writeFont),
    `@page{size:${width}px ${height}px;margin:0}`,
    'html,body{margin:0}svg{display:block}',
  ].join('\n');
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src file: data:";
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeXml(title)}</title><style>${style}</style></head><body>${svg}</body></html>
`;
}
