import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '../../../electron/common/evaluation.ts';
import { createEngineLink } from '../../../electron/hosts/engineLink.ts';
import { connectClient } from '../../../electron/hosts/linkClient.ts';
import { spawnEngine } from '../../harness/spawnEngine.ts';
import { type CliResult, createCli } from './runCli.ts';

let folder: string;
let run: (...args: string[]) => Promise<CliResult>;

const TEXT = '青川陆港观察\n\n2024年，青川陆港完成货物吞吐量640万吨，增长8.5%。\n';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-evaluate-'));
  run = createCli(folder);
  await review();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an analyst does on the screen. */
async function review(): Promise<void> {
  const options = { scratchFolder: join(folder, 'scratch'), logFile: join(folder, 'log'), hostName: 'test' };
  const link = createEngineLink({ spawn: spawnEngine, ...options });
  const { client } = connectClient(link);
  await client.call('project.create', { handle: link.grant(join(folder, 'p.crosscheck')), name: 'p' });
  await client.call('import.paste', { name: 'port.txt', text: TEXT });
  await client.call('facts.review', { target: { filter: {} }, status: 'accepted' });
  const { rows } = await client.call('facts.page', { filter: {} });
  const tonnes = rows.find(({ quantity }) => quantity.unit === 'tonne');
  await client.call('facts.edit', { id: tonnes?.id as never, patch: { valueText: '604万吨' } });
  const [article] = (await client.call('articles.page', {})).rows;
  await client.call('articles.complete', { id: article?.id as never, isComplete: true });
  await link.shutdown();
}

test('evaluate prints tables with the errors, and the same as JSON', async () => {
  const table = await run('evaluate', 'p.crosscheck');
  expect(table.code).toBe(0);
  expect(table.out).toMatch(/^1 complete article\s+2\s+2\s+1\s+50\.0%\s+50\.0%$/m);
  expect(table.out).toMatch(/^tonne\s+1\s+1\s+0\s+0\.0%\s+0\.0%$/m);
  expect(table.out).toMatch(/other number\t#1:\d+-\d+\t640万吨\t6040000 tonne \/ 6400000 tonne/);
  const json = JSON.parse((await run('evaluate', 'p.crosscheck', '--json')).out) as Evaluation;
  expect(json).toMatchObject({ articles: 1, total: { truth: 2, found: 2, right: 1 } });
});

test('suggest takes lines in as facts to review and names the lines it refuses', async () => {
  const line = { article: { file: 'port' }, unit: 'item', indicator: 'observed ports' };
  const lines = [
    { ...line, quote: '青川陆港观察', value: '1' },
    { ...line, quote: '没有这句', value: '2' },
  ];
  writeFileSync(join(folder, 's.jsonl'), lines.map((each) => JSON.stringify(each)).join('\n'));
  const result = await run('suggest', 'p.crosscheck', 's.jsonl', '--by', 'a model');
  expect(result).toMatchObject({ code: 0, out: '1 facts to review, 0 known already, 1 refused\n' });
  expect(result.err).toMatch(/s\.jsonl:2: the quote does not stand/);
  writeFileSync(join(folder, 'wrong.jsonl'), '{"quote":"x"}');
  expect(await run('suggest', 'p.crosscheck', 'wrong.jsonl', '--by', 'a model')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/wrong\.jsonl:1/),
  });
});

test('lexicon goes out and comes in', async () => {
  const entry = { list: 'noun', words: '陆港仓' };
  writeFileSync(
    join(folder, 'own.json'),
    JSON.stringify({ format: 'crosscheck-lexicon', version: 1, entries: [entry] }),
  );
  expect(await run('lexicon', 'p.crosscheck', 'import', 'own.json')).toMatchObject({ code: 0 });
  expect(JSON.parse((await run('lexicon', 'p.crosscheck', 'export')).out).entries).toMatchObject([entry]);
});
