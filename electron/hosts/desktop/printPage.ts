import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { CallError } from '../../contract/errors.ts';

/** A session apart: the page's own takes nothing from files, and this one takes nothing else. */
function openPrintSession(): Electron.Session {
  const apart = session.fromPartition('print');
  apart.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !/^(file|data):/.test(url) }));
  return apart;
}

/** Prints a page of ours to a PDF in a window that nobody sees. Its size is what the page's own style says. */
export async function printPage(page: string, target: string): Promise<void> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: openPrintSession(), sandbox: true, javascript: false, contextIsolation: true },
  });
  try {
    await window.loadURL(pathToFileURL(page).href);
    await writeFile(target, await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  } catch {
    throw new CallError('print-failed', { browser: 'Electron' });
  } finally {
    window.destroy();
  }
}
