import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactDetail } from '../../electron/common/factRow.ts';
import type { CallInput } from '../../electron/contract/table.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

/** Two articles with a thing that no lexicon knows, and one that has nothing to do with it. */
const LAMPS = '青湖灯会见闻\n\n2023年，青湖夜游区新设琉璃灯塔36座，比上年多了许多。当地还种下银杏240棵。\n';
const MORE = '灯会之后\n\n2024年，東陵夜遊區有琉璃燈塔58座，遊客很多。\n';
const OTHER = '港口简讯\n\n2023年，示例港完成货物吞吐量1200万吨。\n';

type Entry = NonNullable<CallInput<'lexicon.edit'>['entries']>[number];
const TOWERS: Entry = {
  list: 'indicator',
  key: 'own-glass-towers',
  zh: '琉璃灯塔数',
  en: 'glass towers',
  group: 'tourism',
  unit: ['count'],
  measure: 'level',
  names: ['琉璃灯塔'],
};

let engine: TestEngine;
beforeAll(async () => {
  engine = openEngine();
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, 'p.crosscheck')),
    name: 'p',
  });
  for (const text of [LAMPS, MORE, OTHER]) await engine.client.call('import.paste', { text });
});
afterAll(() => engine.close());

async function listFacts(): Promise<FactDetail[]> {
  const { rows } = await engine.client.call('facts.page', { filter: { minor: 'show' } });
  return Promise.all(rows.map(({ id }) => engine.client.call('facts.get', { id })));
}
async function factWith(value: string): Promise<FactDetail> {
  const found = (await listFacts()).find(({ quantity }) => quantity.value === value);
  if (!found) throw new Error(`no fact of ${value}`);
  return found;
}
const edit = (input: CallInput<'lexicon.edit'>) => engine.client.call('lexicon.edit', input);
const undo = () => engine.client.call('history.undo', {});

