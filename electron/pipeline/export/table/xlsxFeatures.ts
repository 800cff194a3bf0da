import type { Feature } from 'write-excel-file/universal';
import { type ExportMark, wordMark } from '../../../common/exportMark.ts';
import { escapeXml } from '../escapeXml.ts';

const CORE = 'docProps/core.xml';
const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const RELATIONS = 'http://schemas.openxmlformats.org';

/** Title, maker, time and the export's id, where office programs show and keep them. */
export function coreProperties(mark: ExportMark): Feature<never> {
  const { title, madeBy, madeAt } = mark;
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(madeAt.slice(0, 19))}Z</dcterms:${name}>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(madeBy)}</dc:creator><dc:identifier>${wordMark(mark)}</dc:identifier><cp:keywords>${wordMark(mark)}</cp:keywords>${moment('created')}${moment('modified')}</cp:coreProperties>`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${CORE}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core-1" Type="${RELATIONS}/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`,
        },
      },
      write: { files: () => ({ [CORE]: xml }) },
    },
  };
}

/** `A`, `Z`, `AA`: the letters of a column, from 0. */
export function nameColumn(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : nameColumn(Math.floor(at / 26) - 1) + last;
}

/** What one sheet needs beside its cells. Cells are addressed `B7`. */
export interface SheetExtras {
  readonly name: string;
  /** Of all its columns together, in characters. */
  readonly width: number;
  readonly columns: number;
  readonly rows: number;
  readonly links: readonly { readonly cell: string; readonly url: string }[];
}

const filterOf = ({ columns, rows }: SheetExtras): string =>
  `<autoFilter ref="A1:${nameColumn(columns - 1)}${Math.max(rows, 1)}"/>`;

const linksOf = ({ links }: SheetExtras): string =>
  links.length === 0
    ? ''
    : `<hyperlinks>${links.map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="rId-link-${at + 1}"/>`).join('')}</hyperlinks>`;

const relationsOf = ({ links }: SheetExtras): string =>
  links
    .map(
      ({ url }, at) =>
        `<Relationship Id="rId-link-${at + 1}" Type="${RELATIONS}/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
    )
    .join('');

/** Characters on a page of A4 on its side, in letters of six points: smaller ones are not read. */
const PAGE_WIDTH = 220;
const countPages = ({ width }: SheetExtras): number => Math.max(1, Math.ceil(width / PAGE_WIDTH));

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';
/** Shrunk to a number of pages side by side; as many below each other as it takes. */
const pageOf = (sheet: SheetExtras): string =>
  `${MARGINS}<pageSetup paperSize="9" orientation="landscape" fitToWidth="${countPages(sheet)}" fitToHeight="0"/>${FOOTER}`;
const FITS = '<pageSetUpPr fitToPage="1"/>';

/** `sheetPr` is the first thing in a sheet, and is there already where a tab has a colour. */
const fitToPage = (xml: string): string =>
  xml.includes('<sheetPr') ? xml : xml.replace(/(<worksheet[^>]*>)/, `$1<sheetPr>${FITS}</sheetPr>`);

const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The header is on each printed page, and what names a row where its columns go over several. */
function repeatHeaders(sheets: readonly SheetExtras[]): string {
  const names = sheets.map((sheet, at) => {
    const place = quoteSheet(sheet.name);
    const titles = countPages(sheet) > 1 ? `${place}!$A:$A,${place}!$1:$1` : `${place}!$1:$1`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(titles)}</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** Filter arrows over the header, links on cells, and how it prints. The format wants them behind the cells, in this order. */
export function filtersAndLinks(sheets: readonly SheetExtras[]): Feature<never> {
  const extrasOf = (index: number): SheetExtras | undefined => sheets[index];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const extras = extrasOf(sheetIndex);
            if (!extras) return xml;
            const after = filterOf(extras) + linksOf(extras) + pageOf(extras);
            return fitToPage(xml).replace('</sheetData>', `</sheetData>${after}`);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml
              .replace(/<definedNames\s*\/?>(<\/definedNames>)?/, '')
              .replace('</sheets>', `</sheets>${repeatHeaders(sheets)}`),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) => {
            const extras = extrasOf(sheetIndex);
            return extras && relationsOf(extras);
          },
        },
      },
    },
  };
}
