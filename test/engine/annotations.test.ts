import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../electron/common/annotation.ts';
import type { ArticleId } from '../../electron/common/ids.ts';
import { sliceSpan } from '../../electron/common/span.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const LINES = [
  '雾湾港年报',
  '来源:示例日报 2024-03-01 08:00',
  '截至2024年2月，雾湾港累计签约合作项目120个，总金额超过80亿美元，航线增加了三条。',
  '港口管理方表示，新的码头运行平稳，渡船共开出322班。',
];
const TEXT = `${LINES.join('\n')}\n`;

let engine: TestEngine;
let number = 0;
let id: ArticleId;

beforeAll(() => {
  engine = openEngine();
});
afterAll(() => engine.close());

beforeEach(async () => {
  const { client, link, folder } = engine;
  number += 1;
  mkdirSync(join(folder, String(number)));
  const file = join(folder, String(number), 'a.txt');
  writeFileSync(file, TEXT);
  await client.call('project.create', { handle: link.grant(join(folder, `${number}.crosscheck`)), name: 'p' });
  await client.call('import.files', { handles: [link.grant(file)] });
  id = (await client.call('articles.page', {})).rows[0]?.id as ArticleId;
});

const call: TestEngine['client']['call'] = (name, input, options) => engine.client.call(name, input, options);
const bodyOf = async (): Promise<string> => (await call('articles.get', { id })).body;
async function spanOf(words: string) {
  const start = (await bodyOf()).indexOf(words);
  return { start, end: start + words.length };
}
const annotate = async (words: string, more: object = {}): Promise<AnnotationRow> =>
  call('annotations.add', { target: { articleId: id, span: await spanOf(words) }, ...more });
const list = (filter: object = {}) => call('annotations.page', { filter });
const read = ({ handle }: { handle: string }): string =>
  readFileSync(engine.link.findDownload(handle)?.path ?? '', 'utf8');

describe('annotations', () => {
  it('stand on words of the text, may overlap, and say what stands around them', async () => {
    await annotate('签约合作项目120个，总金额超过80亿美元', { note: 'wide' });
    await annotate('合作项目120个', { note: 'narrow' });
    const { rows, total } = await list({ articleId: id });
    expect(total).toBe(2);
    expect(rows.map(({ note }) => note)).toEqual(['wide', 'narrow']);
    const body = await bodyOf();
    for (const { at, quote, prefix, suffix } of rows) {
      expect(sliceSpan(body, at.body)).toBe(quote);
      expect(body).toContain(prefix + quote + suffix);
      expect(sliceSpan(TEXT, at.source)).toBe(quote);
    }
  });

  it('leave out the white space of a selection, and refuse nothing but that', async () => {
    const span = await spanOf('航线增加了三条。\n');
    const made = await call('annotations.add', { target: { articleId: id, span } });
    expect(made.quote).toBe('航线增加了三条。');
    const end = span.end;
    const empty = call('annotations.add', { target: { articleId: id, span: { start: end - 1, end } } });
    await expect(empty).rejects.toMatchObject({ code: 'no-words' });
  });

  it('each change is one step that undo and redo reverse', async () => {
    const { id: one } = await annotate('码头运行平稳', { note: 'a' });
    await call('annotations.edit', { id: one, note: 'b', reason: 'said better' });
    await call('annotations.trash', { id: one });
    expect((await list()).total).toBe(0);
    await call('history.undo', {});
    expect((await list({ text: '码头' })).rows[0]?.note).toBe('b');
    await call('history.undo', {});
    expect((await list()).rows[0]?.note).toBe('a');
    await call('history.undo', {});
    expect((await list()).total).toBe(0);
    await call('history.redo', {});
    await call('history.redo', {});
    expect((await list({ text: 'b' })).rows[0]?.note).toBe('b');
    const history = await call('history.page', { entity: 'annotation' });
    expect(history.rows.some(({ reason }) => reason === 'said better')).toBe(true);
    expect(await call('project.check', {})).toEqual({ problems: [] });
  });

  it('are found by two Chinese characters of the note or of the words, in either script', async () => {
    await annotate('渡船共开出322班', { note: '数字**待核**，见年鉴' });
    for (const text of ['待核', '年鑒', '渡船', '322']) expect((await list({ text })).total, text).toBe(1);
    expect((await list({ text: '铁路' })).total).toBe(0);
  });

  it('land exactly when the body is made anew, or wait as orphans for a person', async () => {
    const kept = await annotate('合作项目120个', { note: 'kept' });
    const lost = await annotate('新的码头运行平稳', { note: 'lost' });
    const source = (await call('articles.source', { id })).text;
    const at = source.indexOf(LINES[3] as string);
    const ruling = { do: 'exclude', span: { start: at, end: at + (LINES[3] as string).length } } as const;
    await call('articles.rule', { id, ruling });
    const after = await list();
    const body = await bodyOf();
    const found = after.rows.find((row) => row.id === kept.id) as AnnotationRow;
    expect(found.isOrphan).toBe(false);
    expect(sliceSpan(body, found.at.body)).toBe('合作项目120个');
    expect(after.orphans).toBe(1);
    expect((await list({ onlyOrphans: true })).rows.map((row) => row.id)).toEqual([lost.id]);

    const settled = await call('annotations.anchor', { id: lost.id, span: await spanOf('航线增加了三条') });
    expect(settled).toMatchObject({ isOrphan: false, quote: '航线增加了三条', note: 'lost' });
    await call('history.undo', {});
    expect((await list({ onlyOrphans: true })).total).toBe(1);
    await call('history.undo', {});
    const back = (await list()).rows.find((row) => row.id === lost.id) as AnnotationRow;
    expect(back.isOrphan).toBe(false);
    expect(sliceSpan(await bodyOf(), back.at.body)).toBe('新的码头运行平稳');
    expect(await call('project.check', {})).toEqual({ problems: [] });
  });

  it('on a fact stand where the fact stands, and keep it through a new reading', async () => {
    const [fact] = (await call('facts.page', { filter: { minor: 'show', text: '80亿' } })).rows;
    if (!fact) throw new Error('no fact to annotate');
    await call('annotations.add', { target: { factId: fact.id }, note: 'whose total?' });
    const { anchor } = await call('facts.get', { id: fact.id });
    expect((await list({ factId: fact.id })).rows[0]?.at.body).toEqual(anchor.body);
    await call('articles.setEncoding', { id, encoding: 'gb18030' });
    await call('articles.setEncoding', { id, encoding: 'utf-8' });
    const [again] = (await list({ factId: fact.id })).rows;
    expect(again).toMatchObject({ factId: fact.id, isOrphan: false, note: 'whose total?' });
  });

  it('leave as CSV and as JSON Lines, with the names of their tags', async () => {
    const tag = await call('tags.save', { name: '待核', definition: '数字须再查', colour: 'teal' });
    await annotate('渡船共开出322班', { note: '=1+1', tags: [tag.id] });
    const csv = read(await call('annotations.export', { format: 'csv' }));
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('待核');
    const [line] = read(await call('annotations.export', { format: 'jsonl' }))
      .trim()
      .split('\n');
    expect(JSON.parse(line as string)).toMatchObject({ note: '=1+1', tags: ['待核'], quote: '渡船共开出322班' });
  });
});

