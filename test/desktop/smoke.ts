/**
 * Starts the real window on the sample project, looks at it and closes it: `npm run smoke:desktop`. Where Electron's
 * binary is not on the machine, or no window can open, it says why and ends well; it downloads nothing.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { buildStale } from '../../electron/hosts/start/buildStale.ts';
import { ROOT } from '../../electron/hosts/start/buildTargets.ts';
import { findDesktopObstacle, thisMachine } from '../../electron/hosts/start/desktopObstacle.ts';
import { findElectronBinary } from '../../electron/hosts/start/electronBinary.ts';
import { makeSampleProject } from '../../electron/hosts/start/sampleProject.ts';
import { translate } from '../../electron/hosts/start/words.ts';
import { checkFences, checkSample } from './checkScreen.ts';

const LONGEST_START_MS = 60_000;

function findReasonToSkip(binary: string | null): string | null {
  if (binary === null) return "Electron's binary is not on this machine (npm start fetches it where it can)";
  const obstacle = findDesktopObstacle(thisMachine());
  return obstacle && translate(`start:reason.${obstacle}`);
}

/** A variable that some tools set turns Electron into plain Node. */
function makeEnvironment(folder: string): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...(env as Record<string, string>), CROSSCHECK_STATE: folder };
}

async function lookAtWindow(executablePath: string, folder: string): Promise<string> {
  const project = join(folder, 'sample.crosscheck');
  await makeSampleProject(project, 'Sample');
  const args = [ROOT, project, `--user-data-dir=${join(folder, 'electron')}`];
  const app = await _electron.launch({ executablePath, args, env: makeEnvironment(folder), timeout: LONGEST_START_MS });
  try {
    const page = await app.firstWindow();
    const counts = await checkSample(page);
    await checkFences(page);
    return counts;
  } finally {
    await app.close();
    assert.deepEqual(
      readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name)),
      [],
      'the project was not closed cleanly',
    );
  }
}

const binary = findElectronBinary();
const reason = findReasonToSkip(binary);
if (binary === null || reason !== null) {
  console.log(`skipped: ${reason}`);
  process.exit(0);
}
await buildStale(['renderer', 'electron']);
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-smoke-'));
process.env.CROSSCHECK_STATE = folder;
try {
  console.log(`ok: the window shows the sample (${await lookAtWindow(binary, folder)}) and is fenced in`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
