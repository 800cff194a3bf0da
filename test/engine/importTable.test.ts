import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { FactRow } from '../../electron/common/factRow.ts';
import type { TableChoices, TableReading, TableRowPlan } from '../../electron/common/tableImport.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const REPORT = [
  '示例通道五年成果',
  '来源:示例日报',
  '2020-11-08',
  '',
  '截至2020年10月底，示例通道累计签约合作项目230个，总金额超过322亿美元。',
  '2020年1—9月，示例港完成货物吞吐量1200万吨。示例港全年开行航班14班。',
  '平台收录的档案条目为8812。',
  '',
].join('\n');
const LATER = [
  'Five more years of the example corridor',
  'Example Gazette',
  '2025-11-12',
  '',
  'By October 2025 the corridor had signed 347 projects in total, worth US$26.0 billion.',
  '',
].join('\n');

let engine: TestEngine;
let files = 0;

beforeAll(async () => {
  engine = openEngine();
  await openProject();
});
afterAll(() => engine.close());

/** A project of its own, with two articles. */
async function openProject(): Promise<void> {
  files += 1;
  const handle = engine.link.grant(join(engine.folder, `p${files}.crosscheck`));
  await engine.client.call('project.create', { handle, name: 'p' });
  for (const [name, text] of Object.entries({ 'report.txt': REPORT, 'later.txt': LATER })) {
    const path = join(engine.folder, `${files}-${name}`);
    writeFileSync(path, text);
    await engine.client.call('import.files', { handles: [engine.link.grant(path, name)] });
  }
}

function grant(name: string, bytes: string | Uint8Array): string {
  const path = join(engine.folder, `${files}-${name}`);
  writeFileSync(path, bytes);
  return engine.link.grant(path, name);
}
const plan = (handle: string, reading: TableReading = {}) =>
  engine.client.call('import.tablePlan', { handle, reading });
const commit = (handle: string, choices: TableChoices = {}, reading: TableReading = {}) =>
  engine.client.call('import.tableCommit', { handle, reading, choices });
const planRows = async (csv: string): Promise<TableRowPlan[]> => (await plan(grant('t.csv', csv))).rows;
const brief = ({ outcome, candidates }: TableRowPlan) => [outcome, candidates[0]?.sentence.includes('322') ?? null];

async function facts(filter: object = {}): Promise<FactRow[]> {
  return (await engine.client.call('facts.page', { filter: { minor: 'show', ...filter } })).rows;
}
async function factOf(value: string): Promise<FactRow> {
  const found = (await facts()).find(({ quantity }) => quantity.value === value);
  if (!found) throw new Error(`no fact of ${value}`);
  return found;
}

const TABLE = [
  '指标,数值,单位,年份,来源',
  '签约合作项目数,230,个,2020,示例日报',
  '签约金额,322,亿美元,2020,示例通道五年成果',
  '签约金额,26.0,US$ bn,2025,later.txt',
  '备忘录,12,份,2019,内部统计',
  '航班,很多,班,2020,',
].join('\r\n');

describe('a row finds its sentence', () => {
  test.each([
    ['322亿美元', ''],
    ['322', '亿美元'],
    ['32.2', 'US$ bn'],
    ['US$32.2bn', ''],
    ['32200000000', 'USD'],
    ['"32,200,000,000"', '美元'],
  ])('written as %s %s', async (value, unit) => {
    const [row] = await planRows(`indicator,value,unit,year\nsigned amount,${value},${unit},2020`);
    expect(row && brief(row)).toEqual(['matched', true]);
  });

  test.each([
    ['another year', 'signed amount,322,亿美元,2021'],
    ['another unit', 'signed amount,322,亿元,2020'],
    ['another value within a digit more', 'signed amount,322.4,亿美元,2020'],
    ['another indicator', 'cargo throughput,322,亿美元,2020'],
  ])('but not of %s', async (_why, line) => {
    const [row] = await planRows(`indicator,value,unit,year\n${line}`);
    expect(row?.outcome).toBe('alone');
  });

  test('a coarser cell finds the finer figure', async () => {
    const [row] = await planRows('指标,数值,单位,年份\n货物吞吐量,0.12,亿吨,2020年1-9月');
    expect(row?.candidates[0]?.sentence).toContain('1200万吨');
  });

  test('a source narrows it to an article; an unknown one is said and passed over', async () => {
    const rows = await planRows('指标,数值,单位,来源\n签约合作项目数,230,个,later.txt\n签约合作项目数,230,个,无此报');
    expect(rows.map(({ outcome, doubts }) => [outcome, doubts])).toEqual([
      ['alone', []],
      ['matched', ['source']],
    ]);
  });

  test('a figure that extraction took for no fact is offered with its sentence', async () => {
    const [row] = await planRows('指标,数值\n档案条目,8812');
    expect(row).toMatchObject({ outcome: 'unextracted', candidates: [{ factId: null, sets: [] }] });
    const { sentence, mark } = row?.candidates[0] ?? { sentence: '', mark: { start: 0, end: 0 } };
    expect(sentence.slice(mark.start, mark.end)).toBe('8812');
  });

  test('a year in the sentence is no figure of the row', async () => {
    const [row] = await planRows('指标,数值\n示例通道累计签约合作项目,2020');
    expect(row?.outcome).toBe('alone');
  });
});

