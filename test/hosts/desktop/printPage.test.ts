import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wordMark } from '../../../electron/common/exportMark.ts';
import { fake, session } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
const { printPage } = await import('../../../electron/hosts/desktop/printPage.ts');
const { printDownload } = await import('../../../electron/hosts/printing/printDownload.ts');

let folder: string;
let page: string;
let target: string;
const printed = fake.print;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-print-'));
  page = join(folder, '报告 1.html');
  target = join(folder, 'report.pdf');
  writeFileSync(page, `<html><!-- ${wordMark({ uid: 'a1b2c3d4e5f60718' })} --></html>`);
  fake.windows.length = 0;
});
afterEach(() => {
  fake.print = printed;
  rmSync(folder, { recursive: true, force: true });
});

describe('a page is printed in a window of its own', () => {
  it('as large as its style says, with its colours, and the window is gone afterwards', async () => {
    const asked: unknown[] = [];
    fake.print = async (options) => {
      asked.push(options);
      return Buffer.from('%PDF-1.4 whole');
    };
    await printPage(page, target);
    expect(asked).toEqual([{ preferCSSPageSize: true, printBackground: true }]);
    expect(readFileSync(target, 'utf8')).toBe('%PDF-1.4 whole');
    const [window] = fake.windows;
    expect(window).toMatchObject({ url: pathToFileURL(page).href, isShown: false, isGone: true });
    expect(window?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } });
  });

  it('that reads files and nothing from the net', async () => {
    await printPage(page, target);
    const isStopped = (url: string): boolean => {
      const decide = vi.fn();
      session.fromPartition('print').beforeRequest({ url }, decide);
      return decide.mock.calls[0]?.[0].cancel;
    };
    expect([pathToFileURL(page).href, 'data:font/otf;base64,AA'].map(isStopped)).toEqual([false, false]);
    expect(['https://example.org/a.png', 'http://127.0.0.1/', 'app://crosscheck/'].map(isStopped)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('and where that fails it says so, leaves no file and no window', async () => {
    fake.print = () => Promise.reject(new Error('Failed to generate PDF'));
    await expect(printPage(page, target)).rejects.toMatchObject({
      code: 'print-failed',
      params: { browser: 'Electron' },
    });
    expect(existsSync(target)).toBe(false);
    expect(fake.windows.map(({ isGone }) => isGone)).toEqual([true]);
  });
});

it('what is printed is offered under its name, with the mark by which it is found again', async () => {
  const offered: string[] = [];
  const link = {
    findDownload: (handle: string) => (handle === 'page' ? { path: page, name: '报告 1.html' } : undefined),
    offer: (path: string, name: string) => `${offered.push(path)} ${name}`,
  };
  const made = await printDownload(link as never, 'page', printPage);
  const bytes = readFileSync(join(folder, '报告 1.pdf'));
  expect(made).toEqual({ handle: '1 报告 1.pdf', name: '报告 1.pdf', bytes: bytes.length });
  expect(bytes.toString()).toContain(wordMark({ uid: 'a1b2c3d4e5f60718' }));
  await expect(printDownload(link as never, 'gone', printPage)).rejects.toMatchObject({ code: 'no-such-handle' });
});
