import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDb } from '../../../db/handle.ts';
import { closeDb, openForReading } from '../../../db/open.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { openEngine, type TestEngine } from '../../harness/openEngine.ts';
import { makeArticle } from '../makeArticles.ts';
import { type KillResult, listTrouble } from './listTrouble.ts';

const FILES = 40;
const LETTERS = 3000;
const STATUSES = ['accepted', 'rejected', 'flagged', 'unreviewed'] as const;
/** Longest time, in milliseconds, that an engine works before it is killed. */
const MOST_WORK = 1500;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function openProject({ client, link }: TestEngine, path: string, isNew: boolean): Promise<void> {
  if (isNew) await client.call('project.create', { handle: link.grant(path), name: 'crash' });
  else await client.call('project.open', { handle: link.grant(path) });
}

function readWith<T>(path: string, read: (db: ReadDb) => T): T {
  const db = openForReading(path);
  try {
    return read(db);
  } finally {
    closeDb(db);
  }
}

const countArticles = (path: string): number =>
  readWith(path, (db) => db.sqlite.prepare<[], number>('SELECT count(*) FROM article').pluck().get() ?? 0);
const findStatus = (path: string, id: number): unknown =>
  readWith(path, (db) => db.sqlite.prepare('SELECT status FROM fact WHERE id = ?').pluck().get(id));

export interface Round {
  readonly folder: string;
  readonly number: number;
  readonly random: () => number;
}

/** Kills an engine in an import; every article that it said was in must be there. */
export async function killImport({ folder, number, random }: Round): Promise<KillResult> {
  const path = join(folder, 'import.crosscheck');
  const files = join(folder, `in-${number}`);
  mkdirSync(files);
  for (let at = 0; at < FILES; at += 1) {
    const { name, text } = makeArticle(number * FILES + at + 1, LETTERS);
    writeFileSync(join(files, name), text);
  }
  const engine = openEngine();
  await openProject(engine, path, number === 0);
  const before = countArticles(path);
  let said = 0;
  engine.client.on('progress', ({ done }) => {
    said = Math.max(said, done);
  });
  const done = engine.client.call('import.files', { handles: [engine.link.grant(files)] }).catch(() => null);
  await wait(random() * MOST_WORK);
  engine.link.crash();
  const atKill = said;
  const isMidway = (await done) === null;
  await engine.close();
  rmSync(files, { recursive: true });
  const lost = before + atKill - countArticles(path);
  return { isMidway, trouble: [...listTrouble(path), ...(lost > 0 ? [`${lost} imported articles are lost`] : [])] };
}

/** Kills an engine in a run of edits; each that it confirmed must be there, and the last of a fact must stand. */
export async function killEdits({ folder, number, random }: Round): Promise<KillResult> {
  const path = join(folder, 'edit.crosscheck');
  const engine = openEngine();
  await openProject(engine, path, number === 0);
  if (number === 0)
    for (let at = 1; at <= 5; at += 1) await engine.client.call('import.paste', makeArticle(at, LETTERS));
  const { rows } = await engine.client.call('facts.page', { filter: {}, limit: 100 });
  const confirmed = new Map<FactId, Set<string>>(rows.map((row) => [row.id, new Set([row.status])]));
  let [isDead, edits] = [false, 0];
  const edit = async (): Promise<void> => {
    for (let at = 0; !isDead; at += 1) {
      const { id } = rows[at % rows.length] as (typeof rows)[number];
      const status = STATUSES[Math.floor(random() * STATUSES.length)] as (typeof STATUSES)[number];
      // The one under way at the kill may be there or not: both are right.
      confirmed.set(id, new Set([...(confirmed.get(id) ?? []), status]));
      const { changed } = await engine.client.call('facts.review', { target: { ids: [id] }, status });
      edits += 1;
      if (changed >= 0) confirmed.set(id, new Set([status]));
    }
  };
  const editing = edit().catch(() => {});
  await wait(random() * MOST_WORK);
  engine.link.crash();
  isDead = true;
  await editing;
  await engine.close();
  const lost = [...confirmed].filter(([id, statuses]) => !statuses.has(String(findStatus(path, id))));
  const line = `${lost.length} confirmed edits are lost`;
  return { isMidway: edits > 0, trouble: [...listTrouble(path), ...(lost.length > 0 ? [line] : [])] };
}
