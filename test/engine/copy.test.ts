import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = openEngine();
  const { client, link, folder } = engine;
  await client.call('project.create', { handle: link.grant(join(folder, 'p.crosscheck')), name: 'p' });
  await client.call('import.paste', { text: '示例要闻\n2024年，示例港完成货物吞吐量1200万吨。\n' });
});
afterAll(() => engine.close());

test('a saved copy is a whole project of its own, and the time of it is kept', async () => {
  const { client, link } = engine;
  expect((await client.call('project.info', {}))?.lastBackupAt).toBeNull();
  const { handle } = await client.call('project.saveCopy', {});
  const copy = link.findDownload(handle)?.path ?? '';
  expect(existsSync(copy)).toBe(true);
  await expect.poll(async () => (await client.call('project.info', {}))?.lastBackupAt).toMatch(/^\d{4}-/);
  const facts = (await client.call('facts.page', { filter: {} })).total;
  await client.call('project.open', { handle: link.grant(copy) });
  expect((await client.call('facts.page', { filter: {} })).total).toBe(facts);
  expect(await client.call('project.check', {})).toEqual({ problems: [] });
});

test.each([
  ['nowhere', 'missing'],
  ['log', 'not-a-project'],
])('opening %s says %s, and the engine goes on', async (name, code) => {
  const { client, link, folder } = engine;
  await expect(client.call('project.open', { handle: link.grant(join(folder, name)) })).rejects.toMatchObject({ code });
  expect(await client.call('project.info', {})).toBeNull();
});
