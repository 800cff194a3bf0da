import { spawnSync } from 'node:child_process';
import { beforeEach, expect, it, vi } from 'vitest';
import { fake, ipcMain, ipcRenderer } from './fakeElectron.ts';
import { bridge } from './ground.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
await import('../../../electron/hosts/desktop/preload.ts');
const { GRANT, MESSAGE } = await import('../../../electron/hosts/desktop/channels.ts');

beforeEach(() => {
  ipcMain.removeAllListeners();
  ipcMain.handlers.clear();
});

it('gives the page three functions and nothing else', () => {
  expect(Object.keys(fake.bridge).sort()).toEqual(['grantFiles', 'onMessage', 'send']);
  for (const each of Object.values(fake.bridge)) expect(typeof each).toBe('function');
});

it('sends texts on one channel', () => {
  const sent: unknown[] = [];
  ipcMain.on(MESSAGE, (_event, text) => sent.push(text));
  bridge().send('{"id":"1"}');
  bridge().send({ toString: () => 'a text after all' } as unknown as string);
  expect(sent).toEqual(['{"id":"1"}', 'a text after all']);
});

it('hands on texts without the event that brought them, until it is told to stop', () => {
  const seen: unknown[][] = [];
  const stop = bridge().onMessage((...args) => seen.push(args));
  ipcRenderer.emit(MESSAGE, { sender: ipcRenderer }, 'one');
  expect(stop()).toBeUndefined();
  ipcRenderer.emit(MESSAGE, { sender: ipcRenderer }, 'two');
  expect(seen).toEqual([['one']]);
});

it('asks for handles of what lies on the disk, and of nothing that a page made up', async () => {
  const asked: unknown[] = [];
  ipcMain.handle(GRANT, (_event, paths) => {
    asked.push(paths);
    return [];
  });
  const [real, made] = [{} as File, {} as File];
  fake.pathsOfFiles.set(real, '/folder/a.txt');
  await bridge().grantFiles([real, made]);
  expect(asked).toEqual([['/folder/a.txt']]);
});

it('is one script that a sandbox can run: it loads nothing but electron', async () => {
  const { build } = await import('vite');
  const { describePreload } = await import('../../../electron/hosts/start/nodeBundles.ts');
  const config = describePreload('unused');
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const [output] = [built].flat();
  const files = output && 'output' in output ? output.output : [];
  expect(files.map(({ fileName }) => fileName)).toEqual(['preload.cjs']);
  const code = files[0]?.type === 'chunk' ? files[0].code : '';
  const loaded = [...code.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name);
  expect(loaded).toEqual(['"electron"']);
  expect(spawnSync(process.execPath, ['--input-type=commonjs', '--check'], { input: code }).status).toBe(0);
});
