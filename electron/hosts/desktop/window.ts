import { fileURLToPath } from 'node:url';
import { BrowserWindow } from 'electron';
import { ORIGIN } from './protocol.ts';

const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));

/** A window of the page alone: no Node, no other world than the preload's three functions. Shown once it is painted. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Crosscheck',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/`);
  return window;
}
