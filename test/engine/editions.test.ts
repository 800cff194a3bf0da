import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import type { CallInput, CallOutput } from '../../electron/contract/table.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const FIRST =
  '港城日报\n2024-03-05\n\n港口联盟年度小结\n\n2022年，港口联盟新签约项目31个。2023年，港口联盟新签约项目37个。\n';
const SECOND =
  '河畔时报\n2024-06-06\n\n港口联盟统计修订\n\n2023年，港口联盟新签约项目52个。2024年前，联盟成员港口共有18个。\n';

let engine: TestEngine;

const call = <N extends Parameters<TestEngine['client']['call']>[0]>(name: N, input: CallInput<N>) =>
  engine.client.call(name, input) as Promise<CallOutput<N>>;
const paste = (name: string, text: string) => call('import.paste', { name, text });
const news = async (since?: CallInput<'news.get'>['since']) => {
  const told = await call('news.get', { since });
  if (!told) throw new Error('nothing to count from');
  const { base, edition, counts } = told;
  expect(await call('news.counts', { since })).toEqual({ base, edition, counts });
  return told;
};
const lastEdition = async () => {
  const { rows } = await call('editions.list', {});
  if (!rows[0]) throw new Error('nothing is published');
  return rows[0];
};
const findFact = async (value: string) => {
  const { rows } = await call('facts.page', { filter: {} });
  const fact = rows.find(({ quantity }) => quantity.value === value);
  if (!fact) throw new Error(`no fact says ${value}`);
  return fact;
};

beforeAll(async () => {
  engine = openEngine();
  const { client, link, folder } = engine;
  await client.call('project.create', { handle: link.grant(join(folder, 'a.crosscheck')), name: '港口' });
  await paste('first', FIRST);
  const { indicator } = await findFact('37');
  await call('charts.save', { spec: newChartSpec({ indicatorIds: [indicator.id], language: 'zh-Hans' }) });
});
afterAll(() => engine.close());

describe('before anything is published', () => {
  test('an import tells what it brought', async () => {
    expect(await news()).toMatchObject({
      base: { kind: 'import' },
      edition: null,
      counts: { new: 2, revised: 0, stale: 0, changed: 0, added: 2 },
    });
  });

  test('the checklist counts what nobody looked at', async () => {
    expect((await call('editions.checklist', {})).counts).toEqual({ stale: 0, open: 0, unreviewed: 2 });
    expect((await call('editions.checklist', { chartIds: [] })).counts.unreviewed).toBe(0);
  });
});

