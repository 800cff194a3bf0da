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
