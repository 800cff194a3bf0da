import { expect, test } from 'vitest';
import { keepOrder } from '../../electron/engine/jobs/keepOrder.ts';

const later = (ms: number): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(ms), ms));

test('what is ready sooner waits for what was begun before it', async () => {
  const inOrder = keepOrder();
  const seen: number[] = [];
  await Promise.all([30, 0, 10].map((ms) => inOrder(later(ms)).then((value) => seen.push(value))));
  expect(seen).toEqual([30, 0, 10]);
});

test('what fails says so at once, and holds nobody up', async () => {
  const inOrder = keepOrder();
  const first = inOrder(Promise.reject(new Error('gone')));
  await expect(first).rejects.toThrow('gone');
  expect(await inOrder(later(0))).toBe(0);
});
