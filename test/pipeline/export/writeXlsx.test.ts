import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportWords } from '../../../electron/common/exportText.ts';
import { ARTICLE_COLUMNS } from '../../../electron/pipeline/export/table/articleColumns.ts';
import { DECISION_COLUMNS } from '../../../electron/pipeline/export/table/decisionColumns.ts';
import { FACT_COLUMNS } from '../../../electron/pipeline/export/table/factColumns.ts';
import { CELL_COLUMNS } from '../../../electron/pipeline/export/table/matrixColumns.ts';
import { writeXlsx } from '../../../electron/pipeline/export/table/writeXlsx.ts';
import { nameColumn } from '../../../electron/pipeline/export/table/xlsxFeatures.ts';

const MARK = {
  uid: 'a1b2c3d4e5f60718',
  title: '事实 & "more"',
  project: 'p',
  madeBy: 'Anna',
  madeAt: '2026-01-02T03:04:05.678Z',
};
const COLUMNS = [
  { name: 'as_written', type: 'text', width: 16 },
  { name: 'value', type: 'number', width: 16 },
  { name: 'url', type: 'link', width: 30 },
] as const;
const ROWS = [
  ['=322亿\u0001', '32200000000', 'https://news.example/a?b=1&c=2'],
  ['7.5%', '7.5', null],
  ['很长', '12345678901234567890', 'javascript:alert(1)'],
];

let parts: Record<string, string>;
const sheet = (number: number): string => parts[`xl/worksheets/sheet${number}.xml`] ?? '';

beforeAll(async () => {
  const bytes = await writeXlsx([{ name: '事实/表', columns: COLUMNS, rows: ROWS }], {
    mark: MARK,
    words: exportWords('zh-Hans'),
  });
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
});

describe('a workbook', () => {
  test('types what a number holds exactly, and keeps every digit of what it does not', () => {
    expect(sheet(1)).toMatch(/<c r="B2"[^>]*><v>32200000000<\/v>/);
    expect(sheet(1)).toMatch(/<c r="B3"[^>]*><v>7\.5<\/v>/);
    expect(sheet(1)).toMatch(/<c r="B4"[^>]*t="s"/);
    expect(parts['xl/sharedStrings.xml']).toContain('12345678901234567890');
  });

  test('holds text as text: no formula, no character that XML forbids', () => {
    expect(sheet(1)).not.toContain('<f>');
    expect(parts['xl/sharedStrings.xml']).toMatch(/<t>=322亿[^<]?<\/t>/);
    expect(parts['xl/sharedStrings.xml']).not.toContain('\u0001');
  });

  test('freezes and filters its header', () => {
    expect(sheet(1)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet(1)).toContain('<autoFilter ref="A1:C4"/>');
    expect(parts['xl/sharedStrings.xml']).toContain('原文写法');
  });

  test('shows every heading whole, with the button of its filter', async () => {
    const words = exportWords('en');
    const columns = [{ name: 'indicator_zh', type: 'text', width: 5 } as const];
    const bytes = await writeXlsx([{ name: 'x', columns, rows: [] }], { mark: MARK, words });
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    const width = Number(/<col [^>]*width="([\d.]+)"/.exec(xml)?.[1]);
    expect(width).toBeGreaterThan(words('export:column.indicator_zh.title').length + 3);
  });

  test('prints on pages of A4 on their side, none without its header', () => {
    expect(sheet(1)).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(sheet(1)).toMatch(
      /<\/hyperlinks><pageMargins [^>]*\/><pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(parts['xl/workbook.xml']).toMatch(
      /<\/sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'事实 表'!\$1:\$1</,
    );
    expect(parts['xl/workbook.xml']?.match(/<definedNames/g)).toHaveLength(1);
  });

  test('links to sources on the web, and to nothing else', () => {
    expect(sheet(1).match(/<hyperlink /g)).toHaveLength(1);
    expect(sheet(1)).toContain('<hyperlink ref="C2" r:id="rId-link-1"/>');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="https://news.example/a?b=1&amp;c=2"');
  });

  test('says in its properties which export it is', () => {
    expect(parts['docProps/core.xml']).toContain('<cp:keywords>crosscheck:a1b2c3d4e5f60718</cp:keywords>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>事实 &amp; &quot;more&quot;</dc:title>');
    expect(parts['docProps/core.xml']).toContain('2026-01-02T03:04:05Z');
    expect(parts['[Content_Types].xml']).toContain('/docProps/core.xml');
  });

  test('explains its columns on a sheet of its own', () => {
    expect(parts['xl/workbook.xml']).toContain('name="列说明"');
    expect(parts['xl/workbook.xml']).toContain('name="事实 表"');
    expect(parts['xl/sharedStrings.xml']).toContain('换算为基本单位的数值');
  });
});

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 27, 701, 702].map(nameColumn)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});

test.each(['en', 'zh-Hans'] as const)('every column has a heading and a meaning in %s', (language) => {
  const words = exportWords(language);
  const names = [FACT_COLUMNS, ARTICLE_COLUMNS, DECISION_COLUMNS, CELL_COLUMNS].flat().map(({ name }) => name);
  for (const name of names)
    for (const part of ['title', 'about']) expect(words(`export:column.${name}.${part}`)).not.toMatch(/^export:/);
});
