/**
 * Everything that must hold, in one command. `node test/run.ts [lint|types|build|unit|screen|package ...]`
 * runs some of the steps. Ends with one plain line of counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'crosscheck-test-'));

function run(command: string, args: string[]): boolean {
  const binary = command === 'node' ? process.execPath : join(root, 'node_modules/.bin', command);
  return spawnSync(binary, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

const single = (hasPassed: boolean): Outcome => ({ passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 });

/** A vitest run that counts no test has failed, whatever it exits with. */
function runVitest(name: string, args: string[]): Outcome {
  const report = join(scratch, `${name}.json`);
  const isGreen = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  if (!existsSync(report)) return single(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = Math.max(numFailedTests, isGreen && numPassedTests > 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

const steps: Record<string, () => Outcome> = {
  lint: () => single(run('biome', ['check', '--error-on-warnings', '.'])),
  types: () => single(run('tsc', ['-p', 'tsconfig.json', '--noEmit'])),
  build: () => single(run('node', ['electron/hosts/start/build.ts'])),
  unit: () => runVitest('unit', []),
  screen: () => runVitest('screen', ['--config', 'vitest.screen.config.ts']),
  package: () => runVitest('package', ['--config', 'vitest.package.config.ts']),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const name of chosen.length > 0 ? chosen : Object.keys(steps)) {
  const started = performance.now();
  const outcome = (steps[name] as () => Outcome)();
  console.log(
    `-- ${name}: ${outcome.failed ? 'FAILED' : 'ok'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  for (const key of Object.keys(total) as (keyof Outcome)[]) total[key] += outcome[key];
}
rmSync(scratch, { recursive: true, force: true });

if (!existsSync(join(root, 'node_modules/electron/dist')))
  console.log("skipped: the desktop window (Electron's binary is not here; npm run smoke:desktop runs it where it is)");
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
