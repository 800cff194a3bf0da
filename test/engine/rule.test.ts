import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../electron/common/ids.ts';
import type { Ruling } from '../../electron/common/ruling.ts';
import type { Client } from '../../electron/contract/client.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const TEXT = [
  '首页 > 新闻 > 正文',
  '渡口修好了浮桥',
  '江州晚报 2024-03-05 10:00',
  '江州晚报讯（记者 江帆）老渡口的浮桥修好了，投资48万元。',
  '扫码关注我们，本月新增用户3.2万人',
  '船家说，去年过渡的旅客达到１２万人次，比前年增长8%。',
  '联系电话：60001234',
].join('\n');

let engine: TestEngine;
let client: Client;
let id: ArticleId;

async function importText(text: string): Promise<ArticleId> {
  await client.call('import.paste', { name: 'bridge.txt', text });
  const { rows } = await client.call('articles.page', {});
  return (rows.at(-1) as { id: ArticleId }).id;
}

beforeEach(async () => {
  engine = openEngine();
  client = engine.client;
  await client.call('project.create', { handle: engine.link.grant(join(engine.folder, 'a.crosscheck')), name: 'a' });
  id = await importText(TEXT);
});
afterEach(() => engine.close());

const source = () => client.call('articles.source', { id });
const body = async () => (await client.call('articles.get', { id })).body;
const rule = (ruling: Ruling) => client.call('articles.rule', { id, ruling });
const values = async () =>
  (await client.call('facts.page', { filter: { minor: 'show' } })).rows.map(({ quantity }) => quantity.raw);
const passageOf = async (reason: string) => {
  const found = (await source()).passages.find((passage) => passage.reason === reason);
  if (!found) throw new Error(`nothing was left out as ${reason}`);
  return found.span;
};

describe('what cleaning left out', () => {
  it('is told with its reason, beside what it repaired, and counted with the article', async () => {
    const { passages, repairs, text } = await source();
    expect(text).toBe(TEXT);
    expect(passages.map(({ reason }) => reason)).toEqual(['navigation', 'dateline', 'opening', 'sharing', 'contact']);
    expect(repairs.map(([kind, start, end, after]) => [kind, text.slice(start, end), after])).toEqual([
      ['width', '１２', '12'],
    ]);
    expect((await client.call('articles.get', { id })).cleaned).toEqual({ passages: 5, repairs: 1, offers: 0 });
  });

  it('is put back with its figures, and taken out again by undo, and back by redo', async () => {
    const before = await body();
    await rule({ do: 'restore', span: await passageOf('sharing') });
    expect(await body()).toContain('扫码关注我们，本月新增用户3.2万人');
    expect(await values()).toContain('3.2万人');
    expect((await source()).passages.map(({ reason }) => reason)).not.toContain('sharing');
    await client.call('history.undo', {});
    expect(await body()).toBe(before);
    expect(await values()).not.toContain('3.2万人');
    expect((await source()).rulings.restored).toEqual([]);
    await client.call('history.redo', {});
    expect(await body()).toContain('3.2万人');
  });

  it('may be more by hand: its figures go, but not what a person did', async () => {
    const rows = (await client.call('facts.page', { filter: { minor: 'show' } })).rows;
    const reviewed = rows.find(({ quantity }) => quantity.raw.includes('48'));
    await client.call('facts.review', { target: { ids: [reviewed?.id as never] }, status: 'accepted' });
    const start = TEXT.indexOf('，比前年增长8%');
    await rule({ do: 'exclude', span: { start, end: start + '，比前年增长8%'.length } });
    expect(await body()).toContain('达到12万人次。');
    expect((await values()).filter((raw) => raw.includes('8%'))).toEqual([]);
    const kept = await client.call('facts.get', { id: reviewed?.id as never });
    expect(kept.status).toBe('accepted');
    const article = await client.call('articles.get', { id });
    expect(article.body.slice(kept.anchor.body.start, kept.anchor.body.end)).toBe(kept.anchor.quote);
    expect(TEXT.slice(kept.anchor.source.start, kept.anchor.source.end)).toBe(kept.anchor.quote);
  });
});

describe('mojibake', () => {
  const meant = '渡口的浮桥\n江州晚报 2024-03-05\n老渡口的浮桥修好了，一次能过三十个人，花了48万元。\n';
  const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(meant));

  it('is offered and undone only when a person accepts it', async () => {
    id = await importText(misread);
    const { offers } = await source();
    expect(offers.map(({ kind }) => kind)).toEqual(['utf8-as-latin1']);
    expect(offers[0]?.after).toContain('老渡口的浮桥');
    expect(await body()).not.toContain('浮桥');
    const row = await rule({ do: 'accept', kind: 'utf8-as-latin1' });
    expect(row).toMatchObject({ title: '渡口的浮桥', outlet: '江州晚报', date: '2024-03-05' });
    expect(await body()).toContain('花了48万元');
    expect((await source()).text).toBe(misread);
    await client.call('history.undo', {});
    expect(await body()).not.toContain('浮桥');
  });
});
