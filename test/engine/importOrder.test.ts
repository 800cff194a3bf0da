import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Client } from '../../electron/contract/client.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const write = (title: string, outlet: string, day: string, body: string): string =>
  `${title}\n来源:${outlet} ${day} 08:00\n\n${body}\n`;

const COPIED =
  '2023年，临江港集装箱吞吐量为41.6万标箱，比上年多。港区负责人介绍，新泊位在秋天投用，装卸比从前顺手，船期也稳。周边县里的货主因此愿意多走水路，仓库里的周转也快了不少。';
const ARTICLES: readonly string[] = [
  write(
    '临江计划五年',
    '示例日报',
    '2020-11-10',
    '自2015年11月启动以来，临江计划累计签约合作项目230个，签约总金额超过322亿美元。',
  ),
  write(
    '临江计划十年',
    '江口时报',
    '2025-11-12',
    '自2015年11月启动以来，临江计划累计签约合作项目347个，签约总金额260亿美元。',
  ),
  write('港口看货', '示例日报', '2024-02-03', COPIED),
  write('港口看货', '江口时报', '2024-02-03', COPIED),
  write('港口年报', '云岭晚报', '2024-03-05', '2023年，临江港集装箱吞吐量为46.1万标箱。'),
  write(
    '出口一瞥',
    '示例日报',
    '2024-01-20',
    '2023年，重庆市出口额为128.4亿元，同比增长7.0%。2023年，重庆市民营企业出口额为80.2亿元。',
  ),
  write('出口再看', '江口时报', '2023-01-22', '2022年，重庆市出口额为104.3亿元。'),
  write('出口三季', '云岭晚报', '2023-10-30', '2023年1—9月，重庆市出口额为91.7亿元。'),
  'A river town in numbers\n\nSource: Valley Courier 2024-04-02\n\nIn 2023, exports of Chongqing reached 12.84 billion yuan.\n',
];

let engine: TestEngine;
let client: Client;

async function openProject(name: string): Promise<void> {
  await client.call('project.create', { handle: engine.link.grant(join(engine.folder, `${name}.crosscheck`)), name });
}

/** Findings as a reader has them: kind, state, words, and members by their articles' outlets and dates. */
async function listFindings(): Promise<string[]> {
  const { rows: facts } = await client.call('facts.page', { filter: { minor: 'show' }, offset: 0, limit: 500 });
  const nameOf = new Map(facts.map((one) => [one.id, `${one.outlet} ${one.articleDate} ${one.quantity.raw}`]));
  const { rows } = await client.call('findings.page', { filter: {}, offset: 0, limit: 500 });
  return rows
    .map(({ kind, severity, state, sentence, facets, members }) =>
      JSON.stringify({ kind, severity, state, sentence, facets, members: members.map((id) => nameOf.get(id)).sort() }),
    )
    .sort();
}

let folders = 0;
/** Files are taken in the order of their names. */
async function importFiles(order: readonly number[]): Promise<void> {
  folders += 1;
  const folder = join(engine.folder, `articles-${folders}`);
  mkdirSync(folder);
  for (const [place, at] of order.entries()) writeFileSync(join(folder, `${place}.txt`), ARTICLES[at] as string);
  await client.call('import.files', { handles: [engine.link.grant(folder)] });
}

async function importAll(order: readonly number[]): Promise<string[]> {
  await openProject(order.join(''));
  await importFiles(order);
  return listFindings();
}

beforeAll(() => {
  engine = openEngine();
  client = engine.client;
});
afterAll(() => engine.close());

test('articles give the same findings in whatever order they are imported', async () => {
  const found = await importAll([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const kinds = new Set(found.map((one) => JSON.parse(one).kind));
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['contradiction', 'cumulative-fall', 'echo', 'growth-mismatch', 'scope-differs']),
  );
  expect(await importAll([8, 4, 1, 7, 3, 0, 6, 2, 5])).toEqual(found);
});

test('a dismissed finding stays dismissed while its members are what they were, and not longer', async () => {
  await openProject('dismissed');
  await importFiles([0, 1]);
  const findFall = async () => {
    const { rows } = await client.call('findings.page', { filter: { kind: ['cumulative-fall'] } });
    expect(rows).toHaveLength(1);
    return rows[0] as (typeof rows)[number];
  };
  const { id } = await findFall();
  await client.call('decisions.record', { findingIds: [id], verdict: 'dismiss', reason: 'two ways of counting' });
  await importFiles([2, 4, 5, 7]);
  expect((await findFall()).state).toBe('dismissed');
  const third = '自2015年11月启动以来，截至2025年11月，临江计划累计签约合作项目347个，签约总金额260亿美元。';
  await client.call('import.paste', { name: 'c.txt', text: write('临江计划账本', '云岭晚报', '2025-12-01', third) });
  await vi.waitFor(async () => expect((await findFall()).state).toBe('stale'));
});