describe('the codebook', () => {
  it('holds each name once, whatever the script or case', async () => {
    await call('tags.save', { name: '定义', colour: 'red' });
    await expect(call('tags.save', { name: '定義', colour: 'blue' })).rejects.toMatchObject({ code: 'tag-exists' });
    await call('tags.save', { name: 'Scope', colour: 'blue' });
    await expect(call('tags.save', { name: 'scope', colour: 'blue' })).rejects.toMatchObject({ code: 'tag-exists' });
  });

  it('counts its uses; a tag in the trash is shown on nothing and comes back by undo', async () => {
    const tag = await call('tags.save', { name: 'to check', colour: 'green' });
    await annotate('新的码头', { tags: [tag.id] });
    expect((await call('tags.list', {}))[0]?.uses).toBe(1);
    expect((await list({ tags: [tag.id] })).total).toBe(1);
    await call('tags.trash', { id: tag.id });
    expect((await list()).rows[0]?.tags).toEqual([]);
    await call('history.undo', {});
    expect((await list()).rows[0]?.tags).toEqual([tag.id]);
  });

  it('comes in from CSV or JSON after a look at each row, as one step', async () => {
    await call('tags.save', { name: '口径', definition: '', colour: 'grey' });
    const text = '标签,定义,颜色\n口径,统计范围,蓝\n待核,,\n待核,又一次,\n,没有名称,\n坏色,x,彩虹\n';
    const { entries } = await call('tags.plan', { text });
    expect(entries.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [2, 'changed', null],
      [3, 'new', null],
      [4, 'refused', 'twice'],
      [5, 'refused', 'no-name'],
      [6, 'refused', 'unknown-colour'],
    ]);
    expect(await call('tags.import', { text })).toEqual({ added: 1, changed: 1, refused: 3 });
    expect(await call('tags.list', {})).toMatchObject([
      { name: '待核' },
      { name: '口径', definition: '统计范围', colour: 'blue' },
    ]);
    await call('history.undo', {});
    expect(await call('tags.list', {})).toMatchObject([{ name: '口径', definition: '' }]);
    await expect(call('tags.plan', { text: 'just words' })).rejects.toMatchObject({ code: 'bad-codebook' });
  });

  it.each(['csv', 'json'] as const)('leaves as %s and comes back the same', async (format) => {
    await call('tags.save', { name: 'a, b', definition: 'two\nlines', colour: 'purple' });
    const text = read(await call('tags.export', { format }));
    expect((await call('tags.plan', { text })).entries).toMatchObject([{ name: 'a, b', outcome: 'same' }]);
  });
});
