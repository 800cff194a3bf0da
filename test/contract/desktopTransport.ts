import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openEngine } from '../harness/openEngine.ts';
import { fake } from '../hosts/desktop/fakeElectron.ts';
import { bridge, connectPage, makeHome } from '../hosts/desktop/ground.ts';
import { ARTICLE } from './article.ts';
import type { Transport } from './transports.ts';

/** Loaded after Electron's stand-in has taken its place: the real package would fetch its binary. */
async function loadHost() {
  vi.doMock('electron', () => import('../hosts/desktop/fakeElectron.ts'));
  await import('../../electron/hosts/desktop/preload.ts');
  const { createScreen } = await import('../../electron/hosts/desktop/screen.ts');
  const { createDialogs } = await import('../../electron/hosts/desktop/dialogs.ts');
  const { createWorkbench } = await import('../../electron/hosts/desktop/workbench.ts');
  return { createScreen, createDialogs, createWorkbench };
}

/** As a user does it: a save dialog for each project, a file dropped on the window. */
async function chooseGround(folder: string) {
  const page = connectPage();
  const file = join(folder, 'a.txt');
  writeFileSync(file, ARTICLE);
  const dropped = {} as File;
  fake.pathsOfFiles.set(dropped, file);
  fake.saveDialog = ({ defaultPath }) => [join(folder, defaultPath ?? 'unnamed')];
  fake.openDialog = () => [file];
  const [granted] = await bridge().grantFiles([dropped]);
  const [project, newProject] = [
    await page.call('host.newProject', { name: 'p' }),
    await page.call('host.newProject', { name: 'new' }),
  ];
  return { page, ground: { project: project ?? '', newProject: newProject ?? '', file: granted?.handle ?? '' } };
}

/** Main, preload and page in one process, and the real engine in its own. */
export async function openDesktop(): Promise<Transport> {
  const home = makeHome();
  const { createScreen, createDialogs, createWorkbench } = await loadHost();
  const { link, close } = openEngine();
  const screen = createScreen();
  const translate = (code: string): string => code;
  createWorkbench({ link, screen, translate, dialogs: createDialogs({ translate, window: screen.current }) });
  screen.show();
  const { page, ground } = await chooseGround(home.folder);
  await page.call('project.create', { handle: ground.project, name: 'p' });
  await page.call('project.close', {});
  return {
    client: page,
    ground,
    async close() {
      await close();
      home.remove();
    },
  };
}
