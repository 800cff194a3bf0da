import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPlaces, findBrowser } from '../../../electron/hosts/printing/findBrowser.ts';
import { printDownload } from '../../../electron/hosts/printing/printDownload.ts';
import { printWithBrowser } from '../../../electron/hosts/printing/printWithBrowser.ts';
import stored from '../../../resources/printing/browsers.json' with { type: 'json' };
import { createFakeLink } from '../local/fakeLink.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-printing-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('findBrowser', () => {
  it('looks where its list says, which is well formed', () => {
    expect(browserPlaces.safeParse(stored).error).toBeUndefined();
    const edge = join(folder, 'microsoft-edge');
    writeFileSync(edge, '');
    expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(edge);
    expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull();
  });

  it('takes the one that is named, and no other', () => {
    const own = join(folder, 'own');
    expect(findBrowser({ CROSSCHECK_BROWSER: own, PATH: folder }, 'linux')).toBeNull();
    writeFileSync(own, '');
    expect(findBrowser({ CROSSCHECK_BROWSER: own }, 'win32')).toBe(own);
  });
});

describe('printWithBrowser', () => {
  it('refuses, saying what is missing, where there is no browser', async () => {
    vi.stubEnv('CROSSCHECK_BROWSER', join(folder, 'none'));
    const print = printWithBrowser(join(folder, 'a.html'), join(folder, 'a.pdf'));
    await expect(print).rejects.toMatchObject({ code: 'no-printer' });
  });

  it('says so when the browser writes nothing', async () => {
    vi.stubEnv('CROSSCHECK_BROWSER', process.execPath);
    const print = printWithBrowser(join(folder, 'a.html'), join(folder, 'a.pdf'));
    await expect(print).rejects.toMatchObject({ code: 'print-failed', params: { browser: process.execPath } });
  });
});

describe('printDownload', () => {
  it('offers the PDF of a page as a download of its own, with its id', async () => {
    const link = createFakeLink();
    link.downloads.set('page-handle', { path: join(folder, 'a chart.html'), name: 'a chart.html' });
    writeFileSync(join(folder, 'a chart.html'), '<p>crosscheck:0123456789abcdef</p>');
    const made = await printDownload(link, 'page-handle', async (_page, target) => writeFileSync(target, '%PDF-'));
    expect(made).toMatchObject({ name: 'a chart.pdf' });
    expect(readFileSync(link.findDownload(made.handle)?.path ?? '', 'utf8')).toBe(
      '%PDF-\n%crosscheck:0123456789abcdef\n',
    );
  });

  it('knows no page that was not offered', async () => {
    await expect(printDownload(createFakeLink(), 'no-such-page', async () => {})).rejects.toMatchObject({
      code: 'no-such-handle',
    });
  });
});
