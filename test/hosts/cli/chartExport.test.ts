import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../electron/hosts/printing/findBrowser.ts';
import { findPackagedChromium } from '../../e2e/browser.ts';
import { type CliResult, createCli } from './runCli.ts';

const EARLIER =
  '港城日报\n2020-11-08\n\n港口联盟五年成绩单\n\n自2015年11月启动以来，港口联盟累计签约项目230个，签约总金额超过322亿美元。\n';
const LATER =
  '港城日报\n2025-11-06\n\n港口联盟十年成绩单\n\n自2015年11月启动以来，港口联盟累计签约项目347个，签约总金额260亿美元。\n';

/** The packaged Chromium of the browser tests where this machine has no browser of its own. */
function chooseBrowser(): string | null {
  if (process.platform === 'linux' && process.arch === 'x64') return findPackagedChromium();
  return findBrowser();
}
const browser = chooseBrowser();

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (...args: string[]): Promise<CliResult> => createCli(folder)(...args);
const draw = (out: string, ...more: string[]) =>
  run('chart', 'p.crosscheck', '--indicator', 'signed-amount', '--language', 'zh-Hans', '--out', out, ...more);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-chart-'));
  writeFileSync(at('earlier.txt'), EARLIER);
  writeFileSync(at('later.txt'), LATER);
  await run('new', 'p.crosscheck');
  await run('import', 'p.crosscheck', 'earlier.txt', 'later.txt');
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a picture with its data beside it, under the same name', async () => {
  expect(await draw('picture.svg', '--outlines', '--data')).toMatchObject({ code: 0 });
  expect(readFileSync(at('picture.svg'), 'utf8')).not.toContain('<text');
  const rows = parse(readFileSync(at('picture.csv')), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ column, value, qualifier, missing }) => [column, value, qualifier, missing])).toEqual([
    ['2020', '32200000000', 'more_than', 'no'],
    ...['2021', '2022', '2023', '2024'].map((year) => [year, '', '', 'yes']),
    ['2025', '26000000000', 'exact', 'no'],
  ]);
  expect(rows.at(-1)?.notes).toMatch(/2020/);
  expect(await draw('picture.svg')).toMatchObject({ code: 1, err: expect.stringMatching(/picture\.svg/) });
});

test('one file with picture and data', async () => {
  expect(await draw('both.zip', '--scale', '1')).toMatchObject({ code: 0 });
  const parts = unzipSync(readFileSync(at('both.zip')));
  expect(Object.keys(parts).sort()).toEqual(['chart.png', 'chart.svg', 'data.csv']);
  expect(strFromU8(parts['chart.svg'] as Uint8Array)).toMatch(/crosscheck:[0-9a-f]{16}/);
});

test('a PDF is refused, saying what to do, where there is no browser', async () => {
  vi.stubEnv('CROSSCHECK_BROWSER', at('none'));
  expect(await draw('no.pdf')).toMatchObject({ code: 1, err: expect.stringMatching(/CROSSCHECK_BROWSER/) });
  expect(existsSync(at('no.pdf'))).toBe(false);
});

// No browser: neither the packaged Chromium (Linux, x64) nor a Chrome or Edge of this machine.
test.skipIf(browser === null)('a PDF has the picture’s size, its words as text and its fonts inside', async () => {
  vi.stubEnv('CROSSCHECK_BROWSER', browser ?? '');
  expect(await draw('chart.pdf')).toMatchObject({ code: 0 });
  const bytes = readFileSync(at('chart.pdf'));
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  expect(pdf.numPages).toBe(1);
  const page = await pdf.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  // 720 × 480 pixels, of which 96 are 72 points.
  expect([width, height].map(Math.round)).toEqual([540, 360]);
  const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
  // A glyph that two characters share (金 and its radical) comes back as either.
  expect(text.normalize('NFKC')).toContain('签约总金额');
  expect(bytes.toString('latin1')).toMatch(/\/FontFile|\/Type3/);
  expect(bytes.toString('latin1')).not.toMatch(/\/Subtype ?\/Image/);
  expect((await run('trace', 'p.crosscheck', 'chart.pdf')).out).toContain('【260亿美元】');
});
