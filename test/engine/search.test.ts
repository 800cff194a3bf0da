import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Marked } from '../../electron/common/searchHit.ts';
import type { Outbound } from '../../electron/contract/envelope.ts';
import { startReader } from '../../electron/engine/readerThread.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const HANS = `青湖港口观察\n来源:示例日报 2023-05-06\n\n开篇说了许多别的话。\n
2022年，示例港完成货物吞吐量1200万吨。港口的班轮航线增至17条。\n`;
const HANT = `東陵航運簡訊\n來源:江城晚報 2024-02-03\n\n東陵港口去年新開航線9條，港口群初步成形。\n`;
const EN = `Rail notes\nSource: River Gazette 2024-07-08\n\nThe river port handled 5.2 million tonnes in 2023, its port authority said.\n`;

let engine: TestEngine;
beforeAll(async () => {
  engine = openEngine();
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, 'p.crosscheck')),
    name: 'p',
  });
  for (const text of [HANS, HANT, EN]) await engine.client.call('import.paste', { text });
});
afterAll(() => engine.close());

const wordsOf = ({ text, marks }: Marked): string[] => marks.map(({ start, end }) => text.slice(start, end));
const titles = async (input: Parameters<typeof call>[0]): Promise<string[]> =>
  (await call(input)).hits.map(({ title }) => title.text);
const call = (input: { text: string; outlets?: (string | null)[]; from?: string; to?: string; limit?: number }) =>
  engine.client.call('search.articles', input);

describe('search', () => {
  it('finds both scripts and marks the words as they are written', async () => {
    const { hits, total, isEmpty } = await call({ text: '港口 航线' });
    expect([total, isEmpty]).toEqual([2, false]);
    expect(hits.map(({ snippets }) => snippets.flatMap(wordsOf))).toEqual([
      ['港口', '航線', '港口'],
      ['港口', '航线'],
    ]);
  });

  it('says where in the body a piece is', async () => {
    const { hits } = await call({ text: '"5.2 million"' });
    const article = await engine.client.call('articles.get', { id: hits[0]?.id as never });
    const at = hits[0]?.snippets[0]?.at;
    expect(article.body.slice(at?.start, at?.end)).toBe('5.2 million');
  });

  it('puts a word of the title first', async () => {
    expect(await titles({ text: '港口' })).toEqual(['青湖港口观察', '東陵航運簡訊']);
  });

  it('keeps to outlets and dates', async () => {
    expect(await titles({ text: '港口 OR port', from: '2024', to: '2024' })).toHaveLength(2);
    expect(await titles({ text: '港口 OR port', outlets: ['江城晚報'] })).toEqual(['東陵航運簡訊']);
    expect((await engine.client.call('search.outlets', {})).map(({ outlet }) => outlet).sort()).toEqual(
      ['River Gazette', '示例日报', '江城晚報'].sort(),
    );
  });

  it('finds facts by their sentence', async () => {
    const { hits } = await engine.client.call('search.facts', { text: '货物吞吐量', to: '2023' });
    expect(hits.map(({ fact }) => fact.quantity.value)).toEqual(['12000000']);
    expect(hits.map(({ sentence }) => wordsOf(sentence))).toEqual([['货物吞吐量']]);
    expect((await engine.client.call('search.facts', { text: '货物吞吐量', from: '2024' })).total).toBe(0);
  });

  it('finds facts by words that stand together in their sentence, in their order', async () => {
    const count = async (text: string): Promise<number> =>
      (await engine.client.call('search.facts', { text, to: '2024' })).total;
    const [all, none] = [await count('authority port'), 0];
    expect(all).toBeGreaterThan(0);
    expect(await count('"port authority"')).toBe(all);
    expect(await count('"authority port"')).toBe(none);
    expect(await count('tonnes NOT "authority port"')).toBe(all);
    expect(await count('tonnes NOT "port authority"')).toBe(none);
    expect(await count('"authority port" OR "million tonnes"')).toBe(all);
    const { total } = await engine.client.call('facts.facets', { filter: { text: '"authority port"' } });
    expect(total).toBe(none);
  });

  it('finds notes by their words', async () => {
    const { hits: found } = await call({ text: '簡訊' });
    await engine.client.call('annotations.add', {
      target: { articleId: found[0]?.id as never, span: { start: 0, end: 4 } },
      note: '要向港務局核實',
      tags: [],
    });
    const { hits, total } = await engine.client.call('search.notes', { text: '核实 NOT 电话' });
    expect([total, hits.map(({ note }) => wordsOf(note))]).toEqual([1, [['核實']]]);
    expect((await engine.client.call('search.notes', { text: '核实', outlets: ['示例日报'] })).total).toBe(0);
  });

  it('tells nothing to look for from nothing found', async () => {
    expect(await call({ text: 'NOT 港口' })).toEqual({ hits: [], total: 0, isEmpty: true });
    expect(await call({ text: '，。' })).toMatchObject({ isEmpty: true });
    expect(await call({ text: '' })).toMatchObject({ isEmpty: false });
    expect(await call({ text: '琉璃' })).toMatchObject({ total: 0, isEmpty: false });
  });
});

it('passes over a read that waits behind others and is called off', async () => {
  const sent: Outbound[] = [];
  const all = Promise.withResolvers<void>();
  const send = (message: Outbound): void => {
    sent.push(message);
    if (sent.length === 3) all.resolve();
  };
  const projectPath = join(engine.folder, 'p.crosscheck');
  const onCrash = (error: unknown): void => all.reject(error);
  const reader = startReader({
    projectPath,
    scratchFolder: engine.folder,
    isBeside: false,
    send,
    onMade: () => {},
    onCrash,
  });
  for (const id of ['a', 'b', 'c']) reader.forward({ id, name: 'facts.facets', input: { filter: {} } });
  reader.cancel('b');
  await all.promise;
  expect(sent).toMatchObject([
    { id: 'b', error: { code: 'cancelled', params: { call: 'facts.facets' } } },
    { id: 'a', ok: { total: expect.any(Number) } },
    { id: 'c', ok: { total: expect.any(Number) } },
  ]);
  await reader.close();
});
