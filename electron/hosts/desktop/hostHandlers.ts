import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { app } from 'electron';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineLink } from '../engineLink.ts';
import type { ProjectHandles } from '../local/projectHandles.ts';
import { printDownload } from '../printing/printDownload.ts';
import { createSavedExports } from '../savedExports.ts';
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

/** `report (2).docx`: a name that the edited file has not. */
const nameBeside = (name: string): string => name.replace(/(\.[^.]*)?$/, (ending) => ` (2)${ending}`);

/** Paths stay on this side: the page gets a handle for what the user chose in a native dialog. */
export function createHostHandlers({ link, projects, dialogs }: HostParts): Handlers {
  const exports = createSavedExports();
  const toHandle = (path: string | null): string | null => path && projects.handleOf(path);
  return {
    'host.info': () => ({
      kind: 'desktop',
      version: app.getVersion(),
      systemUser: userInfo().username,
      hasDialogs: true,
      canPrint: true,
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
    async 'host.saveDownload'({ handle, name, uid, replacesUid }) {
      const download = link.findDownload(handle);
      if (!download) throw new CallError('no-such-handle', { handle });
      const earlier = replacesUid === undefined ? null : await exports.find(replacesUid);
      const target =
        earlier?.state === 'same'
          ? earlier.path
          : await dialogs.nameExport(earlier?.state === 'edited' ? nameBeside(name) : name);
      if (target) await saveFile(download.path, target);
      if (target && uid !== undefined) await exports.note(uid, target);
      return { saved: target !== null, keptEdited: target !== null && earlier?.state === 'edited' };
    },
    'host.savedExports': async ({ uids }) => {
      const found = await Promise.all(uids.map(async (uid) => ({ uid, found: await exports.find(uid) })));
      return found.flatMap(({ uid, found: file }) => (file ? [{ uid, state: file.state }] : []));
    },
    'host.printPdf': ({ handle }) => printDownload(link, handle, printPage),
    async 'host.openLog'() {
      await showLog();
      return {};
    },
  };
}
