import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEngine } from '../../harness/openEngine.ts';
import { createCli } from './runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-annotations-'));
const run = createCli(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('annotations are printed a line each, or as JSON Lines', async () => {
  const engine = openEngine();
  const { client, link } = engine;
  const file = join(folder, 'a.txt');
  writeFileSync(file, '雾湾港年报\n来源:示例日报 2024-03-01 08:00\n去年完成货物吞吐量322万吨。\n');
  await client.call('project.create', { handle: link.grant(join(folder, 'p.crosscheck')), name: 'p' });
  await client.call('import.files', { handles: [link.grant(file)] });
  const [fact] = (await client.call('facts.page', { filter: {} })).rows;
  if (!fact) throw new Error('no fact');
  const { id } = await client.call('tags.save', { name: '待核', colour: 'red' });
  await client.call('annotations.add', { target: { factId: fact.id }, note: 'see\nthe yearbook', tags: [id] });
  await engine.close();
  expect((await run('annotations', 'p.crosscheck')).out).toMatch(/\t待核\t322万吨\tsee the yearbook\n$/);
  const { out } = await run('annotations', 'p.crosscheck', '--json');
  expect(JSON.parse(out)).toMatchObject({ quote: '322万吨', tags: ['待核'], note: 'see\nthe yearbook' });
}, 120_000);
