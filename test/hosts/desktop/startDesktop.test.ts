import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Client } from '../../../electron/contract/client.ts';
import { openEngine } from '../../harness/openEngine.ts';
import { app, becomeReady, fake } from './fakeElectron.ts';
import { connectPage, makeHome } from './ground.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const home = makeHome();
const scratchBefore = new Set(readdirSync(tmpdir()));
const inHome = (name: string): string => join(home.folder, name);
const [clicked, asked] = [inHome('clicked.crosscheck'), inHome('asked.crosscheck')];
let page: Client;

const nameOfOpen = async (): Promise<string | undefined> => (await page.call('project.info', {}))?.name;
const listBelow = (item?: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  (item?.submenu ?? []) as MenuItemConstructorOptions[];
const findEntry = (label: string): MenuItemConstructorOptions | undefined =>
  fake.menu.flatMap(listBelow).find((each) => each.label === label);
const press = (label: string): void => {
  const item = findEntry(label);
  if (!item?.click) throw new Error(`no entry ${label} in the menu`);
  (item.click as () => void)();
};

beforeAll(async () => {
  const { client, link, close } = openEngine();
  for (const [path, name] of [
    [clicked, 'Clicked'],
    [asked, 'Asked'],
  ] as const)
    await client.call('project.create', { handle: link.grant(path), name });
  await close();
  await import('../../../electron/hosts/desktop/preload.ts');
  process.argv.push(asked);
  await import('../../../electron/hosts/desktop/main.ts');
  page = connectPage();
}, 60_000);
afterAll(() => home.remove());

/** In the order of a real start: each step stands on the one before. */
it('before it is ready, it readies sandbox and scheme, and neither opens a window nor starts an engine', () => {
  expect(fake.isSandboxed).toBe(true);
  expect(fake.schemes).toHaveLength(1);
  expect(fake.windows).toEqual([]);
  expect(fake.engines).toEqual([]);
});

it('opens what was double-clicked before it was ready, rather than what the command line named', async () => {
  const preventDefault = vi.fn();
  app.emit('open-file', { preventDefault }, clicked);
  expect(preventDefault).toHaveBeenCalled();
  await becomeReady();
  expect(fake.windows).toHaveLength(1);
  expect(fake.engines).toHaveLength(1);
  await vi.waitFor(async () => expect(await nameOfOpen()).toBe('Clicked'), 15_000);
});

it('lists it as recent, in the page and in the menu', async () => {
  await vi.waitFor(async () => expect(await page.call('host.projects', {})).toMatchObject([{ name: 'clicked' }]));
  expect(listBelow(findEntry('Open recent')).map(({ label }) => label)).toEqual(['clicked.crosscheck']);
});

it('takes the project of a second start, and comes to the front', async () => {
  const focuses = fake.windows[0]?.focuses ?? 0;
  app.emit('second-instance', {}, ['crosscheck', '--flag', 'asked.crosscheck'], home.folder);
  expect(fake.windows[0]?.focuses).toBe(focuses + 1);
  await vi.waitFor(async () => expect(await nameOfOpen()).toBe('Asked'), 10_000);
  app.emit('second-instance', {}, ['crosscheck'], home.folder);
  expect(fake.windows[0]?.focuses).toBe(focuses + 2);
  expect(fake.windows).toHaveLength(1);
});

it('says in words why a file is no project, and keeps the one that is open', async () => {
  const text = inHome('text.crosscheck');
  writeFileSync(text, 'no database at all');
  app.emit('open-file', { preventDefault: () => {} }, text);
  await vi.waitFor(() => expect(fake.errorBoxes).toHaveLength(1), 10_000);
  expect(fake.errorBoxes[0]?.[0]).toBe('text.crosscheck');
  expect(fake.errorBoxes[0]?.[1]).toBe(
    'text.crosscheck is not a Crosscheck project. Choose a file ending in .crosscheck.',
  );
});

it('makes and opens projects from the menu, also where the page shows none', async () => {
  fake.saveDialog = () => [inHome('made')];
  press('New project…');
  await vi.waitFor(async () => expect(await nameOfOpen()).toBe('made'), 10_000);
  expect(existsSync(inHome('made.crosscheck'))).toBe(true);
  fake.openDialog = () => [clicked];
  press('Open project…');
  await vi.waitFor(async () => expect(await nameOfOpen()).toBe('Clicked'), 10_000);
});

it('tells the page what was chosen in the menu', async () => {
  const commands: string[] = [];
  page.on('menu', ({ command }) => commands.push(command));
  for (const label of ['Import articles…', 'Undo the last step', 'Save a copy…', 'Keys']) press(label);
  expect(commands).toEqual(['import', 'undo', 'save-copy', 'keys']);
  press('Open the log file');
  await vi.waitFor(() => expect(fake.openedPaths).toEqual([inHome('crosscheck.log')]));
});

it('on macOS lives on without a window, and opens one again at its icon', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  fake.windows[0]?.close();
  expect(fake.quits).toBe(0);
  app.emit('activate');
  platform.mockRestore();
  expect(fake.windows).toHaveLength(2);
  expect(await nameOfOpen()).toBe('Clicked');
});

it('ends with its last window: the project is closed first, and nothing is left beside it', async () => {
  fake.windows[1]?.close();
  expect(fake.quits).toBe(0);
  app.quit();
  await vi.waitFor(() => expect(fake.quits).toBe(1), 12_000);
  expect(fake.engines.map(({ exitCode }) => exitCode)).toEqual([0]);
  expect(readdirSync(home.folder).filter((name) => /-wal$|-shm$|lock/.test(name))).toEqual([]);
  const left = readdirSync(tmpdir()).filter((name) => /^crosscheck-\w{6}$/.test(name) && !scratchBefore.has(name));
  expect(left).toEqual([]);
});
