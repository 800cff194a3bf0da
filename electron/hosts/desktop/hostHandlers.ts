import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { app } from 'electron';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineLink } from '../engineLink.ts';
import type { ProjectHandles } from '../local/projectHandles.ts';
import { printDownload } from '../printing/printDownload.ts';
import type { Dialogs } from './dialogs.ts';
import { printPage } from './printPage.ts';
import { listRecent } from './recentProjects.ts';
import { saveFile } from './saveFile.ts';
import { showLog } from './showLog.ts';

export interface HostParts {
  readonly link: Pick<EngineLink, 'grant' | 'findDownload' | 'offer'>;
  readonly projects: ProjectHandles;
  readonly dialogs: Dialogs;
}

/** Paths stay on this side: the page gets a handle for what the user chose in a native dialog. */
export function createHostHandlers({ link, projects, dialogs }: HostParts): Handlers {
  const toHandle = (path: string | null): string | null => path && projects.handleOf(path);
  return {
    'host.info': () => ({
      kind: 'desktop',
      version: app.getVersion(),
      systemUser: userInfo().username,
      hasDialogs: true,
    }),
    'host.projects': () =>
      listRecent().map(({ path, modifiedAt }) => ({
        handle: projects.handleOf(path),
        name: basename(path, '.crosscheck'),
        modifiedAt,
      })),
    'host.newProject': async ({ name }) => toHandle(await dialogs.nameProject(name)),
    'host.pickProject': async () => toHandle(await dialogs.chooseProject()),
    'host.pickFiles': async ({ folders }) =>
      (await dialogs.chooseArticles(folders ? 'folders' : 'files')).map((path) => ({
        handle: link.grant(path),
        name: basename(path),
      })),
    async 'host.saveDownload'({ handle, name }) {
      const download = link.findDownload(handle);
      if (!download) throw new CallError('no-such-handle', { handle });
      const target = await dialogs.nameExport(name);
      if (target) await saveFile(download.path, target);
      return { saved: target !== null };
    },
    'host.printPdf': ({ handle }) => printDownload(link, handle, printPage),
    async 'host.openLog'() {
      await showLog();
      return {};
    },
  };
}
