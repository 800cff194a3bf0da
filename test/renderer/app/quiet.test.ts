// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followQuiet, isQuiet } from '../../../renderer/app/quiet.ts';
import { createFakeEngine } from '../fakeEngine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is quiet once nothing has changed or been at work for a while', async () => {
  const engine = createFakeEngine({});
  const stop = followQuiet(engine.session);
  expect(isQuiet.get()).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(isQuiet.get()).toBe(true);
  const progress = { job: 'a', call: 'import.files', done: 1, total: 9, label: '', perSecond: 1, secondsLeft: 8 };
  for (let step = 0; step < 10; step += 1) {
    if (step % 2) engine.emit('changed', { scopes: ['facts'] });
    else engine.emit('progress', { ...progress, isFinished: false });
    await vi.advanceTimersByTimeAsync(400);
    expect(isQuiet.get()).toBe(false);
  }
  await vi.advanceTimersByTimeAsync(2000);
  expect(isQuiet.get()).toBe(true);
  stop();
  engine.emit('changed', { scopes: ['facts'] });
  await vi.advanceTimersByTimeAsync(10);
  expect(isQuiet.get()).toBe(true);
});