test('columns are guessed by name and content, and a person can say otherwise', async () => {
  const handle = grant('t.csv', 'what,how much,when\n签约金额,322亿美元,2020\n签约金额,26.0 billion dollars,2025\n');
  const first = await plan(handle);
  expect(first.columns.map(({ role, by }) => [role, by])).toEqual([
    ['indicator', 'content'],
    ['value', 'content'],
    ['period', 'header'],
  ]);
  const second = await plan(handle, { columns: ['indicator', null, 'period'] });
  expect(second.missing).toEqual(['value']);
  expect(second.columns.map(({ by }) => by)).toEqual(['person', 'person', 'person']);
});

test('a workbook is read like a CSV, by sheet, its numbers exact', async () => {
  const head = ['Indicator', 'Value', 'Unit', 'Year'].map((value) => ({ value }));
  const row = [{ value: 'signed amount' }, { value: 32_200_000_000 }, { value: 'USD' }, { value: 2020 }];
  const book = await writeWorkbook([
    { data: [[{ value: 'notes' }]], sheet: 'Notes' },
    { data: [head, row], sheet: 'Figures' },
  ]).toBuffer();
  const read = await plan(grant('t.xlsx', new Uint8Array(book)));
  expect(read).toMatchObject({ sheets: ['Notes', 'Figures'], sheet: 1, encoding: null });
  expect(read.rows.map(brief)).toEqual([['matched', true]]);
});

test('years side by side give a figure each', async () => {
  const rows = await planRows('Indicator,Unit,2019,2020,2025\nsigned amount,US$ bn,,32.2,26.0');
  expect(rows.map(({ period, outcome }) => [period, outcome])).toEqual([
    ['2020', 'matched'],
    ['2025', 'matched'],
  ]);
});

test.each(['csv', 'xlsx'] as const)(
  'facts that the program wrote as %s come back to the same facts',
  async (format) => {
    const all = await facts();
    const target = { kind: 'facts', filter: { minor: 'show' } } as const;
    const { handle } = await engine.client.call('exports.make', { target, format });
    const path = engine.link.findDownload(handle)?.path ?? '';
    const read = await plan(engine.link.grant(path, `facts.${format}`));
    const told = read.rows.map(({ outcome, value, candidates }) => `${value} ${outcome} ${candidates[0]?.factId}`);
    const wanted = all.map(({ quantity, id }) => `${quantity.value} matched ${id}`);
    expect(told.sort()).toEqual(wanted.sort());
  },
);

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
  ['an archive that is broken', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4])],
  ['nothing', new Uint8Array()],
])('%s is refused in words', async (_what, bytes) => {
  await expect(plan(grant('t.xlsx', bytes))).rejects.toMatchObject({
    code: expect.stringMatching(/not-a-table|unreadable/),
  });
});

test('GBK bytes are read, and another encoding can be chosen', async () => {
  // 指标,数值 / 项目,5 in GB18030.
  const gbk = Buffer.from('d6b8b1ea2ccafdd6b50acfeec4bf2c350a', 'hex');
  const read = await plan(grant('g.csv', gbk), { encoding: 'gb18030' });
  expect(read.columns.map(({ header }) => header)).toEqual(['指标', '数值']);
});

