import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkProject } from '../../db/check.ts';
import { closeDb, openForReading, openForWriting } from '../../db/open.ts';
import { META, makeFact, makeProject } from './fixture.ts';
import { makeRandom } from './seed.ts';

const body = '通道沿线已有17个港口。';

/** A bench kills at many more points; each round here starts a process. */
const ROUNDS = 4;

/** Lets a process write for a while, kills it, and answers the ids it said were kept. */
async function killWriter(path: string, afterMs: number): Promise<number[]> {
  const input = JSON.stringify({ meta: META, fact: makeFact(body, '17个'), body });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crashWriter.mjs'), path, input], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1).map(Number);
}

it('keeps every acknowledged article, whole, when the writer is killed at any point', async () => {
  const db = makeProject();
  closeDb(db);
  const random = makeRandom(11);
  const acknowledged: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    acknowledged.push(...(await killWriter(db.path, random(40))));
    const reader = openForReading(db.path);
    const ids = new Set(reader.sqlite.prepare('SELECT id FROM article').pluck().all());
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    const uneven = reader.sqlite.prepare('SELECT article_id FROM fact GROUP BY 1 HAVING count(*) <> 20').all();
    expect(uneven).toEqual([]);
    const rows = reader.sqlite.prepare('SELECT (SELECT count(*) FROM history) - 3 * (SELECT count(*) FROM article)');
    expect(rows.pluck().get()).toBe(0);
    expect(reader.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    closeDb(reader);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
  const again = openForWriting(db.path);
  expect(checkProject(again)).toEqual([]);
  closeDb(again);
}, 60_000);
