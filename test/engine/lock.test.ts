import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

let first: TestEngine;
let second: TestEngine;
let path: string;

beforeAll(async () => {
  [first, second] = [openEngine(), openEngine()];
  path = join(first.folder, 'p.crosscheck');
  await first.client.call('project.create', { handle: first.link.grant(path), name: 'p' });
  await first.client.call('import.paste', { text: '示例要闻\n2024年，示例港完成货物吞吐量1200万吨。\n' });
});
afterAll(async () => {
  await first.close();
  await second.close();
});

test('a second process reads, and is told who writes', async () => {
  const info = await second.client.call('project.open', { handle: second.link.grant(path) });
  expect(info).toMatchObject({ isReadOnly: true, lockedBy: { host: 'test' } });
  expect((await second.client.call('facts.page', { filter: {} })).total).toBeGreaterThan(0);
  await expect(second.client.call('import.paste', { text: '第二篇\n2023年签约12个项目。\n' })).rejects.toMatchObject({
    code: 'locked',
  });
});

test('it sees what the first one writes meanwhile', async () => {
  await first.client.call('import.paste', { text: '又一篇\n2023年，示例港完成货物吞吐量1100万吨。\n' });
  expect((await second.client.call('articles.page', {})).total).toBe(2);
});

test('when the writer is gone, the next one may write', async () => {
  await first.client.call('project.close', {});
  const info = await second.client.call('project.open', { handle: second.link.grant(path) });
  expect(info.isReadOnly).toBe(false);
});