/** After an undo the articles are read again behind the reply. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const { waiting } = await engine.client.call('lexicon.page', { list: 'noun', limit: 1 });
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('articles still wait');
}

test('a new indicator is found in either script, in the articles that hold it and in no other', async () => {
  const before = await factWith('12000000');
  expect((await factWith('36')).indicator.isProposed).toBe(true);
  const report = await edit({ entries: [TOWERS], reason: 'counted in every report' });
  expect(report).toMatchObject({ articles: 2, waiting: 0, wasCancelled: false });
  for (const value of ['36', '58'])
    expect((await factWith(value)).indicator).toMatchObject({ key: 'own-glass-towers', isProposed: false });
  expect(await factWith('12000000')).toEqual(before);
});

test('the why names the entry; the indicator is offered by its names', async () => {
  const { why } = await factWith('36');
  expect(
    why
      .filter(({ field }) => field === 'indicator')
      .map(({ detail }) => detail)
      .join(' '),
  ).toContain('琉璃灯塔');
  const found = await engine.client.call('indicators.find', { text: 'glass tow' });
  expect(found).toMatchObject([{ key: 'own-glass-towers', isProposed: false }]);
});

test('undo takes the entry back and reads the articles as before, redo brings it again', async () => {
  await undo();
  await settle();
  expect((await factWith('36')).indicator.key).not.toBe('own-glass-towers');
  await engine.client.call('history.redo', {});
  await settle();
  expect((await factWith('58')).indicator.key).toBe('own-glass-towers');
});

test('what a person reviewed stays as it was left', async () => {
  const towers = await factWith('36');
  await engine.client.call('facts.edit', { id: towers.id, patch: { valueText: '37' } });
  await edit({ forget: ['indicator:own-glass-towers'] });
  expect((await factWith('37')).indicator.key).toBe('own-glass-towers');
  expect((await factWith('58')).indicator.key).not.toBe('own-glass-towers');
  await undo();
  await settle();
  await undo();
});

test('an alias for a built-in indicator is read, and a word that is taken out counts no more', async () => {
  const key = 'cargo-throughput';
  const { rows } = await engine.client.call('lexicon.page', { list: 'indicator', text: '货物吞吐量', limit: 1 });
  const known = rows[0]?.entry;
  if (known?.list !== 'indicator') throw new Error('the lexicon has no such indicator');
  expect(rows[0]?.origin).toBe('built-in');
  const own = {
    ...known,
    names: ['夜游区客量'],
    nouns: [],
    with: [],
    without: known.names.filter((w) => w === '货物吞吐量'),
  };
  const report = await edit({ entries: [own] });
  expect(report.articles, key).toBe(1);
  await undo();
  await settle();
  expect((await factWith('12000000')).indicator.key).toBe(known.key);
});

test('a slogan with a numeral in it is set aside from then on', async () => {
  await engine.client.call('import.paste', { text: '园区口号\n\n园区推行八心八箭服务，去年来客300人次。\n' });
  const before = (await listFacts()).length;
  await edit({ entries: [{ list: 'name', words: '八心八箭', class: 'slogan' }] });
  const { rows } = await engine.client.call('articles.page', { text: '八心八箭' });
  const article = await engine.client.call('articles.get', { id: rows[0]?.id as never });
  expect(article.setAsideSpans).toContainEqual(expect.objectContaining({ text: '八心八箭', class: 'slogan' }));
  expect((await listFacts()).length).toBeLessThanOrEqual(before);
});

test('a unit, a classifier and a qualifier of the analyst are read; without them they were not', async () => {
  const text = '茶市\n\n2024年，茶市售出新茶笃定450茶斗，另有茶样90匣茶叶。\n';
  await engine.client.call('import.paste', { text });
  const report = await edit({
    entries: [
      { list: 'unit', words: '茶斗', unit: 'tea-peck', kind: 'physical' },
      { list: 'classifier', words: '匣' },
      { list: 'qualifier', words: '笃定', qualifier: 'at_least', place: 'before' },
    ],
  });
  expect(report.articles).toBe(1);
  expect((await factWith('450')).quantity).toMatchObject({ unit: 'tea-peck', qualifier: 'at_least' });
  expect((await factWith('90')).quantity.unit).toBe('item');
  await undo();
  await settle();
  expect((await listFacts()).find(({ quantity }) => quantity.unit === 'tea-peck')).toBeUndefined();
});

test('an import is read with the lexicon of the project', async () => {
  await engine.client.call('import.paste', { text: '新灯\n\n2025年，南屏建成琉璃灯塔77座。\n' });
  expect((await factWith('77')).indicator.key).toBe('own-glass-towers');
});

test('what the schemas of the lexicon do not allow is refused and changes nothing', async () => {
  const { own } = await engine.client.call('lexicon.page', { list: 'name' });
  const refused = [
    { list: 'name', words: '没有数字', class: 'name' },
    { list: 'unit', words: '尺子', unit: 'ruler', kind: 'no-such-kind' },
    { list: 'unit', words: '尺子' },
    { list: 'qualifier', words: '大概齐', qualifier: 'approx' },
    { ...TOWERS, key: 'Not A Key' },
    { ...TOWERS, key: 'own-empty', names: [] },
  ] as const;
  for (const entry of refused)
    await expect(edit({ entries: [entry as Entry] })).rejects.toMatchObject({ code: 'bad-lexicon' });
  expect((await engine.client.call('lexicon.page', { list: 'name' })).own).toBe(own);
});

test('the lexicon goes out as a file and comes into another project', async () => {
  const { handle } = await engine.client.call('lexicon.export', {});
  const text = readFileSync(engine.link.findDownload(handle)?.path ?? '', 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'crosscheck-lexicon', version: 1 });
  const other = openEngine();
  try {
    const file = other.link.grant(join(other.folder, 'q.crosscheck'));
    await other.client.call('project.create', { handle: file, name: 'q' });
    await other.client.call('import.paste', { text: LAMPS });
    const report = await other.client.call('lexicon.import', { text });
    expect(report).toMatchObject({ articles: 1, entries: JSON.parse(text).entries.length });
    await expect(other.client.call('lexicon.import', { text: '{"format":"x"}' })).rejects.toMatchObject({
      code: 'bad-lexicon',
    });
  } finally {
    await other.close();
  }
});

test('a proposal becomes an indicator of the lexicon and takes its facts along', async () => {
  await engine.client.call('import.paste', { text: '花市\n\n2024年，花市卖出云锦花灯盏620件。\n' });
  const proposal = await factWith('620');
  expect(proposal.indicator.isProposed).toBe(true);
  await engine.client.call('facts.review', { target: { ids: [proposal.id] }, status: 'accepted' });
  const entry: Entry = {
    ...TOWERS,
    key: 'own-brocade-lamps',
    zh: '云锦花灯',
    en: 'brocade lamps',
    names: ['云锦花灯'],
  };
  await edit({ entries: [entry], adopts: { indicatorId: proposal.indicator.id, key: 'own-brocade-lamps' } });
  expect(await factWith('620')).toMatchObject({ status: 'accepted', indicator: { key: 'own-brocade-lamps' } });
});

test('a cancelled reading leaves the rest waiting, and goes on when asked', async () => {
  const texts = Array.from({ length: 40 }, (_, i) => `第${i}号灯报\n\n${2024}年，白沙${i}区有纸鸢灯架${i + 900}座。\n`);
  for (const text of texts) await engine.client.call('import.paste', { text });
  const controller = new AbortController();
  const entry: Entry = { ...TOWERS, key: 'own-kite-frames', zh: '纸鸢灯架', en: 'kite frames', names: ['纸鸢灯架'] };
  const running = engine.client.call('lexicon.edit', { entries: [entry] }, { signal: controller.signal });
  controller.abort();
  const report = await running;
  expect(report.wasCancelled).toBe(true);
  expect(report.waiting).toBeGreaterThan(0);
  const rest = await engine.client.call('lexicon.catchUp', {});
  expect(rest).toMatchObject({ articles: report.waiting, waiting: 0 });
  expect((await factWith('939')).indicator.key).toBe('own-kite-frames');
});
