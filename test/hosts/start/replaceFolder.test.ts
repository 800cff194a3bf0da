import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../electron/hosts/start/replaceFolder.ts')).href;

/** Builds a folder whose files all tell of one build, and puts it in place; again and again. Many: removing them takes its time. */
const SCRIPT = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import { replaceFolder } from '${MODULE}';
  const [out, name] = process.argv.slice(1);
  for (let round = 0; round < 25; round += 1) {
    const draft = out + '.' + name + round;
    mkdirSync(draft);
    for (let file = 0; file < 80; file += 1) writeFileSync(draft + '/' + file, name + round);
    replaceFolder(draft, out);
  }
`;

it('lets builds at once put theirs in place whole, and leaves nothing beside', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-replace-'));
  const out = join(folder, 'out');
  const run = async (name: string): Promise<number> =>
    (
      (await once(
        spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, out, name], { stdio: 'inherit' }),
        'exit',
      )) as [number]
    )[0];
  expect(await Promise.all(['x', 'y', 'z'].map(run))).toEqual([0, 0, 0]);
  expect(readdirSync(folder)).toEqual(['out']);
  const told = readdirSync(out).map((file) => readFileSync(join(out, file), 'utf8'));
  expect([told.length, new Set(told).size]).toEqual([80, 1]);
  rmSync(folder, { recursive: true });
});
