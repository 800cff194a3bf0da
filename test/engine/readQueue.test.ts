import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Request } from '../../electron/contract/envelope.ts';
import { createReadQueue } from '../../electron/engine/readQueue.ts';

const request = (id: string, name: string, input: unknown = {}): Request => ({ id, name, input });

function openQueue() {
  const begun: string[] = [];
  const queue = createReadQueue(({ id }) => begun.push(id));
  return { begun, queue };
}

it('begins one read at a time, rows before counts', () => {
  const { begun, queue } = openQueue();
  queue.add(request('a', 'facts.facets'));
  queue.add(request('b', 'facts.facets'));
  queue.add(request('c', 'facts.page'));
  expect(begun).toEqual(['a']);
  queue.settle('a');
  queue.settle('c');
  expect(begun).toEqual(['a', 'c', 'b']);
});

it('takes out what was not begun', () => {
  const { begun, queue } = openQueue();
  queue.add(request('a', 'facts.page'));
  queue.add(request('b', 'facts.page'));
  expect([queue.remove('a'), queue.remove('b')?.id]).toEqual([null, 'b']);
  queue.settle('a');
  expect(begun).toEqual(['a']);
});

it('tells when all is answered, and waits for no slow read', async () => {
  const { queue } = openQueue();
  await queue.answered();
  queue.add(request('a', 'facts.page'));
  queue.add(request('b', 'facts.facets'));
  let isOver = false;
  const answered = queue.answered().then(() => {
    isOver = true;
  });
  queue.settle('a');
  await Promise.resolve();
  expect(isOver).toBe(false);
  queue.settle('b');
  await answered;
  queue.add(request('c', 'facts.page'));
  await queue.answered();
  expect(queue.clear()).toEqual([]);
});

/** Whether who gives way is let go on at once. */
async function isFree(queue: ReturnType<typeof openQueue>['queue'], until = queue.answered): Promise<boolean> {
  let isOver = false;
  void until().then(() => {
    isOver = true;
  });
  await setImmediate();
  return isOver;
}

it('lets others go on for a while after the screen has painted, however many lists are asked for', async () => {
  const { queue } = openQueue();
  const ask = (id: string): void => {
    queue.add(request(id, 'facts.page', { offset: 0, filter: {} }));
    queue.settle(id);
  };
  ask('a');
  await queue.answered();
  ask('b');
  expect(await isFree(queue)).toBe(true);
});

it('leaves the screen time to paint a new list, and none for more of it, its changes or its counts', async () => {
  const { queue } = openQueue();
  expect(await isFree(queue)).toBe(true);
  queue.add(request('a', 'facts.facets'));
  expect(await isFree(queue)).toBe(false);
  queue.settle('a');
  expect(await isFree(queue)).toBe(true);
  for (const input of [
    { offset: 100, filter: {} },
    { offset: 0, filter: { ids: [1] } },
  ]) {
    queue.add(request('b', 'facts.page', input));
    queue.settle('b');
    expect(await isFree(queue)).toBe(true);
  }
  queue.add(request('c', 'facts.page', { offset: 0, filter: { minor: 'hide' } }));
  queue.settle('c');
  expect(await isFree(queue)).toBe(false);
  await queue.answered();
  expect(await isFree(queue)).toBe(true);
});

it('has who waits for paint alone go on beside all but a new list', async () => {
  const { queue } = openQueue();
  const isFreeBeside = (): Promise<boolean> => isFree(queue, queue.painted);
  queue.add(request('a', 'facts.facets'));
  expect([await isFree(queue), await isFreeBeside()]).toEqual([false, true]);
  queue.add(request('b', 'facts.page', { offset: 100, filter: {} }));
  expect(await isFreeBeside()).toBe(true);
  queue.add(request('c', 'facts.page', { offset: 0, filter: {} }));
  expect(await isFreeBeside()).toBe(false);
  for (const id of ['a', 'b']) queue.settle(id);
  expect(await isFreeBeside()).toBe(false);
  queue.settle('c');
  expect(await isFreeBeside()).toBe(false);
  await queue.painted();
  expect(await isFreeBeside()).toBe(true);
});
