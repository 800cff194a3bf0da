import { expect, it, vi } from 'vitest';
import { isCheckpointNear } from '../../db/checkpoint.ts';
import { createCheckpoints } from '../../electron/engine/checkpoints.ts';
import { makeProject } from '../db/fixture.ts';
import { writeMuch } from '../harness/writeMuch.ts';

const MUCH = 5000;

it('copies in a thread what the writer would stand still for, and gives it back to the writer', async () => {
  const db = makeProject();
  const limit = (): unknown => db.sqlite.pragma('wal_autocheckpoint', { simple: true });
  const alone = limit();
  const crashed = vi.fn();
  const checkpoints = createCheckpoints(db, crashed);
  checkpoints.startWhereDue();
  expect(limit()).toBe(alone);
  writeMuch(db, MUCH);
  checkpoints.startWhereDue();
  expect(limit()).toBeGreaterThan(alone as number);
  writeMuch(db, MUCH);
  expect(isCheckpointNear(db)).toBe(true);
  await vi.waitFor(() => expect(isCheckpointNear(db)).toBe(false), { timeout: 10_000 });
  await checkpoints.stop();
  expect(limit()).toBe(alone);
  expect(crashed).not.toHaveBeenCalled();
});

it('leaves the copying to the writer where the thread cannot work', async () => {
  const db = makeProject();
  const alone = db.sqlite.pragma('wal_autocheckpoint', { simple: true });
  const crashed = vi.fn();
  const checkpoints = createCheckpoints({ ...db, path: `${db.path}-gone` }, crashed);
  writeMuch(db, MUCH);
  checkpoints.startWhereDue();
  await vi.waitFor(() => expect(crashed).toHaveBeenCalled(), { timeout: 10_000 });
  expect(db.sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(alone);
  await checkpoints.stop();
});
