import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unguardCell } from '../../electron/common/csvGuard.ts';
import { exportWords } from '../../electron/common/exportText.ts';
import type { FindingDetail, FindingRow } from '../../electron/common/findingRow.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { renderMessage } from '../../electron/common/renderMessage.ts';
import type { CallInput } from '../../electron/contract/index.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const article = (year: number, projects: number, amount: string, month = 11): string =>
  `示例计划${year}年成果\n来源:示例日报 ${year}-${month}-10 08:00\n\n自2015年11月启动以来，示例计划累计签约合作项目${projects}个，签约总金额${amount}美元。\n`;

let engine: TestEngine;
const call = ((name, input) => engine.client.call(name, input)) as TestEngine['client']['call'];
const paste = (name: string, text: string) => call('import.paste', { name, text });

async function findTrouble(kind: FindingRow['kind'] = 'cumulative-fall'): Promise<FindingDetail> {
  const { rows } = await call('findings.page', { filter: { kind: [kind] } });
  return call('findings.get', { id: (rows[0] as FindingRow).id });
}
const record = (input: Partial<CallInput<'decisions.record'>> & { findingIds: number[] }) =>
  call('decisions.record', { reason: 'asked and read both', verdict: 'dismiss', ...input } as never);
const stateOf = async (kind?: FindingRow['kind']) => (await findTrouble(kind)).state;
const inWords = (messages: FindingDetail['decisions'][number]['changes']): string[] =>
  messages.map((one) => renderMessage(one, exportWords('en'), 'en'));

beforeAll(async () => {
  engine = openEngine();
  await call('project.create', { handle: engine.link.grant(join(engine.folder, 'p.crosscheck')), name: 'p' });
  await paste('a.txt', article(2020, 230, '超过322亿'));
  await paste('b.txt', article(2025, 347, '260亿'));
});
afterAll(() => engine.close());

test('one series break is decided for the amount and for the count that is stated beside it', async () => {
  const fall = await findTrouble();
  expect(fall.beside.map(({ indicator }) => indicator.key)).toEqual(['signed-projects']);
  const count = fall.beside[0]?.indicator.id as number;
  await expect(
    record({ findingIds: [fall.id], verdict: 'dismiss', alsoIndicatorIds: [count as never] }),
  ).rejects.toMatchObject({ params: { field: 'alsoIndicatorIds' } });
  const decision = await record({
    findingIds: [fall.id],
    verdict: 'series-break',
    at: '2025',
    alsoIndicatorIds: [count as never],
  });
  expect(decision.indicators.map(({ key }) => key).sort()).toEqual(['signed-amount', 'signed-projects']);
  expect(decision.members).toHaveLength(4);
  const model = await call('charts.model', {
    spec: newChartSpec({ indicatorIds: [count as never], width: 640, height: 400 }),
  });
  expect(model.series.flatMap(({ breaks }) => breaks.map(({ column }) => column))).toEqual(['2025']);
});

test('a figure that joins makes it stale, and it says in words with numbers what changed; deciding again supersedes', async () => {
  const before = await findTrouble();
  await paste('c.txt', article(2025, 347, '255亿'));
  await expect.poll(() => stateOf()).toBe('stale');
  const fall = await findTrouble();
  expect(fall.key).not.toBe(before.key);
  const [first] = fall.decisions;
  expect(inWords(first?.changes ?? [])).toEqual([
    'another figure joined: US$25.5bn for Nov 2015 – Nov 2025 in “示例计划2025年成果, 示例日报, 2025-11-10”',
  ]);
  const second = await record({ findingIds: [fall.id], verdict: 'keep-apart', facet: 'definition' });
  expect(second.supersedes).toBe(first?.id);
  const { rows } = await call('decisions.page', {});
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    [second.id, 'in-force'],
    [first?.id, 'superseded'],
  ]);
  await call('history.undo', {});
  expect((await call('decisions.page', {})).rows.map(({ state }) => state)).toEqual(['withdrawn', 'stale']);
});

test('a member that changes or goes is told, by what it was and what it is', async () => {
  const fall = await findTrouble();
  const earliest = fall.members[0] as never;
  const newest = fall.members.at(-1) as never;
  const decision = await record({ findingIds: [fall.id], verdict: 'series-break', at: '2025' });
  const changesOf = async () => {
    const row = (await call('decisions.page', {})).rows.find(({ id }) => id === decision.id);
    return inWords(row?.changes ?? []);
  };
  await call('facts.edit', { id: earliest, patch: { valueText: '超过330亿' } });
  await expect
    .poll(changesOf)
    .toEqual(['> US$32.2bn became > US$33.0bn in “示例计划2020年成果, 示例日报, 2020-11-10”']);
  await call('history.undo', {});
  await expect.poll(changesOf).toEqual([]);
  await call('facts.review', { target: { ids: [newest] }, status: 'rejected' });
  await expect.poll(changesOf).toEqual(['US$25.5bn in “示例计划2025年成果, 示例日报, 2025-11-10” was rejected']);
  await call('history.undo', {});
  await call('decisions.withdraw', { id: decision.id });
  await expect.poll(async () => (await findTrouble()).key).toBe(fall.key);
});

