import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleRow } from '../../electron/common/articleRow.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const FIRST = '河谷港小结\n\n今年1—9月，河谷港完成货物吞吐量1460万吨，同比有所增长，往来更加便利。\n';
const SECOND = '山口站小结\n\n去年山口站发送旅客320万人次，客流稳步回升，服务更加完善。\n';
const DATED =
  '来源:河谷日报\n2023-02-01\n\n湖区小结\n\n2022年湖区接待游客75万人次，景区秩序良好。管理方介绍，全年新开步道12条，观景台全部完成修缮，游客中心延长了开放时间。下一步将继续完善接驳线路，方便各地游客前来。\n';

let engine: TestEngine;

beforeAll(async () => {
  engine = openEngine();
  const handle = engine.link.grant(join(engine.folder, 'p.crosscheck'));
  await engine.client.call('project.create', { handle, name: 'p' });
  for (const [name, text] of Object.entries({ first: FIRST, second: SECOND, dated: DATED }))
    await engine.client.call('import.paste', { name, text });
});
afterAll(() => engine.close());

const needing = async (): Promise<ArticleRow[]> =>
  (await engine.client.call('articles.page', { needsDate: true })).rows;
async function periodOf(value: string): Promise<unknown> {
  const { rows } = await engine.client.call('facts.page', { filter: { minor: 'show' } });
  return rows.find(({ quantity }) => quantity.value === value)?.when.period ?? null;
}

test('dates are given to many in one step, and their periods follow', async () => {
  const rows = await needing();
  expect(rows.map(({ title }) => title).sort()).toEqual(['山口站小结', '河谷港小结']);
  const edits = rows.map(({ id }) => ({ id, patch: { date: '2024-10-08' } }));
  expect(await engine.client.call('articles.editMany', { edits })).toEqual({ changed: 2 });
  expect(await needing()).toEqual([]);
  expect(await periodOf('14600000')).toEqual({ kind: 'interval', from: '2024-01', to: '2024-09' });
  expect(await periodOf('3200000')).toEqual({ kind: 'interval', from: '2023', to: '2023' });
  await engine.client.call('history.undo', {});
  expect(await needing()).toHaveLength(2);
  expect(await periodOf('14600000')).toBeNull();
});

test('one that is gone stops all of them', async () => {
  const [first] = await needing();
  const edits = [
    { id: first?.id as never, patch: { outlet: '河谷日报' } },
    { id: 999_999 as never, patch: { outlet: '河谷日报' } },
  ];
  await expect(engine.client.call('articles.editMany', { edits })).rejects.toMatchObject({ code: 'no-such-row' });
  expect((await needing())[0]?.outlet).toBeNull();
});

test('an echo group is the original and its copies', async () => {
  const { rows } = await engine.client.call('articles.page', { text: '湖区' });
  await engine.client.call('import.paste', { name: 'copy', text: DATED.replace('河谷日报', '另一日报') });
  const group = await engine.client.call('articles.page', { echoGroup: rows[0]?.id as never });
  expect(group.rows.map(({ outlet }) => outlet)).toEqual(['河谷日报', '另一日报']);
});
