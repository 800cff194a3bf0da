import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = join(root, 'node_modules/.bin/biome');
/** Inside the project's ignored `dist`, so that the linter's own package is found and git sees nothing. */
let copy: string;

/** One forbidden import per arrow: where it stands, and what it names. */
const violations: [file: string, imports: string][] = [
  ['electron/common/a.ts', '../contract/table.ts'],
  ['electron/common/a.ts', '../pipeline/types.ts'],
  ['electron/common/a.ts', '../../db/open.ts'],
  ['electron/contract/a.ts', '../pipeline/types.ts'],
  ['electron/contract/a.ts', '../engine/engine.ts'],
  ['electron/pipeline/a.ts', '../contract/table.ts'],
  ['electron/pipeline/clean/a.ts', '../../../db/open.ts'],
  ['electron/pipeline/clean/a.ts', '../extract/extractFacts.ts'],
  ['electron/pipeline/extract/read/a.ts', '../../reconcile/reconcile.ts'],
  ['electron/pipeline/chart/a.ts', 'node:fs'],
  ['db/a.ts', '../electron/pipeline/types.ts'],
  ['db/queries/a.ts', '../../electron/contract/table.ts'],
  ['electron/engine/a.ts', '../hosts/engineLink.ts'],
  ['electron/engine/a.ts', '../../renderer/main.tsx'],
  ['electron/engine/a.ts', 'electron'],
  ['electron/hosts/local/a.ts', '../../../renderer/main.tsx'],
  ['electron/hosts/local/a.ts', 'electron'],
  ['electron/hosts/cli/a.ts', '../../../db/open.ts'],
  ['electron/hosts/desktop/a.ts', 'better-sqlite3'],
  ['renderer/features/a.ts', '../../electron/engine/engine.ts'],
  ['renderer/a.ts', '../electron/pipeline/types.ts'],
  ['renderer/a.ts', '../db/open.ts'],
  ['renderer/a.ts', 'node:fs'],
  ['electron/engine/a.ts', 'better-sqlite3'],
];
const allowed: [file: string, imports: string][] = [
  ['electron/contract/a.ts', '../common/span.ts'],
  ['electron/pipeline/clean/a.ts', '../../common/span.ts'],
  ['electron/pipeline/extract/read/a.ts', '../mention.ts'],
  ['db/a.ts', 'better-sqlite3'],
  ['electron/engine/a.ts', '../../db/open.ts'],
  ['electron/hosts/desktop/a.ts', 'electron'],
  ['renderer/a.ts', '../electron/contract/index.ts'],
  ['renderer/a.ts', 'react'],
];

const planted = (index: number, file: string): string => join(copy, `case${index}`, file);

/** Writes the import into a tree of its own and answers whether the linter objects to it. */
function isRefused(index: number, [file, imports]: [string, string]): boolean {
  const path = planted(index, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(join(copy, `case${index}`, 'biome.json'), readFileSync(join(copy, 'biome.json')));
  writeFileSync(path, `import * as x from '${imports}';\nconsole.log(x);\n`);
  const ran = spawnSync(biome, ['lint', '--only=style/noRestrictedImports', '.'], {
    cwd: join(copy, `case${index}`),
    encoding: 'utf8',
  });
  if (!/Checked [1-9]/.test(ran.stdout + ran.stderr) && ran.status === 0)
    throw new Error(`nothing was read: ${ran.stdout}${ran.stderr}`);
  return ran.status !== 0 && /noRestrictedImports/.test(ran.stdout + ran.stderr);
}

beforeAll(() => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  copy = mkdtempSync(join(root, 'dist', 'rules-'));
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(violations.map((v, i) => [...v, i] as const))('%s may not import %s', (file, imports, index) => {
  expect(isRefused(index, [file, imports])).toBe(true);
});
test.each(allowed.map((v, i) => [...v, i] as const))('%s may import %s', (file, imports, index) => {
  expect(isRefused(100 + index, [file, imports])).toBe(false);
});
