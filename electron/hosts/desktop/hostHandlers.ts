import { copyFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineLink } from '../engineLink.ts';
import { logFile } from '../folders.ts';
import { listRecent } from './recentProjects.ts';

const PROJECTS = [{ name: 'Crosscheck', extensions: ['crosscheck'] }];
const ARTICLES = [
  { name: 'Text', extensions: ['txt', 'text', 'md'] },
  { name: '*', extensions: ['*'] },
];

export interface DialogHost {
  readonly link: EngineLink;
  readonly window: () => BrowserWindow | null;
  /** Remembers which path a handle stands for, so that the project opened by it can be listed as recent. */
  readonly remember: (handle: string, path: string) => void;
}

/** Paths stay on this side: the page gets a handle for what the user chose in a native dialog. */
export function createHostHandlers({ link, window, remember }: DialogHost): Handlers {
  function grantProject(path: string): string {
    const handle = link.grant(path);
    remember(handle, path);
    return handle;
  }
  const parent = (): BrowserWindow => {
    const found = window();
    if (!found) throw new CallError('not-available', { call: 'dialog' });
    return found;
  };
  return {
    'host.info': () => ({
      kind: 'desktop',
      version: app.getVersion(),
      systemUser: userInfo().username,
      hasDialogs: true,
    }),
    'host.projects': () =>
      listRecent().map(({ path, modifiedAt }) => ({
        handle: grantProject(path),
        name: basename(path, '.crosscheck'),
        modifiedAt,
      })),
    async 'host.newProject'({ name }) {
      const { filePath } = await dialog.showSaveDialog(parent(), {
        defaultPath: `${name}.crosscheck`,
        filters: PROJECTS,
      });
      return filePath ? grantProject(filePath) : null;
    },
    async 'host.pickProject'() {
      const { filePaths } = await dialog.showOpenDialog(parent(), { properties: ['openFile'], filters: PROJECTS });
      return filePaths[0] ? grantProject(filePaths[0]) : null;
    },
    async 'host.pickFiles'({ folders }) {
      const properties = folders
        ? (['openDirectory', 'multiSelections'] as const)
        : (['openFile', 'multiSelections'] as const);
      const { filePaths } = await dialog.showOpenDialog(parent(), { properties: [...properties], filters: ARTICLES });
      return filePaths.map((path) => ({ handle: link.grant(path), name: basename(path) }));
    },
    async 'host.saveDownload'({ handle, name }) {
      const download = link.findDownload(handle);
      if (!download) throw new CallError('no-such-handle', { handle });
      const { filePath } = await dialog.showSaveDialog(parent(), { defaultPath: name });
      if (!filePath) return { saved: false };
      await copyFile(download.path, filePath);
      return { saved: true };
    },
    async 'host.openLog'() {
      const problem = await shell.openPath(logFile());
      if (problem) throw new CallError('unreadable', { file: basename(logFile()) });
      return {};
    },
  };
}
