import { expect, it, onTestFinished } from 'vitest';
import { checkpointWhereDue, isCheckpointNear, leaveCheckpoints, openForCheckpoints } from '../../db/checkpoint.ts';
import type { WriteDb } from '../../db/handle.ts';
import { closeDb, openForReading } from '../../db/open.ts';
import { writeMuch } from '../harness/writeMuch.ts';
import { makeProject } from './fixture.ts';

const DUE = 100;

function countPages({ sqlite }: Pick<WriteDb, 'sqlite'>): { log: number; checkpointed: number } {
  const [state] = sqlite.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  if (!state) throw new Error('no answer');
  return { log: state.log, checkpointed: state.checkpointed };
}

function open() {
  const db = makeProject();
  leaveCheckpoints(db, 'another');
  const other = openForCheckpoints(db.path);
  onTestFinished(() => void other.close());
  return { db, other };
}

it('leaves little where it is', () => {
  const { db, other } = open();
  writeMuch(db, 10);
  checkpointWhereDue(other, DUE);
  expect(countPages(db).checkpointed).toBe(0);
});

it('copies all into the file, so that the log begins again', () => {
  const { db, other } = open();
  writeMuch(db, DUE);
  const { log } = countPages(db);
  checkpointWhereDue(other, DUE);
  expect(countPages(db)).toEqual({ log, checkpointed: log });
  writeMuch(db, 1);
  expect(countPages(db).log).toBeLessThan(DUE);
});

it('leaves what a reader still needs, and waits for none', () => {
  const { db, other } = open();
  const reader = openForReading(db.path);
  writeMuch(db, 10);
  reader.sqlite.exec('BEGIN');
  const seen = reader.sqlite.prepare('SELECT count(*) FROM meta').get();
  writeMuch(db, DUE);
  checkpointWhereDue(other, DUE);
  const { log, checkpointed } = countPages(db);
  expect(checkpointed).toBeGreaterThan(0);
  expect(checkpointed).toBeLessThan(log);
  expect(reader.sqlite.prepare('SELECT count(*) FROM meta').get()).toEqual(seen);
  closeDb(reader);
  checkpointWhereDue(other, 1);
  expect(countPages(db)).toEqual({ log, checkpointed: log });
});

it('can change nothing', () => {
  const { other } = open();
  expect(() => other.exec('DELETE FROM meta')).toThrow(/readonly/);
});

it('tells when the writer would soon copy by itself', () => {
  const { db, other } = open();
  writeMuch(db, 3000);
  expect(isCheckpointNear(db)).toBe(false);
  writeMuch(db, 2000);
  expect(isCheckpointNear(db)).toBe(true);
  checkpointWhereDue(other);
  expect(countPages(db).checkpointed).toBe(0);
  writeMuch(db, 4000);
  checkpointWhereDue(other);
  expect(isCheckpointNear(db)).toBe(false);
});
