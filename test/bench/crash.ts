import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killEdits, killImport } from './crash/killEngine.ts';
import { killMigration } from './crash/killMigration.ts';
import type { KillResult } from './crash/listTrouble.ts';
import { createRandom } from './makeArticles.ts';
import type { Metrics } from './run.ts';

/** Points in all, a third of each kind; the bar is 200 without a loss. */
const KILLS = Number(process.env.BENCH_KILLS ?? 200);
const SEED = Number(process.env.BENCH_SEED ?? 1);

const folder = join(tmpdir(), `crosscheck-crash-${process.pid}`);
const random = createRandom(SEED);
const KINDS: Readonly<Record<string, (number: number) => Promise<KillResult>>> = {
  import: (number) => killImport({ folder, number, random }),
  edit: (number) => killEdits({ folder, number, random }),
  migration: () => killMigration(mkdtempSync(join(folder, 'old-')), random),
};

/** Answers how many of the kills came while work was under way, and how much is wrong after them. */
async function killOften([kind, kill]: [string, (number: number) => Promise<KillResult>], times: number) {
  const [trouble, midway]: [string[], number[]] = [[], []];
  for (let number = 0; number < times; number += 1) {
    const result = await kill(number);
    for (const line of result.trouble) console.log(`${kind}, kill ${number}: ${line}`);
    trouble.push(...result.trouble);
    if (result.isMidway) midway.push(number);
  }
  return {
    trouble: trouble.length,
    counts: { [`kills in ${kind}`]: times, [`of them midway, ${kind}`]: midway.length },
  };
}

/** Kills at seeded points of an import, of edits and of a migration; what was confirmed must be there, and every file whole. */
export async function benchCrash(): Promise<Metrics> {
  mkdirSync(folder);
  try {
    const results = [];
    for (const kind of Object.entries(KINDS)) results.push(await killOften(kind, Math.ceil(KILLS / 3)));
    const trouble = results.reduce((sum, result) => sum + result.trouble, 0);
    return Object.assign({}, ...results.map(({ counts }) => counts), { 'lost or damaged (bar 0)': trouble });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