test('a decision whose question is gone stands as stale, and not as in force', async () => {
  const fall = await findTrouble();
  const decision = await record({ findingIds: [fall.id], verdict: 'series-break', at: '2025' });
  await paste('d.txt', article(2025, 347, '350亿'));
  const find = async () => (await call('decisions.page', {})).rows.find(({ id }) => id === decision.id);
  await expect.poll(async () => (await find())?.state).toBe('stale');
  const changes = inWords((await find())?.changes ?? []);
  expect(changes).toContainEqual(expect.stringContaining('another figure joined: US$35.0bn'));
  expect(changes.at(-1)).toBe('the figures no longer raise this question');
  const { rows } = await call('articles.page', {});
  await call('articles.trash', { id: Math.max(...rows.map(({ id }) => id)) as never });
  await expect.poll(async () => (await find())?.state).toBe('in-force');
  await call('decisions.withdraw', { id: decision.id });
});

test('a query is open until a later entry answers it; undoing the answer opens it again', async () => {
  const fall = await findTrouble();
  const query = await record({
    findingIds: [fall.id],
    verdict: 'query',
    askedWhom: 'the programme office',
    askedOn: '2026-01-12',
  });
  const open = async () => (await call('decisions.page', { filter: { state: ['asked'] } })).rows.map(({ id }) => id);
  expect(await open()).toEqual([query.id]);
  const answered = await call('decisions.answer', { id: query.id, answer: 'the agreements are left out' });
  expect(answered).toMatchObject({
    answers: query.id,
    askedWhom: 'the programme office',
    askedOn: '2026-01-12',
    answer: 'the agreements are left out',
    reason: query.reason,
    supersedes: query.id,
  });
  expect(await open()).toEqual([]);
  await expect(call('decisions.answer', { id: query.id, answer: 'again' })).rejects.toMatchObject({
    code: 'no-open-query',
  });
  expect(await stateOf()).toBe('decided');
  await call('history.undo', {});
  expect(await open()).toEqual([query.id]);
  await call('history.redo', {});
  expect(await open()).toEqual([]);
});

test('the ledger is filtered by kind, indicator, state, who, date and text', async () => {
  const count = async (filter: CallInput<'decisions.page'>['filter']) =>
    (await call('decisions.page', { filter })).total;
  const { total, rows, whos, indicators } = await call('decisions.page', {});
  const today = rows[0]?.recordedAt.slice(0, 10) as string;
  expect(await count({ verdict: ['query'] })).toBe(2);
  expect(await count({ indicatorId: indicators.find(({ key }) => key === 'signed-projects')?.id })).toBe(1);
  expect(await count({ who: whos[0] })).toBe(total);
  expect(await count({ who: 'nobody' })).toBe(0);
  expect(await count({ from: today, to: today.slice(0, 4) })).toBe(total);
  expect(await count({ to: '2001' })).toBe(0);
  expect(await count({ text: 'ＡＧＲＥＥＭＥＮＴＳ' })).toBe(1);
  expect(await count({ state: ['superseded', 'withdrawn'] })).toBe(total - 1);
});

test('CSV and JSON Lines hold the ledger under stable ids, and say the same', async () => {
  const read = async (format: 'csv' | 'jsonl') => {
    const { handle } = await call('exports.make', {
      target: { kind: 'decisions' },
      format,
      options: { bom: false },
    });
    return readFileSync(engine.link.findDownload(handle)?.path as string, 'utf8');
  };
  const fromCsv = (parse(await read('csv'), { columns: true }) as Record<string, string>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unguardCell(value)])),
  );
  const fromJson = (await read('jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(fromCsv).toEqual(
    fromJson.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]))),
  );
  const { rows } = await call('decisions.page', {});
  const byId = new Map(fromJson.map((row) => [row.id, row]));
  for (const { id, verdict, state, reason, members, findings, answers, supersedes } of rows)
    expect(byId.get(id)).toMatchObject({
      ...{ verdict, state, reason, answers, supersedes },
      facts: members.join('; '),
      finding_keys: findings.map(({ key }) => key).join('; '),
    });
});

test.each(['appendix', 'handover'] as const)('the %s is a document with an id that is tracked', async (form) => {
  const { handle, uid } = await call('exports.make', { target: { kind: 'ledger', form }, format: 'html' });
  const page = readFileSync(engine.link.findDownload(handle)?.path as string, 'utf8');
  expect(page).toContain(uid);
  expect(page).toContain('the agreements are left out');
  expect(page).toContain('the programme office');
  expect((await call('exports.find', { mark: uid }))?.state).toBe('current');
  const fall = await findTrouble();
  await record({ findingIds: [fall.id], verdict: 'dismiss' });
  expect((await call('exports.find', { mark: uid }))?.state).toBe('stale');
  await call('history.undo', {});
});

test('what was recorded cannot be changed or deleted, by whatever hand', async () => {
  await call('project.close', {});
  const db = new Database(join(engine.folder, 'p.crosscheck'));
  const tables = ['decision', 'decision_finding', 'decision_member', 'decision_figure', 'decision_replaced'];
  for (const table of [...tables, 'decision_indicator']) {
    const column = table === 'decision' ? 'id' : 'decision_id';
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).not.toBe(0);
    expect(() => db.prepare(`UPDATE ${table} SET ${column} = ${column}`).run()).toThrow('append-only');
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow('append-only');
  }
  db.close();
});