describe('the import', () => {
  beforeEach(openProject);

  test('accepts matches, keeps the rest as facts without a sentence, and is one step', async () => {
    const handle = grant('t.csv', TABLE);
    expect((await plan(handle)).counts).toMatchObject({ matched: 3, alone: 1, unreadable: 1 });
    expect(await facts({ flag: ['no-sentence'] })).toEqual([]);
    const report = await commit(handle);
    expect(report).toMatchObject({ alone: 1, left: 1, added: 0 });
    expect(report.accepted + report.edited).toBe(3);
    expect((await factOf('32200000000')).status).toMatch(/accepted|edited/);
    const [alone] = await facts({ flag: ['no-sentence'] });
    expect(alone).toMatchObject({ hasSentence: false, status: 'accepted', quantity: { value: '12', raw: '12' } });
    expect(alone?.when.period).toEqual({ kind: 'interval', from: '2019', to: '2019' });
    const detail = await engine.client.call('facts.get', { id: alone?.id as never });
    expect(detail.sentenceText).toBe('备忘录 | 12 | 份 | 2019 | 内部统计');
    const source = await engine.client.call('articles.source', { id: alone?.articleId as never });
    expect(source.text.slice(detail.anchor.source.start, detail.anchor.source.end)).toBe('12');
    await engine.client.call('history.undo', {});
    expect(await facts({ flag: ['no-sentence'] })).toEqual([]);
    expect((await factOf('32200000000')).status).toBe('unreviewed');
    await engine.client.call('history.redo', {});
    expect(await facts({ flag: ['no-sentence'] })).toHaveLength(1);
  });

  test('again adds nothing, and after an undo brings back what it made', async () => {
    const handle = grant('t.csv', TABLE);
    await commit(handle);
    const before = (await facts()).length;
    expect(await plan(handle)).toMatchObject({ isKnown: true, counts: { known: 3, matched: 0, alone: 1 } });
    expect(await commit(handle)).toMatchObject({ accepted: 0, edited: 0, alone: 0 });
    expect(await facts()).toHaveLength(before);
    await engine.client.call('history.undo', {});
    await commit(handle);
    expect(await facts()).toHaveLength(before);
  });

  test('sets what the table says and the fact lacks, as an edit', async () => {
    await engine.client.call('import.paste', { text: '示例简讯\n活力指数升至513点。\n' });
    const before = await factOf('513');
    expect(before.when.period).toBeNull();
    const handle = grant('t.csv', '指标,数值,单位,年份\n活力指数,513,点,2020\n');
    expect((await plan(handle)).rows[0]?.candidates[0]?.sets).toContain('period');
    expect(await commit(handle)).toMatchObject({ edited: 1, accepted: 0 });
    const after = await factOf('513');
    expect(after).toMatchObject({ id: before.id, status: 'edited', when: { from: 'person' } });
    expect(after.when.period).toEqual({ kind: 'interval', from: '2020', to: '2020' });
  });

  test('makes a fact at a figure that was none yet', async () => {
    expect(await commit(grant('t.csv', '指标,数值,年份\n档案条目,8812,2020'))).toMatchObject({ added: 1, alone: 0 });
    expect(await factOf('8812')).toMatchObject({ hasSentence: true, status: 'accepted', quantity: { raw: '8812' } });
  });

  test('leaves what a person rejected', async () => {
    const rejected = await factOf('230');
    await engine.client.call('facts.review', { target: { ids: [rejected.id] }, status: 'rejected' });
    await commit(grant('t.csv', TABLE));
    expect((await factOf('230')).status).toBe('rejected');
  });

  test('a table of its own is no article that needs a date or that extraction reads', async () => {
    const { articleId } = await commit(grant('t.csv', TABLE));
    const { rows } = await engine.client.call('articles.page', {});
    expect(rows.find(({ id }) => id === articleId)).toMatchObject({ kind: 'table', date: null, taken: 1 });
    expect((await engine.client.call('project.info', {}))?.counts.undatedArticles).toBe(0);
    await engine.client.call('articles.edit', { id: articleId as never, patch: { date: '2026-01-01' } });
    expect(await facts({ articleId })).toHaveLength(1);
  });

  test('a row with several candidates waits for a choice', async () => {
    const path = grant(
      'copy.txt',
      REPORT.replace('五年成果', '成果回顾').replace('截至', '到').replaceAll('示例港', '另一港口'),
    );
    await engine.client.call('import.files', { handles: [path] });
    const handle = grant('t.csv', 'indicator,value,unit,year\nsigned amount,322,亿美元,2020');
    const [row] = (await plan(handle)).rows;
    if (row?.outcome === 'several') {
      expect(await commit(handle)).toMatchObject({ left: 1, accepted: 0 });
      const choice = row.candidates[1]?.id ?? '';
      expect(await commit(handle, { [row.id]: choice })).toMatchObject({ left: 0 });
    } else expect(row?.outcome).toBe('matched');
    await expect(commit(handle, { '2:2': 'f999999' })).rejects.toMatchObject({ code: 'changed-since' });
  });
});
