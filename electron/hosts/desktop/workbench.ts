import { app } from 'electron';
import type { Translate } from '../../common/renderMessage.ts';
import type { EngineLink } from '../engineLink.ts';
import { connectWatched } from '../local/openings.ts';
import { createProjectHandles } from '../local/projectHandles.ts';
import type { Dialogs } from './dialogs.ts';
import { createHostHandlers } from './hostHandlers.ts';
import { installMenu } from './menu.ts';
import { servePageCalls } from './pageWire.ts';
import { createProjectOpener, type ProjectOpener } from './projectOpener.ts';
import { listRecent, noteProject } from './recentProjects.ts';
import type { Screen } from './screen.ts';
import { showLog } from './showLog.ts';

export interface WorkbenchParts {
  readonly link: EngineLink;
  readonly screen: Screen;
  readonly dialogs: Dialogs;
  readonly translate: Translate;
}

export type Workbench = Pick<ProjectOpener, 'open'>;

function showMenu({ screen, dialogs, translate }: WorkbenchParts, opener: ProjectOpener): void {
  installMenu({
    translate,
    recent: listRecent().map(({ path }) => path),
    send: (command) => screen.send({ event: 'menu', data: { command } }),
    newProject: () => void opener.create(),
    openProject: () => void opener.choose(),
    openRecent: (path) => void opener.open(path),
    openLog: () => void showLog().catch((error) => dialogs.tellProblem(app.name, error)),
  });
}

/** Joins page, menu and dialogs to the engine. A project that was opened, by whichever way, is noted as recent. */
export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { link, screen, dialogs } = parts;
  const projects = createProjectHandles(link);
  function noteOpened(path: string | null): void {
    if (path === null) return;
    noteProject(path);
    app.addRecentDocument(path);
    showMenu(parts, opener);
  }
  const opener = createProjectOpener({ link, projects, dialogs, onOpened: noteOpened });
  link.setHostHandlers(createHostHandlers({ link, projects, dialogs }));
  servePageCalls({
    screen,
    grant: link.grant,
    connect: (deliver) => connectWatched(link, deliver, (handle) => noteOpened(projects.pathOf(handle))),
  });
  showMenu(parts, opener);
  return opener;
}
