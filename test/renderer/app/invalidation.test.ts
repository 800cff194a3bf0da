// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followChanges } from '../../../renderer/app/invalidation.ts';
import { createQueries } from '../../../renderer/app/queries.ts';
import { createFakeEngine } from '../fakeEngine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets a slow answer in while changes go on, and reads once more after the last of them', async () => {
  let stored = 0;
  const engine = createFakeEngine({});
  const queries = createQueries();
  const stop = followChanges(engine.session, queries);
  let [reads, given] = [0, 0];
  const observer = new QueryObserver(queries, {
    queryKey: ['facts.facets', {}],
    queryFn: async ({ signal }) => {
      reads += 1;
      const seen = stored;
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (signal.aborted) throw new Error('given up');
      given += 1;
      return seen;
    },
  });
  const unsubscribe = observer.subscribe(() => undefined);
  for (let change = 0; change < 40; change += 1) {
    stored += 1;
    engine.emit('changed', { scopes: ['facts'] });
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(given).toBeGreaterThan(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(observer.getCurrentResult().data).toBe(40);
  expect(reads).toBe(given);
  expect(reads).toBeLessThan(9);
  unsubscribe();
  stop();
});

it('reads at once after a change, and ever more rarely while changes go on', async () => {
  const engine = createFakeEngine({});
  const queries = createQueries();
  const stop = followChanges(engine.session, queries);
  const readAt: number[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['facts.facets', {}],
    queryFn: async () => readAt.push(performance.now()),
  });
  const unsubscribe = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(1000);
  const began = performance.now();
  for (let change = 0; change < 200; change += 1) {
    engine.emit('changed', { scopes: ['facts'] });
    await vi.advanceTimersByTimeAsync(50);
  }
  const gaps = readAt.slice(1).map((at, read) => at - (read === 0 ? began : (readAt[read] as number)));
  expect(gaps[0]).toBeLessThan(100);
  expect(gaps.at(-1)).toBeGreaterThanOrEqual(1000);
  expect(gaps.length).toBeLessThan(25);
  await vi.advanceTimersByTimeAsync(3000);
  const reads = readAt.length;
  engine.emit('changed', { scopes: ['facts'] });
  await vi.advanceTimersByTimeAsync(100);
  expect(readAt).toHaveLength(reads + 1);
  unsubscribe();
  stop();
});

it('lets what takes long wait for a pause, and reads all else meanwhile', async () => {
  const engine = createFakeEngine({});
  const queries = createQueries();
  const stop = followChanges(engine.session, queries);
  const readAt = { 'news.get': [] as number[], 'facts.facets': [] as number[] };
  const watch = (name: keyof typeof readAt, lasts: number): (() => void) =>
    new QueryObserver(queries, {
      queryKey: [name, {}],
      queryFn: async () => {
        readAt[name].push(performance.now());
        return new Promise((resolve) => setTimeout(() => resolve(readAt[name].length), lasts));
      },
    }).subscribe(() => undefined);
  const unsubscribe = [watch('news.get', 800), watch('facts.facets', 100)];
  await vi.advanceTimersByTimeAsync(1000);
  for (let change = 0; change < 200; change += 1) {
    engine.emit('changed', { scopes: ['facts'] });
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(readAt['news.get']).toHaveLength(1);
  expect(readAt['facts.facets'].length).toBeGreaterThan(8);
  expect(readAt['facts.facets'].length).toBeLessThan(25);
  await vi.advanceTimersByTimeAsync(2500);
  expect(readAt['news.get']).toHaveLength(2);
  for (const end of unsubscribe) end();
  stop();
});
