import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../electron/contract/client.ts';
import { openEngine, type TestEngine } from '../../harness/openEngine.ts';
import { fake, ipcMain } from './fakeElectron.ts';
import { bridge, connectPage, makeHome } from './ground.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
await import('../../../electron/hosts/desktop/preload.ts');
const { createScreen } = await import('../../../electron/hosts/desktop/screen.ts');
const { createDialogs } = await import('../../../electron/hosts/desktop/dialogs.ts');
const { createWorkbench } = await import('../../../electron/hosts/desktop/workbench.ts');
const { MESSAGE } = await import('../../../electron/hosts/desktop/channels.ts');

const home = makeHome();
const own = fake.sender;
let engine: TestEngine;
let page: Client;
beforeAll(() => {
  engine = openEngine();
  const screen = createScreen();
  const translate = (code: string): string => code;
  const dialogs = createDialogs({ translate, window: screen.current });
  createWorkbench({ link: engine.link, screen, dialogs, translate });
  screen.show();
  page = connectPage();
});
afterEach(() => {
  fake.sender = own;
});
afterAll(async () => {
  await engine.close();
  home.remove();
});

const inHome = (name: string): string => join(home.folder, name);
const window = () => fake.windows.at(-1);

/** What the page is sent while `work` runs, as parsed JSON. */
async function listen(work: () => void | Promise<void>): Promise<unknown[]> {
  const seen: unknown[] = [];
  const stop = bridge().onMessage((text) => seen.push(JSON.parse(text)));
  await work();
  await page.call('project.info', {});
  stop();
  return seen.filter((message) => !String((message as { id?: string }).id).startsWith('project.info'));
}

describe('what no page of ours would send', () => {
  it.each(['', '{', 'undefined', '[1,', 'null', '7', '[]', '{}', '{"id":7,"name":"host.info"}'])(
    '%j is passed over, and main goes on',
    async (text) => {
      expect(await listen(() => bridge().send(text))).toEqual([]);
    },
  );

  it('no text at all is passed over', async () => {
    const event = { senderFrame: own };
    for (const value of [null, undefined, 7, {}, Buffer.from('{}')]) ipcMain.emit(MESSAGE, event, value);
    expect(await page.call('project.info', {})).toBeNull();
  });

  it('a request that cannot be one is refused where it has an id', async () => {
    const [reply] = await listen(() => bridge().send('{"id":"x","nonsense":1}'));
    expect(reply).toMatchObject({ id: 'x', error: { code: 'bad-input' } });
  });

  it('messages of the host itself are none of a page', async () => {
    const path = inHome('planted.crosscheck');
    bridge().send(JSON.stringify({ host: 'grant', handle: 'planted-handle', path, name: 'x' }));
    bridge().send(JSON.stringify({ host: 'shutdown' }));
    await expect(page.call('project.create', { handle: 'planted-handle', name: 'x' })).rejects.toMatchObject({
      code: 'no-such-handle',
    });
  });
});

describe('another sender', () => {
  it.each([
    ['a frame of another origin', { origin: 'https://example.org', parent: null }],
    ['a frame inside the page', { origin: 'app://crosscheck', parent: {} }],
    ['a frame that is gone', null],
  ])('%s gets no answer and no handle', async (_, sender) => {
    const seen: unknown[] = [];
    const stop = bridge().onMessage((text) => seen.push(text));
    fake.sender = sender;
    bridge().send(JSON.stringify({ id: 'foreign', name: 'host.info', input: {} }));
    fake.pathsOfFiles.set('file', '/etc/passwd');
    await expect(bridge().grantFiles(['file' as unknown as File])).rejects.toThrow('not allowed');
    fake.sender = own;
    await page.call('host.info', {});
    stop();
    expect(seen.some((text) => String(text).includes('foreign'))).toBe(false);
  });
});

describe('dropped files', () => {
  const drop = (...paths: string[]) => {
    const files = paths.map((path) => {
      const file = {} as File;
      fake.pathsOfFiles.set(file, path);
      return file;
    });
    return bridge().grantFiles(files);
  };

  it('become handles by which the engine reads them', async () => {
    writeFileSync(inHome('a.txt'), '示例简报 2024-03-01\n2023年，示例港完成货物吞吐量1200万吨。\n');
    const [dropped] = await drop(inHome('a.txt'));
    expect(dropped).toEqual({ handle: expect.stringMatching(/^[\w-]{24}$/), name: 'a.txt' });
    fake.saveDialog = () => [inHome('dropped.crosscheck')];
    const handle = await page.call('host.newProject', { name: 'dropped' });
    await page.call('project.create', { handle: handle ?? '', name: 'dropped' });
    const imported = await page.call('import.files', { handles: [dropped?.handle ?? ''] });
    expect(imported.files).toMatchObject([{ name: 'a.txt' }]);
    expect((await page.call('facts.page', { filter: {} })).total).toBeGreaterThan(0);
    await page.call('project.close', {});
  });
});

describe('a page that is loaded anew', () => {
  const reload = () => window()?.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });

  it('is not sent the replies that the one before waited for', async () => {
    let choose: (paths: string[]) => void = () => {};
    fake.openDialog = () => [inHome('late.crosscheck')];
    const { dialog } = await import('./fakeElectron.ts');
    const waiting = vi.spyOn(dialog, 'showOpenDialog').mockReturnValueOnce(
      new Promise((resolve) => {
        choose = (filePaths) => resolve({ canceled: false, filePaths });
      }),
    );
    const seen = await listen(async () => {
      bridge().send(JSON.stringify({ id: 'host.pickProject:1', name: 'host.pickProject', input: {} }));
      await vi.waitFor(() => expect(waiting).toHaveBeenCalled());
      reload();
      choose([inHome('late.crosscheck')]);
      await new Promise((done) => setTimeout(done, 20));
    });
    expect(seen).toEqual([]);
  });

  it('may use the same ids again, and has its calls answered', async () => {
    reload();
    expect(await connectPage().call('host.info', {}, { id: 'host.info:1' })).toMatchObject({ kind: 'desktop' });
  });

  it('moving within a document changes nothing', async () => {
    const answer = page.call('project.info', {});
    window()?.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    window()?.webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    expect(await answer).toBeNull();
  });
});

describe('a page that crashes', () => {
  it('is loaded again, but not over and over', () => {
    const contents = window()?.webContents;
    contents?.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents?.reloads).toBe(1);
    contents?.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents?.reloads).toBe(1);
  });
});

describe('an engine that crashes', () => {
  it('fails what was due with its code, and is there again with the project', async () => {
    fake.saveDialog = () => [inHome('kept.crosscheck')];
    const handle = (await page.call('host.newProject', { name: 'kept' })) ?? '';
    await page.call('project.create', { handle, name: 'kept' });
    const states: string[] = [];
    page.on('engine', ({ state }) => states.push(state));
    const due = page.call('facts.page', { filter: {} }).catch((error: unknown) => error);
    engine.link.crash();
    expect(await due).toMatchObject({ code: 'engine-stopped' });
    await vi.waitFor(() => expect(states).toEqual(['stopped', 'ready']), 10_000);
    expect(await page.call('project.info', {})).toMatchObject({ name: 'kept' });
    expect((await page.call('host.projects', {})).map(({ name }) => name)).toEqual(['kept', 'dropped']);
    await page.call('project.close', {});
  });
});
