import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../harness/openEngine.ts';
import { createCli } from './runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-indicators-'));
const run = createCli(folder);
const indicators = (...args: string[]) => run('indicators', 'p.crosscheck', ...args);

/** Milliseconds for some commands one after the other, each a process of its own, on a busy machine. */
const SLOW = 240_000;

beforeAll(async () => {
  const engine = openEngine();
  const { client, link } = engine;
  await client.call('project.create', { handle: link.grant(join(folder, 'p.crosscheck')), name: 'p' });
  const article = (year: number, name: string): string =>
    `雾湾港年报\n${year}-12-30\n\n${year}年，雾湾港${name}320次。\n`;
  await client.call('import.paste', { name: 'a.txt', text: article(2022, '灯塔巡检次数') });
  await client.call('import.paste', { name: 'b.txt', text: article(2023, '灯塔巡查次数') });
  await engine.close();
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'two names of one thing are suggested, merged, renamed and split back',
  async () => {
    const { from, into, reasons } = JSON.parse((await indicators('suggest', '--json')).out);
    expect(reasons).toMatchObject([{ reason: 'near' }]);
    expect(await indicators('merge', from, '--into', into)).toMatchObject({ code: 0, out: expect.stringMatching(/1/) });
    expect(await indicators('rename', into, '--zh', '接待旅客', '--en', 'visitors')).toMatchObject({ code: 0 });
    const listed = JSON.parse((await indicators('--json')).out);
    expect(listed).toMatchObject({ key: into, zh: '接待旅客', en: 'visitors', facts: 2, merged: [{ key: from }] });
    expect(await indicators('split-back', from)).toMatchObject({ code: 0, out: expect.stringMatching(/1/) });
    const lines = (await indicators()).out.trim().split('\n');
    expect(lines.map((line) => line.split('\t').slice(1, 5))).toEqual(
      expect.arrayContaining([[into, 'visitors', expect.any(String), '1']]),
    );
    expect(lines).toHaveLength(2);
    const wrong = await indicators('merge', 'nothing', '--into', into);
    expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/goes by nothing;/) });
  },
  SLOW,
);