describe('an edition', () => {
  test('freezes values, charts and the state they were in', async () => {
    const made = await call('editions.publish', { name: 'Spring', note: 'for the board' });
    expect(made).toMatchObject({ name: 'Spring', charts: 1, withdrawn: null, checklist: { unreviewed: 2 } });
    const { rows } = await call('editions.values', { id: made.id });
    expect(rows.map(({ column, quantity, source }) => [column, quantity.value, source?.date])).toEqual([
      ['2022', '31', '2024-03-05'],
      ['2023', '37', '2024-03-05'],
    ]);
    const whole = await call('editions.get', { id: made.id });
    expect(whole.pictures[0]?.svg).toMatch(/^<svg/);
    expect(await news({ edition: made.id })).toMatchObject({ counts: { new: 0, revised: 0, changed: 0, charts: 0 } });
  });

  test('says what an import changed in it, and the import says so too', async () => {
    await paste('second', SECOND);
    const edition = await lastEdition();
    const told = await news({ edition: edition.id });
    expect(told.counts).toMatchObject({ new: 1, revised: 1, stale: 0, changed: 1, added: 1, charts: 1 });
    expect(told.values[0]).toMatchObject({
      kind: 'value',
      why: 'fact',
      isPublished: true,
      before: { quantity: { value: '37' } },
      after: { quantity: { value: '52' } },
    });
    expect(told.revised[0]).toMatchObject({
      kind: 'article',
      fact: { quantity: { value: '52' } },
      earlier: { quantity: { value: '37' } },
    });
    const since = await news();
    expect(since.base.kind).toBe('import');
    expect(since.counts).toMatchObject({ new: 1, revised: 1, changed: 1, added: 1 });
  });

  test('stays as it was while the project goes on', async () => {
    const { id } = await lastEdition();
    const { rows } = await call('editions.values', { id });
    expect(rows.map(({ quantity }) => quantity.value)).toEqual(['31', '37']);
    const { blocks, title } = await call('editions.document', { id, language: 'zh-Hans' });
    expect(title).toBe('Spring');
    const text = JSON.stringify(blocks);
    expect(text).toContain('37 项目');
    expect(text).not.toContain('52 项目');
  });

  test.each(['html', 'docx', 'json'] as const)('is written as %s', async (format) => {
    const { id } = await lastEdition();
    const made = await call('exports.make', { target: { kind: 'edition', id }, format });
    const bytes = readFileSync(engine.link.findDownload(made.handle)?.path ?? '');
    if (format === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    if (format === 'html') expect(bytes.includes('data:image/svg+xml') && bytes.includes('31 项目')).toBe(true);
    if (format === 'json') {
      const read = JSON.parse(bytes.toString());
      expect(read).toMatchObject({ format: 'crosscheck-edition', edition: { name: 'Spring' }, settings: {} });
      expect(read.values.map(({ value }: { value: string }) => value.split('|')[0])).toEqual(['31', '37']);
      expect(read.facts[0].fact.sentenceText).toContain('2022年');
    }
  });
});

describe('two editions', () => {
  test('are compared by value, chart and decision, each with why', async () => {
    const before = await lastEdition();
    const { rows } = await call('findings.page', { filter: { family: ['trouble'] } });
    const chosen = await findFact('37');
    const finding = rows.find(({ members }) => members.includes(chosen.id));
    if (!finding) throw new Error('nothing speaks against it');
    await call('facts.edit', { id: (await findFact('31')).id, patch: { valueText: '33个' } });
    await call('decisions.record', {
      findingIds: [finding.id],
      verdict: 'prefer',
      factId: chosen.id,
      reason: 'the first count was audited',
    });
    const after = await call('editions.publish', { name: 'Summer' });
    const { values, charts, decisions, counts } = await call('editions.compare', { from: before.id, to: after.id });
    expect(counts).toEqual({ value: 1, added: 1, gone: 0, ruled: 1 });
    expect(values.map(({ kind, why, place }) => [place.column, kind, why])).toEqual(
      expect.arrayContaining([
        ['2022', 'value', 'edit'],
        ['2023', 'ruled', 'decision'],
      ]),
    );
    expect(charts).toMatchObject([
      { kind: 'points', before: expect.stringMatching(/^<svg/), after: expect.anything() },
    ]);
    expect(charts[0]?.points.some(({ before: was, after: is }) => was?.includes('31') && is?.includes('33'))).toBe(
      true,
    );
    expect(decisions).toMatchObject([{ kind: 'new', decision: { reason: 'the first count was audited' } }]);
    const now = await call('editions.compare', { from: before.id });
    expect({ ...now.counts, charts: now.charts.length }).toEqual({ ...counts, charts: charts.length });
    expect((await call('editions.compare', { from: after.id })).values).toEqual([]);
  });

  test('an article that joins a decided group makes its decision stale', async () => {
    await paste('third', '青湖日报\n2024-09-09\n\n港口联盟又一说\n\n2023年，港口联盟新签约项目61个。\n');
    const told = await news();
    expect(told.counts.stale).toBe(1);
    expect(told.stale[0]).toMatchObject({ verdict: 'prefer', reason: 'the first count was audited' });
    expect(await news({ edition: (await lastEdition()).id })).toMatchObject({ counts: { stale: 1 } });
  });
});

describe('a withdrawn edition', () => {
  test('can be read, is counted from no more, and comes back by undo', async () => {
    const { id } = await lastEdition();
    const withdrawn = await call('editions.withdraw', { id, reason: 'a wrong chart' });
    expect(withdrawn.withdrawn).toMatchObject({ reason: 'a wrong chart' });
    const bases = await call('news.bases', {});
    expect(bases.filter(({ kind }) => kind === 'edition').map(({ name }) => name)).toEqual(['Spring']);
    expect((await call('editions.values', { id })).total).toBe(3);
    await call('history.undo', {});
    expect((await lastEdition()).withdrawn).toBeNull();
    await call('history.undo', {});
    expect(await lastEdition()).toMatchObject({ name: 'Summer', withdrawn: { reason: null } });
    await call('history.redo', {});
    expect((await lastEdition()).withdrawn).toBeNull();
  });
});

test('a publication that is stopped leaves nothing', async () => {
  const { total } = await call('editions.list', {});
  const controller = new AbortController();
  const running = engine.client.call('editions.publish', { name: 'Never' }, { signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect((await call('editions.list', {})).total).toBe(total);
});
