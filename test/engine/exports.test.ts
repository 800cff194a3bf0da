import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../electron/contract/table.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const EARLIER =
  '港城日报\n2024-03-05\n\n港口联盟五年成绩单\n\n五年来，港口联盟累计签约项目230个，签约总金额超过322亿美元。\n';
const LATER =
  '河畔时报\n2025-11-06\n\n港口联盟十年成绩单\n\n截至2025年10月，港口联盟累计签约项目347个，签约总金额260亿美元。去年新增航线12条，😀同比增长7.5%。\n';

let engine: TestEngine;

async function make(input: CallInput<'exports.make'>) {
  const made = await engine.client.call('exports.make', input);
  const path = engine.link.findDownload(made.handle)?.path ?? '';
  return { ...made, bytes: readFileSync(path), text: readFileSync(path, 'utf8') };
}

beforeAll(async () => {
  engine = openEngine();
  const { client, link, folder } = engine;
  await client.call('project.create', { handle: link.grant(join(folder, 'a.crosscheck')), name: '港口 / 2025' });
  await client.call('import.paste', { name: 'earlier', text: EARLIER });
  await client.call('import.paste', { name: 'later', text: LATER });
});
afterAll(() => engine.close());

describe('what a file is called and says of itself', () => {
  test('the name has project, subject and day, and no separator in it', async () => {
    const { name } = await make({
      target: { kind: 'facts', filter: {} },
      format: 'csv',
      options: { language: 'zh-Hans' },
    });
    expect(name).toMatch(/^港口-2025-事实表-\d{4}-\d\d-\d\d\.csv$/);
  });

  test('a format that a kind has not is refused with those it has', async () => {
    await expect(make({ target: { kind: 'facts', filter: {} }, format: 'svg' })).rejects.toMatchObject({
      code: 'bad-input',
      params: { problem: 'csv, xlsx, jsonl' },
    });
  });
});
