import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDb, openForReading } from '../../db/open.ts';
import { unguardCell } from '../../electron/common/csvGuard.ts';
import { exportRequest } from '../../electron/common/exportSpec.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { formatPeriod } from '../../electron/common/period.ts';
import type { CallInput, CallOutput } from '../../electron/contract/table.ts';
import { type Production, produceExport } from '../../electron/engine/exports/produceExport.ts';
import { planExport } from '../../electron/engine/exports/writeExport.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const EARLIER =
  '港城日报\n2024-03-05\n\n港口联盟五年成绩单\n\n五年来，港口联盟累计签约项目230个，签约总金额超过322亿美元。\n';
const LATER =
  '河畔时报\n2025-11-06\n\n港口联盟十年成绩单\n\n截至2025年10月，港口联盟累计签约项目347个，签约总金额260亿美元。去年新增航线12条，😀同比增长7.5%。\n';
const RIVAL = '湾区周刊\n2025-11-20\n\n港口联盟回顾\n\n截至2025年10月，港口联盟累计签约项目361个。\n';

let engine: TestEngine;
let folder: string;

type Request = CallInput<'exports.make'>;
const ALL_FACTS = { kind: 'facts', filter: { minor: 'show' } } as const;

async function make(input: Request) {
  const made = await engine.client.call('exports.make', input);
  const path = engine.link.findDownload(made.handle)?.path ?? '';
  return { ...made, path, text: readFileSync(path, 'utf8') };
}
const list = async (): Promise<CallOutput<'exports.list'>['rows']> =>
  (await engine.client.call('exports.list', {})).rows;
const find = async (uid: string) => (await list()).find((row) => row.uid === uid);
const changesOf = async (id: CallInput<'exports.changes'>['id']) =>
  (await engine.client.call('exports.changes', { id })).changes;

beforeAll(async () => {
  engine = openEngine();
  folder = engine.folder;
  const { client, link } = engine;
  await client.call('project.create', { handle: link.grant(join(folder, 'a.crosscheck')), name: '港口 / 2025' });
  await client.call('import.paste', { name: 'earlier', text: EARLIER });
  await client.call('import.paste', { name: 'later', text: LATER });
});
afterAll(() => engine.close());

describe('a file', () => {
  test('has project, subject and day in its name, and no separator', async () => {
    const { name } = await make({ target: ALL_FACTS, format: 'csv', options: { language: 'zh-Hans' } });
    expect(name).toMatch(/^港口-2025-事实表-\d{4}-\d\d-\d\d\.csv$/);
  });

  test('is refused in a format that its kind has not, with those it has', async () => {
    await expect(make({ target: ALL_FACTS, format: 'svg' })).rejects.toMatchObject({
      code: 'bad-input',
      params: { problem: 'csv, xlsx, jsonl' },
    });
  });

  test('that is cancelled half way is not there, not even in part', async () => {
    const db = openForReading(join(folder, 'a.crosscheck'));
    const scratchFolder = mkdtempSync(join(folder, 'cancelled-'));
    const stop = new AbortController();
    const nothing = () => {};
    const context = { db, scratchFolder, offer: nothing, note: nothing, progress: nothing };
    const plan = planExport(db, exportRequest.parse({ target: ALL_FACTS, format: 'csv' }));
    let written = 0;
    const production: Production = {
      ...plan,
      write: (file, mark, work) =>
        plan.write(file, mark, {
          ...work,
          step: (done) => {
            written = done;
            stop.abort();
          },
        }),
    };
    const made = produceExport(context, production, { id: 'job', signal: stop.signal });
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    closeDb(db);
    expect(written).toBeGreaterThan(0);
    const files = readdirSync(scratchFolder, { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile())).toEqual([]);
  });
});

