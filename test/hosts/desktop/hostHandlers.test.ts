import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { createClient } from '../../../electron/contract/client.ts';
import { loadWords } from '../../../electron/hosts/words.ts';
import { createFakeLink, type FakeLink } from '../local/fakeLink.ts';
import { fake } from './fakeElectron.ts';
import { makeHome } from './ground.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
const { createHostHandlers } = await import('../../../electron/hosts/desktop/hostHandlers.ts');
const { createDialogs } = await import('../../../electron/hosts/desktop/dialogs.ts');
const { noteProject, lastProject } = await import('../../../electron/hosts/desktop/recentProjects.ts');
const { createProjectHandles } = await import('../../../electron/hosts/local/projectHandles.ts');
const { connectClient } = await import('../../../electron/hosts/linkClient.ts');

let home: ReturnType<typeof makeHome>;
let link: FakeLink;
let call: ReturnType<typeof createClient>['call'];
beforeEach(() => {
  home = makeHome();
  link = createFakeLink();
  const dialogs = createDialogs({ translate: loadWords('en'), window: () => null });
  link.setHostHandlers(createHostHandlers({ link, projects: createProjectHandles(link), dialogs }));
  call = connectClient(link).client.call;
  fake.dialogs.length = 0;
  fake.openedPaths.length = 0;
  fake.openPathProblem = '';
});
afterEach(() => home.remove());

const inHome = (...names: string[]): string => join(home.folder, ...names);
const pathOf = (handle: string | null): string | undefined => link.grants.get(handle ?? '')?.path;

describe('choosing', () => {
  it('a new project: its name is proposed, its ending sure, its path kept from the page', async () => {
    fake.saveDialog = () => [inHome('mine')];
    const handle = await call('host.newProject', { name: '../../etc/cron' });
    expect(fake.dialogs[0]).toMatchObject({ defaultPath: '-..-etc-cron.crosscheck' });
    expect(pathOf(handle)).toBe(inHome('mine.crosscheck'));
    expect(handle).not.toContain('mine');
  });

  it('files or folders', async () => {
    fake.openDialog = ({ properties }) => (properties?.includes('openDirectory') ? [inHome('all')] : [inHome('a.txt')]);
    const files = await call('host.pickFiles', {});
    expect(files.map(({ handle, name }) => [pathOf(handle), name])).toEqual([[inHome('a.txt'), 'a.txt']]);
    expect((await call('host.pickFiles', { folders: true })).map(({ name }) => name)).toEqual(['all']);
  });

  it('nothing, by cancelling', async () => {
    fake.openDialog = () => [];
    fake.saveDialog = () => [];
    expect(await call('host.newProject', { name: 'a' })).toBeNull();
    expect(await call('host.pickProject', {})).toBeNull();
    expect(await call('host.pickFiles', {})).toEqual([]);
    expect(link.grants.size).toBe(0);
  });
});

