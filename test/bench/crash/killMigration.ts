import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { closeDb, openForWriting } from '../../../db/open.ts';
import { type KillResult, listTrouble } from './listTrouble.ts';
import { writeOldFile } from './oldFile.ts';

const CHILD = join(import.meta.dirname, 'migrateFile.mjs');
const ARTICLES = 100;
const OLDEST = 1;
const NEWEST = 12;

/** How long it took in milliseconds, or null where the child was killed. */
async function runMigration(path: string, killAfter = Number.POSITIVE_INFINITY): Promise<number | null> {
  const started = performance.now();
  const child = spawn(process.execPath, [CHILD, path], { stdio: 'inherit' });
  const timer = killAfter === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [, signal] = await once(child, 'exit');
  clearTimeout(timer);
  return signal === null ? performance.now() - started : null;
}

/** A copy that the program left beside the file, under a name that says it is whole. */
const listCopies = (path: string): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path, '.crosscheck')}.before-`) && name.endsWith('.crosscheck'))
    .map((name) => join(dirname(path), name));

function countFacts(path: string): unknown {
  const db = openForWriting(path);
  const facts = db.sqlite.prepare('SELECT count(*) FROM fact').pluck().get();
  closeDb(db);
  return facts;
}

/**
 * Kills what brings an old file to the newest format, at a moment of the whole that `random` picks. Answers what is wrong afterwards
 * with the file and with the copies beside it.
 */
export async function killMigration(folder: string, random: () => number): Promise<KillResult> {
  const version = OLDEST + Math.floor(random() * (NEWEST - OLDEST + 1));
  const [path, fresh] = [join(folder, 'old.crosscheck'), join(folder, `v${version}`)];
  writeOldFile(fresh, version, ARTICLES);
  copyFileSync(fresh, path);
  const whole = (await runMigration(path)) ?? 0;
  for (const file of [path, ...listCopies(path)]) rmSync(file);
  copyFileSync(fresh, path);
  const isMidway = (await runMigration(path, random() * whole)) === null;
  const trouble = [path, ...listCopies(path)].flatMap((file) => {
    const facts = countFacts(file);
    return [...listTrouble(file), ...(facts === ARTICLES * 100 ? [] : [`${basename(file)}: ${facts} facts`])];
  });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  return { trouble, isMidway };
}
