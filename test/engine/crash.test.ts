import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CallError } from '../../electron/contract/errors.ts';
import { createRandom, makeArticle } from '../bench/makeArticles.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

/** Enough for several commits, and so for reports of progress before the last. */
const FILES = 180;
let engine: TestEngine;

beforeEach(async () => {
  engine = openEngine();
  const folder = join(engine.folder, 'in');
  mkdirSync(folder);
  for (let number = 1; number <= FILES; number += 1) {
    const { name, text } = makeArticle(number, 1200);
    writeFileSync(join(folder, name), text);
  }
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, 'p.crosscheck')),
    name: 'p',
  });
});
afterEach(() => engine.close());

const articles = async (): Promise<number> => (await engine.client.call('articles.page', { limit: 1 })).total;

/** Resolves once the engine is back with its project. */
const backAgain = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = engine.client.on('engine', ({ state }) => {
      if (state !== 'ready') return;
      stop();
      resolve();
    });
  });

test.each([1, 2, 3])(
  'killed in the middle of an import, nothing acknowledged is lost (seed %i)',
  async (seed) => {
    const { client, link } = engine;
    const stopAfter = 3 + Math.floor(createRandom(seed)() * (FILES - 10));
    let acknowledged = 0;
    const stop = client.on('progress', ({ done }) => {
      acknowledged = Math.max(acknowledged, done);
      if (done < stopAfter) return;
      stop();
      link.crash();
    });
    const ready = backAgain();
    const failure = await client
      .call('import.files', { handles: [link.grant(join(engine.folder, 'in'))] })
      .catch((error) => error);
    expect(failure).toBeInstanceOf(CallError);
    expect(failure.code).toBe('engine-stopped');
    await ready;
    expect(await articles()).toBeGreaterThanOrEqual(acknowledged);
    expect(await client.call('project.check', {})).toEqual({ problems: [] });
    const rest = await client.call('import.files', { handles: [link.grant(join(engine.folder, 'in'))] });
    expect(rest.files.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(await articles()).toBe(FILES);
  },
  60_000,
);

test('a cancelled import keeps what it has, answers, and can be completed', async () => {
  const { client, link } = engine;
  const controller = new AbortController();
  client.on('progress', ({ done }) => done >= 5 && controller.abort());
  const handles = [link.grant(join(engine.folder, 'in'))];
  const part = await client.call('import.files', { handles }, { signal: controller.signal });
  expect(part.wasCancelled).toBe(true);
  expect(part.articles).toBeLessThan(FILES);
  expect(await articles()).toBe(part.articles);
  await client.call('import.files', { handles });
  expect(await articles()).toBe(FILES);
}, 60_000);

test('closing leaves one file: no -wal, no lock', async () => {
  await engine.client.call('import.files', { handles: [engine.link.grant(join(engine.folder, 'in'))] });
  await engine.client.call('project.close', {});
  expect(readdirSync(engine.folder).filter((name) => name.startsWith('p.crosscheck'))).toEqual(['p.crosscheck']);
}, 60_000);
