import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { app, becomeReady, fake } from './fakeElectron.ts';
import { connectPage, makeHome } from './ground.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const home = makeHome();
const workspace = join(home.folder, 'workspace');
process.env.CROSSCHECK_WORKSPACE = workspace;
const listeners: [event: string, listener: (error: unknown) => void][] = [];
const on = vi.spyOn(process, 'on').mockImplementation(((event: string, listener: (error: unknown) => void) => {
  listeners.push([event, listener]);
  return process;
}) as typeof process.on);
afterEach(() => {
  fake.errorBoxes.length = 0;
});
afterAll(() => {
  delete process.env.CROSSCHECK_WORKSPACE;
  home.remove();
});

it('shows a copy of the sample where nothing was open before', { timeout: 60_000 }, async () => {
  fake.locale = 'zh-CN';
  await import('../../../electron/hosts/desktop/preload.ts');
  await import('../../../electron/hosts/desktop/main.ts');
  await becomeReady();
  on.mockRestore();
  expect(fake.windows).toHaveLength(1);
  const page = connectPage();
  await vi.waitFor(async () => expect(await page.call('project.info', {})).toMatchObject({ name: '示例' }), 30_000);
  const info = await page.call('project.info', {});
  expect(info?.counts.articles).toBeGreaterThan(8);
  expect(info?.counts.troubleOpen).toBeGreaterThan(0);
  expect(fake.recentDocuments).toEqual([join(workspace, 'sample.crosscheck')]);
});

it('goes on without it where it cannot be made', async () => {
  const { findFirstProject } = await import('../../../electron/hosts/desktop/firstProject.ts');
  process.env.CROSSCHECK_STATE = join(home.folder, 'other');
  const file = join(home.folder, 'a-file');
  writeFileSync(file, '');
  process.env.CROSSCHECK_WORKSPACE = file;
  expect(await findFirstProject('Sample')).toBeNull();
  mkdirSync(join(home.folder, 'there'));
  writeFileSync(join(home.folder, 'there/sample.crosscheck'), '');
  process.env.CROSSCHECK_WORKSPACE = join(home.folder, 'there');
  expect(await findFirstProject('Sample')).toBe(join(home.folder, 'there/sample.crosscheck'));
});

it('tells of what nobody expected in a sentence, and notes it in the log', () => {
  expect(listeners.map(([event]) => event)).toEqual(['uncaughtException', 'unhandledRejection']);
  for (const [, listener] of listeners) listener(new Error('out of the blue'));
  expect(fake.errorBoxes).toHaveLength(2);
  expect(fake.errorBoxes[0]).toEqual(['Crosscheck', expect.stringMatching(/程序内部出错（out of the blue）/)]);
  expect(existsSync(join(home.folder, 'crosscheck.log'))).toBe(true);
});

it('ends', async () => {
  app.quit();
  await vi.waitFor(() => expect(fake.quits).toBe(1), 12_000);
});
