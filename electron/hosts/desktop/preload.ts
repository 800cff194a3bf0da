import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { GRANT, MESSAGE } from './channels.ts';

/** All that the page gets: one wire of JSON texts, and handles for files that the user dropped on it. */
contextBridge.exposeInMainWorld('crosscheck', {
  send: (text: string): void => ipcRenderer.send(MESSAGE, String(text)),
  onMessage: (listener: (text: string) => void): (() => void) => {
    const deliver = (_event: unknown, text: string): void => listener(text);
    ipcRenderer.on(MESSAGE, deliver);
    return () => void ipcRenderer.off(MESSAGE, deliver);
  },
  /** A file that a page made itself has no path, and is left out: only what lies on the disk can be granted. */
  grantFiles: (files: File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      GRANT,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
});