describe('what a table holds is read again without loss', () => {
  const facts = async () => {
    const { rows } = await engine.client.call('facts.page', {
      filter: { minor: 'show' },
      sort: [{ field: 'id', desc: false }],
    });
    return Promise.all(rows.map(({ id }) => engine.client.call('facts.get', { id })));
  };

  test('as CSV', async () => {
    const { text } = await make({ target: ALL_FACTS, format: 'csv' });
    const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    const read = records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([k, v]) => [k, unguardCell(v)])),
    );
    const expected = (await facts()).map(({ id, quantity, when, indicator, sentenceText, measure, status }) => ({
      id: String(id),
      indicator_key: indicator.key,
      as_written: quantity.raw,
      value: quantity.value,
      value_high: quantity.high ?? '',
      unit: quantity.unit,
      qualifier: quantity.qualifier,
      step: quantity.step,
      measure: measure ?? '',
      period: when.period ? formatPeriod(when.period) : '',
      period_kind: when.period?.kind ?? '',
      status,
      sentence: sentenceText,
    }));
    expect(read).toEqual(expected.map((fields) => expect.objectContaining(fields)));
    expect(read.some(({ sentence }) => sentence?.includes('😀'))).toBe(true);
  });

  test('as JSON Lines, with the place of each figure', async () => {
    const { text } = await make({ target: ALL_FACTS, format: 'jsonl' });
    const read = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const expected = (await facts()).map(({ id, anchor, quantity }) => ({ id, anchor, value: quantity.value }));
    expect(read).toEqual(expected.map((fields) => expect.objectContaining(fields)));
  });

  test.each(['csv', 'jsonl'] as const)('%s finds every fact of the project that it came from', async (format) => {
    const { path } = await make({ target: { kind: 'facts', filter: {} }, format });
    const plan = await engine.client.call('import.tablePlan', { handle: engine.link.grant(path) });
    expect(plan.missing).toEqual([]);
    expect(plan.rows.length).toBeGreaterThan(3);
    for (const row of plan.rows) expect([row.line, row.outcome, row.value]).toEqual([row.line, 'matched', row.value]);
  });
});

describe('a number', () => {
  const trace = async (text: string) => {
    const { blocks } = await engine.client.call('trace.get', { of: { text }, language: 'en' });
    return blocks;
  };

  test.each(['260亿', '260亿美元', 'US$26bn', '26 billion', '26,000,000,000'])(
    'typed as %s finds its sentence',
    async (text) => {
      const quotes = (await trace(text)).filter((block) => block.kind === 'quote');
      expect(quotes.map(({ inlines }) => inlines.find(({ look }) => look === 'mark')?.text)).toContain('260亿美元');
    },
  );

  test('in another currency finds nothing', async () => {
    expect((await trace('260亿元')).filter((block) => block.kind === 'quote')).toEqual([]);
  });

  test('leads to its source with the file and its fingerprint', async () => {
    const [reference] = (await trace('260亿')).filter((block) => block.kind === 'reference');
    expect(reference?.detail).toMatch(/Accessed .*later.*SHA-256 [0-9a-f]{64}/);
  });
});

