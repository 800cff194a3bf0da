import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TARGETS, type TargetName } from './buildTargets.ts';
import { isFresh } from './freshness.ts';
import { StartError } from './readArguments.ts';
import { tell, translate } from './words.ts';

const script = fileURLToPath(new URL('./build.ts', import.meta.url));

/** In a process of its own: the bundler's memory goes with it. */
const runBuild = (names: readonly TargetName[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...names], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });

/** Builds those of the targets whose sources are newer than what was built. */
export async function buildStale(names: readonly TargetName[]): Promise<void> {
  const stale = names.filter((name) => !isFresh(TARGETS[name]));
  if (stale.length === 0) return;
  tell('building');
  if (!(await runBuild(stale))) throw new StartError(1, translate('start:buildFailed'));
}
