import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReport } from '../../electron/common/articleRow.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const GOOD =
  '示例要闻\n来源:示例日报 2024-03-01 08:00\n截至2024年2月，项目累计签约合作项目120个，总金额超过80亿美元。\n';
const isRoot = process.getuid?.() === 0;
let engine: TestEngine;
let reports: Map<string, FileReport>;

/** A folder with one good file among everything that can go wrong. */
function makeFolder(folder: string): void {
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'inner', 'good.txt'), GOOD);
  writeFileSync(join(folder, 'copy.txt'), GOOD);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'blank.txt'), ' \n\t\n');
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 1, 2, 3, 0, 0, 0xff]));
  writeFileSync(join(folder, 'line.txt'), `${'某'.repeat(3)}${'x'.repeat(100_000_000)}`);
  writeFileSync(join(folder, 'picture.jpg'), 'x');
  writeFileSync(join(folder, 'new\nline.txt'), GOOD.replace('120', '121'));
  symlinkSync(folder, join(folder, 'loop'));
  if (process.platform !== 'win32') spawnSync('mkfifo', [join(folder, 'fifo.txt')]);
  writeFileSync(join(folder, 'secret.txt'), GOOD);
  chmodSync(join(folder, 'secret.txt'), 0);
}

beforeAll(async () => {
  engine = openEngine();
  const folder = join(engine.folder, 'in');
  makeFolder(folder);
  const { client, link } = engine;
  await client.call('project.create', { handle: link.grant(join(engine.folder, 'p.crosscheck')), name: 'p' });
  const missing = link.grant(join(engine.folder, 'nowhere.txt'));
  const { files } = await client.call('import.files', { handles: [link.grant(folder), missing] });
  reports = new Map(files.map((file) => [file.name.replace(/^in[\\/]/, ''), file]));
}, 60_000);
afterAll(() => engine.close());

const outcomeOf = (name: string): string => {
  const report = reports.get(name);
  return report
    ? `${report.outcome} ${report.reason ?? ''}`.trim()
    : `no line for it among ${[...reports.keys()].join(', ')}`;
};

test.each([
  ['empty.txt', 'refused empty'],
  ['binary.txt', 'refused binary'],
  ['picture.jpg', 'refused unsupported'],
  ['fifo.txt', 'refused is-fifo'],
  ['nowhere.txt', 'refused missing'],
])('%s: %s', (name, outcome) => expect(outcomeOf(name)).toBe(outcome));

test('a line of 100 MB and a blank file are refused with a reason', () => {
  expect(outcomeOf('line.txt')).toMatch(/^refused (too-large|too-long-line)$/);
  expect(outcomeOf('blank.txt')).toMatch(/^refused \S+$/);
});

test.skipIf(isRoot)('a file that may not be read is refused', () =>
  expect(outcomeOf('secret.txt')).toBe('refused unreadable'),
);

test('the good ones are in, the copy is known for one, and the project is sound', async () => {
  const imported = [...reports.values()].filter(({ outcome }) => outcome === 'imported').map(({ name }) => name);
  expect(imported.length).toBe(2);
  expect(outcomeOf('new\nline.txt')).toBe('imported');
  expect([outcomeOf('copy.txt'), outcomeOf(join('inner', 'good.txt'))].sort()).toEqual([
    'duplicate duplicate',
    'imported',
  ]);
  expect(await engine.client.call('project.check', {})).toEqual({ problems: [] });
});

test('a second run adds nothing', async () => {
  const before = (await engine.client.call('articles.page', {})).total;
  const again = await engine.client.call('import.files', { handles: [engine.link.grant(join(engine.folder, 'in'))] });
  expect(again.articles).toBe(0);
  expect((await engine.client.call('articles.page', {})).total).toBe(before);
});