describe('saving a download', () => {
  const save = (name = 'chart.svg') => call('host.saveDownload', { handle: 'download-1', name });
  beforeEach(() => {
    writeFileSync(inHome('made'), 'new');
    link.downloads.set('download-1', { path: inHome('made'), name: 'chart.svg' });
  });

  it('copies to where the user says, over what stood there', async () => {
    writeFileSync(inHome('out.svg'), 'old');
    fake.saveDialog = () => [inHome('out.svg')];
    expect(await save()).toEqual({ saved: true, keptEdited: false });
    expect(readFileSync(inHome('out.svg'), 'utf8')).toBe('new');
    expect(readdirSync(home.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('proposes a plain name, whatever the page asked for', async () => {
    fake.saveDialog = () => [];
    expect(await save('/etc/passwd')).toEqual({ saved: false, keptEdited: false });
    expect(fake.dialogs[0]).toMatchObject({ defaultPath: 'passwd' });
  });

  it('says which file could not be written, and leaves what stood there', async () => {
    mkdirSync(inHome('out.svg'));
    fake.saveDialog = () => [inHome('out.svg')];
    await expect(save()).rejects.toMatchObject({ code: 'unwritable', params: { file: 'out.svg' } });
    expect(readdirSync(home.folder).sort()).toEqual(['made', 'out.svg']);
    fake.saveDialog = () => [inHome('nowhere', 'out.svg')];
    await expect(save()).rejects.toMatchObject({ code: 'missing', params: { file: 'out.svg' } });
  });

  describe('an exported file made again', () => {
    const [first, second] = ['a'.repeat(16), 'b'.repeat(16)];
    const saveAs = (uid: string, replacesUid?: string) =>
      call('host.saveDownload', { handle: 'download-1', name: 'chart.svg', uid, ...(replacesUid && { replacesUid }) });
    const states = () => call('host.savedExports', { uids: [first, second] });
    beforeEach(async () => {
      fake.saveDialog = () => [inHome('out.svg')];
      await saveAs(first);
      fake.saveDialog = () => [inHome('other.svg')];
      writeFileSync(inHome('made'), 'newer');
    });

    it('takes the place of the one that nobody edited, without a question', async () => {
      const asked = fake.dialogs.length;
      expect(await states()).toEqual([{ uid: first, state: 'same' }]);
      expect(await saveAs(second, first)).toEqual({ saved: true, keptEdited: false });
      expect(readFileSync(inHome('out.svg'), 'utf8')).toBe('newer');
      expect(fake.dialogs.length).toBe(asked);
    });

    it('leaves an edited one as it is and asks for another name', async () => {
      writeFileSync(inHome('out.svg'), 'edited by hand');
      expect(await states()).toEqual([{ uid: first, state: 'edited' }]);
      expect(await saveAs(second, first)).toEqual({ saved: true, keptEdited: true });
      expect(readFileSync(inHome('out.svg'), 'utf8')).toBe('edited by hand');
      expect(readFileSync(inHome('other.svg'), 'utf8')).toBe('newer');
      expect(fake.dialogs.at(-1)).toMatchObject({ defaultPath: 'chart (2).svg' });
    });

    it('is asked for where the earlier one is gone', async () => {
      rmSync(inHome('out.svg'));
      expect(await states()).toEqual([{ uid: first, state: 'missing' }]);
      expect(await saveAs(second, first)).toEqual({ saved: true, keptEdited: false });
      expect(readFileSync(inHome('other.svg'), 'utf8')).toBe('newer');
    });
  });

  it('knows no handle but those of the engine', async () => {
    await expect(call('host.saveDownload', { handle: 'download-2', name: 'a' })).rejects.toMatchObject({
      code: 'no-such-handle',
    });
  });
});

describe('recent projects', () => {
  const add = (name: string): string => {
    writeFileSync(inHome(name), '');
    noteProject(inHome(name));
    return inHome(name);
  };

  it('stand newest first, by name and handle, while they are on the disk', async () => {
    const [first, second] = [add('a.crosscheck'), add('b.crosscheck')];
    utimesSync(first, 1_700_000_000, 1_700_000_000);
    noteProject(inHome('gone.crosscheck'));
    const listed = await call('host.projects', {});
    expect(listed.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(listed.map(({ handle }) => pathOf(handle))).toEqual([second, first]);
    expect(listed[1]?.modifiedAt).toBe('2023-11-14T22:13:20.000Z');
    expect(await call('host.projects', {})).toEqual(listed);
    expect(lastProject()).toBeNull();
  });

  it('are at most twelve, each once', async () => {
    for (let index = 0; index < 15; index += 1) add(`${index}.crosscheck`);
    add('14.crosscheck');
    const names = (await call('host.projects', {})).map(({ name }) => name);
    expect(names).toEqual(['14', '13', '12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
    expect(lastProject()).toBe(inHome('14.crosscheck'));
  });

  it.each(['', '{', 'null', '[]', '{"recent":7,"lastProject":{}}', '{"recent":["/x",3]}'])(
    'are none where their file says %j, and it mends itself',
    async (text) => {
      writeFileSync(inHome('desktop.json'), text);
      expect(await call('host.projects', {})).toEqual([]);
      expect(lastProject()).toBeNull();
      add('a.crosscheck');
      expect(lastProject()).toBe(inHome('a.crosscheck'));
    },
  );

  it('cost nothing where they cannot be written', () => {
    writeFileSync(inHome('a-file'), '');
    process.env.CROSSCHECK_STATE = inHome('a-file', 'state');
    expect(() => noteProject('/a.crosscheck')).not.toThrow();
    expect(lastProject()).toBeNull();
  });
});

describe('the log', () => {
  it('opens in the program that the system has for it', async () => {
    await call('host.openLog', {});
    expect(fake.openedPaths).toEqual([inHome('crosscheck.log')]);
  });
  it('that cannot be opened is an error with its name', async () => {
    fake.openPathProblem = 'no program';
    await expect(call('host.openLog', {})).rejects.toMatchObject({
      code: 'unreadable',
      params: { file: 'crosscheck.log' },
    });
  });
});

it('says what it is', async () => {
  expect(await call('host.info', {})).toMatchObject({ kind: 'desktop', version: '1.2.3', hasDialogs: true });
});
