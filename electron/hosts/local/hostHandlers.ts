import { userInfo } from 'node:os';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineLink } from '../engineLink.ts';
import { findBrowser } from '../printing/findBrowser.ts';
import { printDownload } from '../printing/printDownload.ts';
import { printWithBrowser } from '../printing/printWithBrowser.ts';
import type { ProjectHandles } from './projectHandles.ts';
import { chooseProjectPath, listProjects } from './workspace.ts';

export interface HostFacts {
  readonly workspace: string;
  readonly projects: ProjectHandles;
  readonly version: string;
  readonly link: Pick<EngineLink, 'findDownload' | 'offer'>;
}

const refuse = (call: string) => () => {
  throw new CallError('not-available', { call });
};

/** The calls that need a file system or a desktop, as far as a browser page may have them. */
export const createHostHandlers = ({ workspace, projects, version, link }: HostFacts): Handlers => ({
  'host.info': () => ({
    kind: 'local',
    version,
    systemUser: userInfo().username,
    hasDialogs: false,
    canPrint: findBrowser() !== null,
  }),
  'host.projects': async () =>
    (await listProjects(workspace)).map(({ path, name, modifiedAt }) => ({
      handle: projects.handleOf(path),
      name,
      modifiedAt,
    })),
  'host.newProject': ({ name }) => projects.handleOf(chooseProjectPath(workspace, name)),
  'host.pickProject': refuse('host.pickProject'),
  'host.pickFiles': refuse('host.pickFiles'),
  'host.saveDownload': refuse('host.saveDownload'),
  // A browser does not tell where it put a file.
  'host.savedExports': () => [],
  'host.printPdf': ({ handle }) => printDownload(link, handle, printWithBrowser),
  // The page opens GET /log instead.
  'host.openLog': refuse('host.openLog'),
});
