import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDb, openForWriting } from '../../db/open.ts';
import { countFindingChanges, noteAllFindings } from '../../db/queries/reconcile/findingTodo.ts';
import type { FactId } from '../../electron/common/ids.ts';
import { DEFAULT_CHOICE } from '../../electron/common/precision.ts';
import { FINDINGS_JOB, type Progress } from '../../electron/contract/events.ts';
import { seedProject } from '../bench/seedProject.ts';
import { answerFindings } from '../harness/answerFindings.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

/** Facts enough for several shares of a run, so that it can be met in the middle. */
const SEED = { articles: 1000, each: 50, indicators: 400, years: 30, isConsistent: true };

let engine: TestEngine;
let path: string;

beforeAll(() => {
  engine = openEngine();
  path = join(engine.folder, 'p.crosscheck');
  seedProject({ path, ...SEED });
});
afterAll(() => engine.close());

const nextProgress = (): Promise<Progress> =>
  new Promise((resolve) => {
    const stop = engine.client.on('progress', (progress) => {
      if (progress.job !== FINDINGS_JOB || progress.isFinished) return;
      stop();
      resolve(progress);
    });
  });

const countFindings = async (): Promise<number> =>
  (await engine.client.call('findings.page', { filter: {}, limit: 1 })).total;
const isDue = async (): Promise<boolean> => (await engine.client.call('project.info', {}))?.isCheckDue ?? false;

/** Asks again with every change that is told. */
async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await new Promise<void>((resolve) => {
      const stop = engine.client.on('changed', () => {
        stop();
        resolve();
      });
    });
  }
}

test('a project shows its first rows before its findings are brought up to date', async () => {
  const { client, link } = engine;
  let isFinished = false;
  const stop = client.on('progress', ({ job, isFinished: isLast }) => {
    if (job === FINDINGS_JOB && isLast) isFinished = true;
  });
  const progress = nextProgress();
  await client.call('project.open', { handle: link.grant(path) });
  const { rows } = await client.call('facts.page', { filter: {}, limit: 20 });
  expect([rows.length, isFinished]).toEqual([20, false]);
  await progress;
  expect(isFinished).toBe(false);
  stop();
}, 60_000);

test('a run tells how far it is and can be stopped; changes are answered all the same, and it goes on when asked', async () => {
  const { client, link } = engine;
  const progress = nextProgress();
  await client.call('project.open', { handle: link.grant(path) });
  expect(await progress).toMatchObject({ call: 'findings.refresh', total: expect.any(Number) });
  client.cancel(FINDINGS_JOB);
  await waitUntil(isDue);
  const stopped = await countFindings();

  await client.call('facts.edit', { id: 1 as FactId, patch: { subject: '别处' } });
  const { indicator } = await client.call('facts.get', { id: 1 as FactId });
  const found = async (): Promise<boolean> =>
    (await client.call('findings.page', { filter: { indicatorId: indicator.id } })).total > 0;
  await waitUntil(found);
  expect(await isDue()).toBe(true);

  expect(await client.call('findings.refresh', {})).toEqual({ isCurrent: true });
  expect(await isDue()).toBe(false);
  expect(await countFindings()).toBeGreaterThan(stopped);
}, 120_000);

test('a run that was killed is taken up again with the project, and leaves nothing out', async () => {
  const { client, link } = engine;
  const written = await countFindings();
  const ready = new Promise<void>((resolve) => {
    client.on('engine', ({ state }) => {
      if (state === 'ready') resolve();
    });
  });
  const progress = nextProgress();
  await client.call('project.settings', { settings: { precision: { ...DEFAULT_CHOICE, openZeros: 0 } } });
  await progress;
  link.crash();
  await ready;
  expect(await client.call('findings.refresh', {})).toEqual({ isCurrent: true });
  expect(await countFindings()).toBe(written);
  await client.call('project.close', {});

  const db = openForWriting(path);
  expect(countFindingChanges(db)).toBe(0);
  noteAllFindings(db);
  expect(answerFindings(db)).toMatchObject({ written: 0, removed: 0 });
  closeDb(db);
}, 120_000);
