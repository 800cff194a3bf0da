import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { loadWords } from '../words.ts';
import { createDialogs } from './dialogs.ts';
import { tellFailures } from './failures.ts';
import { findFirstProject } from './firstProject.ts';
import { guardSession } from './guard.ts';
import type { ProjectRequests } from './projectRequests.ts';
import { servePage } from './protocol.ts';
import { closeBeforeQuit } from './quit.ts';
import { createScreen, type Screen } from './screen.ts';
import { startEngine } from './startEngine.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

/** The bundle puts the page beside the processes. */
const PAGE = fileURLToPath(new URL('../renderer', import.meta.url));

/** What the system asks for from now on. On macOS an app outlives its windows, and its icon brings one back. */
function followSystem(requests: ProjectRequests, screen: Screen, { open }: Workbench): string | null {
  app.on('activate', screen.show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  return requests.serve({
    show: screen.show,
    open(path) {
      screen.show();
      void open(path);
    },
  });
}

/** Needs an app that is ready: no engine can be started before. */
export async function startDesktop(requests: ProjectRequests): Promise<void> {
  const translate = loadWords(app.getLocale().startsWith('zh') ? 'zh-Hans' : 'en');
  const screen = createScreen();
  const dialogs = createDialogs({ translate, window: screen.current });
  tellFailures(dialogs);
  guardSession();
  servePage(PAGE);
  const { link, close } = startEngine();
  closeBeforeQuit(close);
  const workbench = createWorkbench({ link, screen, dialogs, translate });
  const asked = followSystem(requests, screen, workbench);
  // The engine opens the project while the page is loading.
  screen.show();
  const first = asked ?? (await findFirstProject(translate('menu:sample')));
  if (first) await workbench.open(first);
}
