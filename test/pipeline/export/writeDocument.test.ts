import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../../electron/common/exportDocument.ts';
import { findMark } from '../../../electron/common/exportMark.ts';
import { stampPng, stampSvg } from '../../../electron/pipeline/export/stampPicture.ts';
import { writeDocx } from '../../../electron/pipeline/export/write/writeDocx.ts';
import { writeHtml } from '../../../electron/pipeline/export/write/writeHtml.ts';
import { writeText } from '../../../electron/pipeline/export/write/writeText.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>t</title><desc>d</desc><rect/></svg>';
/** One grey pixel. */
const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);

const DOCUMENT: ExportDocument = {
  uid: 'a1b2c3d4e5f60718',
  title: '证据 <b>&',
  subtitle: 'Made by hand',
  language: 'zh-Hans',
  madeAt: '2026-01-02T03:04:05.678Z',
  madeBy: 'Anna "A" Walker',
  blocks: [
    { kind: 'heading', level: 1, text: 'Part <one>' },
    { kind: 'figure', svg: SVG, width: 40, height: 20, alt: 'two "dots"', caption: 'Figure 1' },
    {
      kind: 'table',
      caption: 'Table 1',
      columns: [
        { text: 'Value', align: 'end' },
        { text: 'Source', align: 'start' },
      ],
      rows: [[{ text: '> 322', look: 'strong' }, { text: '[1]' }]],
    },
    { kind: 'details', rows: [{ label: 'Said by', inlines: [{ text: 'the port' }] }] },
    {
      kind: 'quote',
      inlines: [{ text: '吞吐量' }, { text: '322万吨', look: 'mark' }, { text: '。' }],
      source: [{ text: 'River Gazette', href: 'javascript:alert(1)' }],
      factId: null,
    },
    { kind: 'note', mark: '1', text: 'more than' },
    {
      kind: 'reference',
      number: 1,
      inlines: [{ text: 'A. Title.', href: 'https://news.example/a?b=1&c=2' }],
      detail: 'SHA-256 aa',
    },
    { kind: 'paragraph', inlines: [{ text: 'lone \ud800 and \u0007' }] },
  ],
};

describe('as HTML', () => {
  const html = writeHtml(DOCUMENT);
  test('it runs nothing and fetches nothing', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|javascript:|<link|@import|url\(/);
    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual([
      expect.stringMatching(/^src="data:image\/svg\+xml;base64,/),
      'href="https://news.example/a?b=1&amp;c=2"',
    ]);
  });
  test('text is text', () => {
    expect(html).toContain('<h1>证据 &lt;b&gt;&amp;</h1>');
    expect(html).toContain('alt="two &quot;dots&quot;"');
    expect(html).toContain('<mark>322万吨</mark>');
  });
  test('it says which export it is', () => expect(findMark(html)).toBe(DOCUMENT.uid));
});

describe('as DOCX', async () => {
  const bytes = await writeDocx(DOCUMENT, async () => PNG);
  const parts = unzipSync(bytes);
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

  test('headings, tables and pictures are real ones', () => {
    const body = read('word/document.xml');
    expect(body).toContain('w:val="Heading1"');
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/<wp:docPr [^>]*descr="two &quot;dots&quot;"/);
    expect(
      Object.keys(parts)
        .filter((name) => name.startsWith('word/media/'))
        .sort(),
    ).toEqual([expect.stringMatching(/\.png$/), expect.stringMatching(/\.svg$/)]);
    expect(body).not.toContain('\u0007');
  });
  test('its links lead to the web only', () => {
    const links = read('word/_rels/document.xml.rels').match(/Target="[^"]*:[^"]*"/g) ?? [];
    expect(links).toEqual(['Target="https://news.example/a?b=1&amp;c=2"']);
  });
  test('its properties say who made it, and which export it is', () => {
    expect(read('docProps/core.xml')).toContain('Anna &quot;A&quot; Walker');
    expect(findMark(read('docProps/core.xml'))).toBe(DOCUMENT.uid);
  });
});

test('as plain text the figure stands out in its sentence', () => {
  expect(writeText(DOCUMENT)).toContain('> 吞吐量【322万吨】。');
});

describe('a picture', () => {
  test('in SVG carries its id behind the description', () => {
    const stamped = stampSvg(SVG, { uid: 'a1b2c3d4e5f60718' });
    expect(stamped).toContain('</desc><metadata>crosscheck:a1b2c3d4e5f60718</metadata>');
  });
  test('in PNG carries it in a chunk with a true checksum', () => {
    const stamped = stampPng(PNG, { uid: 'a1b2c3d4e5f60718' });
    expect(findMark(Buffer.from(stamped).toString('latin1'))).toBe('a1b2c3d4e5f60718');
    const at = Buffer.from(stamped).indexOf('tEXt');
    const length = Buffer.from(stamped).readUInt32BE(at - 4);
    const sum = Buffer.from(stamped).readUInt32BE(at + 4 + length);
    expect(sum).toBe(crc32(stamped.subarray(at, at + 4 + length)));
    expect(Buffer.from(stamped.subarray(at + 8 + length)).equals(Buffer.from(PNG.subarray(33)))).toBe(true);
  });
});

describe('a page of a word processor', () => {
  const open = async (blocks: ExportDocument['blocks']) =>
    strFromU8(unzipSync(await writeDocx({ ...DOCUMENT, blocks }, async () => PNG))['word/document.xml'] as Uint8Array);

  test('gives a date the room that it needs beside long columns', async () => {
    const long = '港口联盟当年新签约的全部项目及其投资方、所在区域与进度说明，逐项列出';
    const columns = ['时期', '数值', '来源', '说明'].map((text) => ({ text, align: 'start' as const }));
    const row = ['截至2025年11月', '> 322 亿美元', long, long].map((text) => ({ text }));
    const xml = await open([{ kind: 'table', caption: null, columns, rows: [row] }]);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    // Nine Chinese characters and digits of 10.5 points, and the cell's margins.
    expect(widths[0]).toBeGreaterThanOrEqual(4 * 210 + 6 * 107 + 140);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9640);
  });

  test('gives a bold value the room of its wider letters', async () => {
    const columns = ['Value', 'As written'].map((text) => ({ text, align: 'start' as const }));
    const row = [{ text: '> US$32.2bn', look: 'strong' as const }, { text: 'US$32.2bn, so' }];
    const xml = await open([{ kind: 'table', caption: null, columns, rows: [row] }]);
    const [bold = 0, plain = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(bold).toBeGreaterThan(plain);
  });

  test('gives a quote back as it is written, with nothing unseen in it', async () => {
    const xml = await open([{ kind: 'paragraph', inlines: [{ text: '称为"黄金通道"的航线' }] }]);
    expect(xml).toContain('称为&quot;黄金通道&quot;的航线');
  });
});