describe('an export goes out of date', () => {
  test('where a value changes, and says which number stands where', async () => {
    const { uid } = await make({ target: ALL_FACTS, format: 'csv' });
    expect(await find(uid)).toMatchObject({ state: 'current', changed: 0 });
    const { rows } = await engine.client.call('facts.page', { filter: { text: '347' } });
    const fact = rows.find(({ quantity }) => quantity.value === '347');
    if (!fact) throw new Error('no fact says 347');
    await engine.client.call('facts.edit', { id: fact.id, patch: { valueText: '374个' } });

    const stale = await find(uid);
    expect(stale).toMatchObject({ state: 'stale', changed: 1 });
    if (!stale) return;
    expect(await changesOf(stale.id)).toEqual([
      expect.objectContaining({
        why: 'value',
        before: expect.stringContaining('347'),
        after: expect.stringContaining('374'),
        factId: fact.id,
      }),
    ]);

    const again = await make({ ...stale.request, replaces: stale.id });
    expect(await find(uid)).toMatchObject({ state: 'replaced' });
    expect(await find(again.uid)).toMatchObject({ state: 'current', replaces: stale.id });
    await engine.client.call('history.undo', {});
    expect(await find(again.uid)).toMatchObject({ state: 'stale', changed: 1 });
  });

  test('where a fact leaves it or joins it', async () => {
    const target = { kind: 'facts', filter: { status: ['unreviewed'] } } as const;
    const { uid, rowCount } = await make({
      target: { ...target, filter: { status: ['unreviewed'] } },
      format: 'jsonl',
    });
    const { rows } = await engine.client.call('facts.page', { filter: {} });
    await engine.client.call('facts.review', {
      target: { ids: rows.slice(0, 1).map(({ id }) => id) },
      status: 'accepted',
    });
    const stale = await find(uid);
    expect(stale).toMatchObject({ state: 'stale', changed: 1, rowCount });
    if (stale) expect(await changesOf(stale.id)).toMatchObject([{ why: 'gone', after: null }]);
  });

  test('not by a change that it does not show', async () => {
    const { uid } = await make({ target: { kind: 'facts', filter: { text: '230' } }, format: 'csv' });
    const { rows } = await engine.client.call('facts.page', { filter: { text: '12条' } });
    await engine.client.call('facts.review', { target: { ids: rows.map(({ id }) => id) }, status: 'flagged' });
    expect(await find(uid)).toMatchObject({ state: 'current' });
  });
});

test('a value that a decision put in leads to the sentences that it stands for, and to the decision', async () => {
  const { client } = engine;
  await client.call('import.paste', { name: 'rival', text: RIVAL });
  const { rows } = await client.call('findings.page', { filter: { kind: ['contradiction'] } });
  const [finding] = rows;
  if (!finding) throw new Error('nothing stands against each other');
  await client.call('decisions.record', {
    findingIds: [finding.id],
    verdict: 'adopt',
    adoptedValue: '352个',
    adoptedFrom: 'Yearbook 2025',
    reason: 'The yearbook counts both.',
  });
  const spec = newChartSpec({ indicatorIds: [finding.indicator.id] });
  const { series } = await client.call('charts.model', { spec });
  const made = series.flatMap(({ points }) => points).filter(({ factId }) => factId === null);
  expect(made.flatMap(({ standsFor }) => standsFor)).toEqual(expect.arrayContaining([...finding.members]));
  const { blocks } = await client.call('trace.get', { of: { chart: spec } });
  const marked = blocks.flatMap((block) => (block.kind === 'quote' ? block.inlines : [])).map(({ text }) => text);
  expect(marked).toEqual(expect.arrayContaining(['347个', '361个']));
  const { text } = await make({ target: { kind: 'evidence', charts: [spec] }, format: 'html' });
  expect(text).toContain('<mark>361个</mark>');
  expect(text).toContain('The yearbook counts both.');
  const { uid } = await make({ target: { kind: 'chart', spec }, format: 'svg' });
  await client.call('history.undo', {});
  expect(await find(uid)).toMatchObject({ state: 'stale' });
});

test('an export is found by its id, and by the hash of its bytes', async () => {
  const { uid } = await make({ target: { kind: 'matrix' }, format: 'xlsx' });
  const row = await find(uid);
  expect(row).toBeDefined();
  expect(await engine.client.call('exports.find', { mark: uid })).toMatchObject({ uid });
  expect(await engine.client.call('exports.find', { mark: row?.sha256 ?? '' })).toMatchObject({ uid });
  expect(await engine.client.call('exports.find', { mark: 'never-exported' })).toBeNull();
  const { title } = await engine.client.call('trace.get', { of: { exported: uid } });
  expect(title).toContain('.xlsx');
  await expect(engine.client.call('trace.get', { of: { exported: 'never-exported' } })).rejects.toMatchObject({
    code: 'no-such-export',
  });
});
